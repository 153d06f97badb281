// SQL of staged files; the only file that names their table, beside the sweep's list of digests.

import { sql } from 'kysely'
import type { Read, Tx } from '../db/transaction.ts'
import { isFileKind } from './file-kind.ts'
import { filePurposes } from './kept-file.ts'
import type { Stage, StagedFile } from './staged-file.ts'

/** The files of a form, in the order in which they were sent. */
export async function listStagedFiles(
  read: Read,
  stageDigest: string,
): Promise<readonly StagedFile[]> {
  const rows = await read
    .selectFrom('staged_files')
    .selectAll()
    .where('stage_digest', '=', stageDigest)
    .orderBy('file_id')
    .execute()
  return rows.map((row) => {
    const { kind, checked_by: checkedBy } = row
    const purpose = filePurposes.find((one) => one === row.purpose)
    const state = row.state === 'clean' ? 'clean' : 'waiting'
    if (purpose === undefined || !isFileKind(kind))
      throw new Error(`staged file ${row.file_id}: unknown purpose or kind`)
    return {
      ...{ id: row.file_id, purpose, name: row.name, kind, size: row.size, digest: row.digest },
      ...{ keySealed: row.key_sealed, state, checkedAt: row.checked_at, threat: null },
      checkedBy: checkedBy === 'scanner' || checkedBy === 'type' ? checkedBy : null,
      sentAt: row.sent_at,
    }
  })
}

export async function insertStagedFile(tx: Tx, stage: Stage, file: StagedFile): Promise<void> {
  if (file.keySealed === null) throw new Error('a staged file is always sealed')
  await tx
    .insertInto('staged_files')
    .values({
      ...{ stage_digest: stage.digest, expires_at: stage.expiresAt, file_id: file.id },
      ...{ purpose: file.purpose, name: file.name, kind: file.kind, size: file.size },
      ...{ digest: file.digest, key_sealed: file.keySealed, state: file.state },
      ...{ checked_by: file.checkedBy, checked_at: file.checkedAt, sent_at: file.sentAt },
      sent_from: stage.source ?? null,
    })
    .execute()
}

export async function deleteStagedFile(tx: Tx, stageDigest: string, fileId: string): Promise<void> {
  await tx
    .deleteFrom('staged_files')
    .where('stage_digest', '=', stageDigest)
    .where('file_id', '=', fileId)
    .execute()
}

/** Keeps the files of a form until another instant. */
export async function updateStageEnd(tx: Tx, { digest, expiresAt }: Stage): Promise<void> {
  await tx
    .updateTable('staged_files')
    .set({ expires_at: expiresAt })
    .where('stage_digest', '=', digest)
    .execute()
}

/** How many bytes wait from a source and in all; nobody else adds some until the transaction ends. */
export async function countStagedBytes(
  read: Read,
  source: string,
): Promise<{ readonly own: number; readonly total: number }> {
  const { rows } = await sql<{ own: string; total: string }>`
    select own, total from staged_bytes(${source})`.execute(read)
  return { own: Number(rows[0]?.own ?? 0), total: Number(rows[0]?.total ?? 0) }
}

/** Staged files whose time is over; returns how many there were. */
export async function deleteExpiredStages(tx: Tx, now: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('staged_files')
    .where('expires_at', '<', now)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
