// Takes in files that come before it is known to which unit they go: with a form that is still being
// filled in. They are sealed, checked, and gone when their time is over.

import {
  type Context,
  type Deed,
  inTransaction,
  platformUnitId,
  type Read,
  Refused,
  type Tx,
} from '../db/transaction.ts'
import type { Upload } from '../http/route.ts'
import { newId } from '../new-id.ts'
import { fileKindOf } from './file-kind.ts'
import { shownName } from './file-name.ts'
import { insertFile } from './files.store.ts'
import type { FilePurpose, KeptFile } from './kept-file.ts'
import { openStage } from './open-stage.store.ts'
import { stageLimits, whyNotStage } from './stage-limits.ts'
import type { Stage, StagedFile } from './staged-file.ts'
import {
  countStagedBytes,
  deleteExpiredStages,
  deleteStagedFile,
  insertStagedFile,
  listStagedFiles,
} from './staged-files.store.ts'
import { standingOf } from './standing.ts'
import { storeContent } from './stored-content.ts'

export type ToStage = {
  readonly purpose: FilePurpose
  readonly file: Upload
}

/** Keeps files for a form; a harmful one is refused and not kept, nor what is more than may wait. */
export async function stageFiles(
  context: Context,
  stage: Stage,
  sent: readonly ToStage[],
): Promise<void> {
  // Before anything is written to the disk, and again where nobody else can come between.
  await refuseTooMuch(context.database, stage, sent)
  const staged: StagedFile[] = []
  for (const one of sent) staged.push(await stagedOf(context, one))
  const facts = { files: staged.length, kinds: staged.map(({ kind }) => kind) }
  await inTransaction(context, deedOf('kit.stageFiles', facts), async (tx) => {
    await refuseTooMuch(tx, stage, sent)
    await openStage(tx, stage.digest)
    for (const file of staged) await insertStagedFile(tx, stage, file)
  })
}

async function refuseTooMuch(read: Read, stage: Stage, sent: readonly ToStage[]): Promise<void> {
  const bytes = sent.reduce((sum, { file }) => sum + file.bytes.length, 0)
  const waiting = await countStagedBytes(read, stage.source ?? '')
  const refusal = whyNotStage(waiting, bytes, stageLimits())
  if (refusal) throw new Refused(refusal)
}

async function stagedOf({ now }: Context, { purpose, file }: ToStage): Promise<StagedFile> {
  const standing = await standingOf(file.bytes, now)
  if (standing.state === 'harmful') throw new Refused({ code: 'file.harmful' })
  const id = newId(now)
  const { digest, keySealed } = await storeContent(id, file.bytes, true)
  const kind = fileKindOf(file.bytes)
  const name = shownName(file.name)
  return {
    id,
    purpose,
    name,
    kind,
    size: file.bytes.length,
    digest,
    keySealed,
    sentAt: now,
    ...standing,
  }
}

/** Takes a staged file away again. */
export async function unstageFile(context: Context, stage: Stage, fileId: string): Promise<void> {
  await inTransaction(context, deedOf('kit.unstageFile', {}), async (tx) => {
    await openStage(tx, stage.digest)
    await deleteStagedFile(tx, stage.digest, fileId)
  })
}

/**
 * The staged files become files of a unit, under the same ids; the caller has opened the stage. What
 * belongs to each is written by `first`.
 */
export async function moveStagedFiles(
  tx: Tx,
  { unitId, sentBy, stageDigest }: Moving,
  first: (file: KeptFile) => Promise<void>,
): Promise<readonly KeptFile[]> {
  const staged = await listStagedFiles(tx, stageDigest)
  const files = staged.map((file) => ({ ...file, unitId, sentBy }))
  for (const file of files) {
    await first(file)
    await insertFile(tx, file)
    await deleteStagedFile(tx, stageDigest, file.id)
  }
  return files
}

export type Moving = Pick<KeptFile, 'unitId' | 'sentBy'> & { readonly stageDigest: string }

/** Takes away what was sent with forms whose time is over; returns how many files it was. */
export async function dropExpiredStages(context: Context): Promise<number> {
  let dropped = 0
  const deed = deedOf('kit.dropStagedFiles', () => ({ files: dropped }))
  await inTransaction(context, deed, async (tx) => {
    dropped = await deleteExpiredStages(tx, context.now)
  })
  return dropped
}

/** Of no unit and of nobody: the chain of the platform itself. */
function deedOf(action: string, facts: Deed['facts'] & object) {
  return { action, unitId: platformUnitId, subject: 'stage', facts }
}
