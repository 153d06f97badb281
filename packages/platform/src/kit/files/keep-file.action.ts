// Takes in a file: into the store, into quarantine, and out of it when it is found clean.

import { type Context, inTransaction, type Tx } from '../db/transaction.ts'
import { newId } from '../new-id.ts'
import { fileKindOf } from './file-kind.ts'
import { shownName } from './file-name.ts'
import { fileRoom } from './file-room.ts'
import { getFile, insertFile, listWaitingFiles, updateFileState } from './files.store.ts'
import { type FilePurpose, isSealedPurpose, type KeptFile } from './kept-file.ts'
import { standingOf } from './standing.ts'
import { storeContent, storedContent } from './stored-content.ts'

export type SentFile = {
  readonly unitId: string
  readonly purpose: FilePurpose
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Keeps the file and returns how it stands: clean, harmful, or waiting while nobody can check it. What
 * else belongs to keeping it is written by `first`, before it and in the same transaction.
 */
export async function keepFile(
  context: Context,
  sent: SentFile,
  first?: (tx: Tx, file: KeptFile) => Promise<void>,
): Promise<KeptFile> {
  const { bytes, unitId, purpose } = sent
  const { now, actor } = context
  const id = newId(now)
  const { put, ...stored } = await storeContent(id, bytes, isSealedPurpose(purpose))
  const file: KeptFile = {
    unitId,
    id,
    purpose,
    name: shownName(sent.name),
    kind: fileKindOf(bytes),
    size: bytes.length,
    ...stored,
    sentBy: actor.id,
    sentAt: now,
    ...(await standingOf(bytes, now)),
  }
  await inTransaction(context, deedOf('kit.keepFile', file), async (tx) => {
    await first?.(tx, file)
    await insertFile(tx, file)
  })
  // A sweep may have taken an old unnamed content away while the record was being written.
  if (!(await fileRoom().store.has(file.digest))) await put()
  return file
}

/** Checks a waiting file again, and returns how it then stands. */
export async function checkKeptFile(context: Context, waiting: KeptFile): Promise<KeptFile> {
  if (waiting.state !== 'waiting') return waiting
  const standing = await standingOf(await storedContent(waiting), context.now)
  if (standing.state === 'waiting') return waiting
  const found = { ...waiting, ...standing }
  return inTransaction(context, deedOf('kit.checkFile', found), (tx) => settle(tx, found))
}

/** Checks all files that wait; returns how many no longer do. */
export async function checkWaitingFiles(context: Context): Promise<number> {
  const waiting = await listWaitingFiles(context.database, 200)
  let settled = 0
  for (const file of waiting) {
    const { state } = await checkKeptFile(context, file)
    // The scanner is away: the others would only wait for it one after another.
    if (state === 'waiting') break
    settled += 1
  }
  return settled
}

/** Somebody else may have checked it meanwhile: what was found first stands. */
async function settle(tx: Tx, found: KeptFile): Promise<KeptFile> {
  const current = await getFile(tx, found)
  if (current.state !== 'waiting') return current
  await updateFileState(tx, found)
  return found
}

/** Without the name, which may say something of a person. */
function deedOf(action: string, { unitId, id, kind, size, digest, state, threat }: KeptFile) {
  return { action, unitId, subject: id, facts: { kind, size, digest, state, threat } }
}
