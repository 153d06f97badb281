// A few records for pages that show more than records: the first page of the site, the page of a unit.

import type { Read } from '#kit/db/transaction.ts'
import { listPublicCounts } from '../publication/public-counts.store.ts'
import { type ListedRecord, listPublicRecords } from '../publication/public-list.store.ts'
import { type RecordKindName, recordKinds } from '../record/kinds.ts'
import { columnOf } from './columns.ts'

const all = Object.keys(recordKinds) as RecordKindName[]
/** Documents themselves; what interprets them comes out with them and would take every other line. */
const isPolicy = (kind: RecordKindName): boolean =>
  kind !== 'interpretation' && columnOf(kind) === 'policies'
const policies = all.filter(isPolicy)
const others = all.filter((kind) => !isPolicy(kind))

export type NewestRecords = {
  readonly policies: readonly ListedRecord[]
  readonly others: readonly ListedRecord[]
  readonly counts: ReadonlyMap<RecordKindName, number>
}

/** Of the whole site, or of one unit. */
export async function listNewestRecords(
  read: Read,
  { unitId, limit }: { readonly unitId?: string; readonly limit: number },
): Promise<NewestRecords> {
  const [newestPolicies, newestOthers, counted] = await Promise.all([
    listPublicRecords(read, { unitId, kinds: policies, limit }),
    listPublicRecords(read, { unitId, kinds: others, limit }),
    listPublicCounts(read, unitId),
  ])
  const counts = new Map<RecordKindName, number>()
  for (const { kind, live } of counted) counts.set(kind, (counts.get(kind) ?? 0) + live)
  return { policies: newestPolicies, others: newestOthers, counts }
}
