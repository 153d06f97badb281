// SQL of the limits by which a unit's records are clocked: those of the catalogues it goes by.

import { listIdsAbove } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import type { LocalDate } from '#law/index.ts'
import { chooseInForce, listCatalogues } from './catalogues.store.ts'
import { limitOf } from './entries.store.ts'
import type { EntryLimit } from './limit.ts'

/** The limit that an entry has on a day; undefined where no catalogue that holds then knows it. */
export type LimitOn = (entryCode: string, on: LocalDate) => EntryLimit | undefined

/** All limits of a unit at once, for asking about many records. */
export async function loadLimits(read: Read, unitId: string): Promise<LimitOn> {
  const above = await listIdsAbove(read, unitId)
  const all = await listCatalogues(read, above)
  const issued = all.filter(({ issuedAt }) => issuedAt !== null)
  if (issued.length === 0) return () => undefined
  const rows = await read
    .selectFrom('catalogue_entries')
    .select(['catalogue_id', 'code'])
    .select(['limit_kind', 'limit_days', 'limit_month', 'limit_day', 'limit_law'])
    .where('unit_id', 'in', [...new Set(issued.map((one) => one.unitId))])
    .execute()
  const limits = new Map(rows.map((row) => [`${row.catalogue_id} ${row.code}`, limitOf(row)]))
  return (entryCode, on) => {
    const catalogue = chooseInForce(issued, above, on)
    return catalogue && limits.get(`${catalogue.catalogueId} ${entryCode}`)
  }
}
