// SQL of an application that is being filled in: its saved fields, and its files, by the code of the form.

import { atOneInstant, type Database } from '#kit/db/database.ts'
import type { Tx } from '#kit/db/transaction.ts'
import { enterStage, findStagedFiles, keepStage } from '#kit/files/find-staged-files.ts'
import type { Stage, StagedFile } from '#kit/files/staged-file.ts'
import { open, seal } from '#kit/secrets/key-ring.ts'
import type { SealedColumn } from '#kit/secrets/reseal.action.ts'

/** The sealed fields of a saved application, for rotating keys. */
export const sealedFields: SealedColumn = {
  table: 'application_drafts',
  key: 'stage_digest',
  column: 'content_sealed',
  purpose: (digest) => `requests.draft:${digest}`,
}

/** The files that came with a form; none for a code that opens nothing. */
export function findStaged(database: Database, digest: string): Promise<readonly StagedFile[]> {
  return atOneInstant(database, async (snapshot) => {
    await enterStage(snapshot, digest)
    return findStagedFiles(snapshot, digest)
  })
}

/** The fields that were saved under a code; undefined when there are none, or their time is over. */
export function findDraft(
  database: Database,
  digest: string,
  now: Date,
): Promise<URLSearchParams | undefined> {
  return atOneInstant(database, async (snapshot) => {
    await enterStage(snapshot, digest)
    const row = await snapshot
      .selectFrom('application_drafts')
      .select('content_sealed')
      .where('stage_digest', '=', digest)
      .where('expires_at', '>', now)
      .executeTakeFirst()
    return row && new URLSearchParams(open(row.content_sealed, sealedFields.purpose(digest)))
  })
}

/** Saves the fields and keeps the files as long; the caller has opened the stage. */
export async function saveDraftRow(
  tx: Tx,
  stage: Stage,
  { fields, now }: { readonly fields: URLSearchParams; readonly now: Date },
): Promise<void> {
  await deleteDraft(tx, stage.digest)
  await tx
    .insertInto('application_drafts')
    .values({
      stage_digest: stage.digest,
      content_sealed: seal(fields.toString(), sealedFields.purpose(stage.digest)),
      changed_at: now,
      expires_at: stage.expiresAt,
    })
    .execute()
  await keepStage(tx, stage)
}

export async function deleteDraft(tx: Tx, digest: string): Promise<void> {
  await tx.deleteFrom('application_drafts').where('stage_digest', '=', digest).execute()
}

/** Saved applications whose time is over; returns how many there were. */
export async function deleteExpiredDrafts(tx: Tx, now: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('application_drafts')
    .where('expires_at', '<', now)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
