// SQL of how many records are public: from counts that are kept with every change.

import type { Read } from '#kit/db/transaction.ts'
import { isRecordKind, type RecordKindName } from '../record/kinds.ts'

export type PublicCount = {
  readonly kind: RecordKindName
  /** Of 条例 20 or 21; '' for none. */
  readonly item: string
  readonly live: number
}

/** Of one unit, or of all. */
export async function listPublicCounts(
  read: Read,
  unitId?: string,
): Promise<readonly PublicCount[]> {
  let query = read
    .selectFrom('public_counts')
    .select(({ fn }) => ['kind', 'item', fn.sum<string>('live').as('live')])
    .groupBy(['kind', 'item'])
  if (unitId !== undefined) query = query.where('unit_id', '=', unitId)
  const rows = await query.execute()
  return rows.flatMap(({ kind, item, live }) =>
    isRecordKind(kind) && Number(live) > 0 ? [{ kind, item, live: Number(live) }] : [],
  )
}
