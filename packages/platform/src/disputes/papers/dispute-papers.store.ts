// SQL of the papers of disputes: added and read, never changed.

import type { Read, Tx } from '#kit/db/transaction.ts'
import { localDate } from '#law/index.ts'
import type { DisputeKey } from '../case/dispute.ts'
import { type DisputePaper, isPaperKind } from './dispute-paper.ts'

/** The papers of a dispute by their dates. */
export async function listDisputePapers(
  read: Read,
  { unitId, disputeId }: DisputeKey,
): Promise<readonly DisputePaper[]> {
  const rows = await read
    .selectFrom('dispute_papers')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('dispute_id', '=', disputeId)
    .orderBy('dated_on')
    .orderBy('added_at')
    .execute()
  return rows.map(({ kind, ...row }) => {
    if (!isPaperKind(kind)) throw new Error(`dispute ${disputeId}: unknown kind of paper ${kind}`)
    return {
      ...{ kind, fileId: row.file_id, datedOn: localDate(row.dated_on), number: row.number },
      ...{ addedBy: row.added_by, addedAt: row.added_at },
    }
  })
}

/** Adds a paper whose file is kept already. */
export async function insertDisputePaper(
  tx: Tx,
  { unitId, disputeId }: DisputeKey,
  paper: DisputePaper,
): Promise<void> {
  await tx
    .insertInto('dispute_papers')
    .values({
      unit_id: unitId,
      dispute_id: disputeId,
      file_id: paper.fileId,
      kind: paper.kind,
      dated_on: paper.datedOn,
      number: paper.number,
      added_by: paper.addedBy,
      added_at: paper.addedAt,
    })
    .execute()
}
