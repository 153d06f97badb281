// SQL of documents that nobody has interpreted yet, and of why some need no interpretation.

import type { Read, Tx } from '#kit/db/transaction.ts'
import type { RecordKey } from '../record/edition.ts'

export type Waiver = { readonly reason: string; readonly at: Date; readonly by: string }

export async function findWaiver(
  read: Read,
  { unitId, recordId }: RecordKey,
): Promise<Waiver | undefined> {
  const row = await read
    .selectFrom('interpretation_waivers')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .executeTakeFirst()
  return row && { reason: row.reason, at: row.waived_at, by: row.waived_by }
}

export async function insertWaiver(
  tx: Tx,
  { unitId, recordId }: RecordKey,
  { reason, by, now }: { readonly reason: string; readonly by: string; readonly now: Date },
): Promise<void> {
  await tx
    .insertInto('interpretation_waivers')
    .values({ unit_id: unitId, record_id: recordId, reason, waived_at: now, waived_by: by })
    .onConflict((on) => on.columns(['unit_id', 'record_id']).doNothing())
    .execute()
}
