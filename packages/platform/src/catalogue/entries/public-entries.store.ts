// SQL of the catalogue as the public reads it: what was issued and holds.

import { listIdsAbove } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import { type LocalDate, localDate } from '#law/index.ts'
import { entryOf } from './entries.store.ts'
import type { CatalogueEntry } from './entry.ts'

export type PublicCatalogue = {
  readonly title: string
  readonly basis: string
  readonly validFrom: LocalDate
  readonly validUntil: LocalDate | null
  /** The unit that issued it: the unit itself or one above. */
  readonly unitId: string
  readonly entries: readonly CatalogueEntry[]
}

/**
 * The catalogue a unit goes by on a day; undefined where it has none.
 * @law 条例 12 — the catalogue is kept and kept up to date
 */
export async function findPublicCatalogue(
  read: Read,
  unitId: string,
  on: LocalDate,
): Promise<PublicCatalogue | undefined> {
  const above = await listIdsAbove(read, unitId)
  const rows = await read
    .selectFrom('public_catalogue_entries')
    .selectAll()
    .where('unit_id', 'in', [...above])
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>=', on)]))
    .orderBy('valid_from', 'desc')
    .orderBy('catalogue_id', 'desc')
    .orderBy('position')
    .orderBy('code')
    .execute()
  for (const id of above) {
    const first = rows.find((row) => row.unit_id === id && (id === unitId || row.serves_below))
    if (first === undefined) continue
    const { catalogue_title: title, catalogue_basis: basis, valid_from, valid_until } = first
    const own = rows.filter(({ catalogue_id }) => catalogue_id === first.catalogue_id)
    return {
      ...{ unitId: id, title: title ?? '', basis: basis ?? '' },
      validFrom: localDate(valid_from ?? ''),
      validUntil: valid_until === null ? null : localDate(valid_until),
      entries: own.map((row) => entryOf(present(row))),
    }
  }
  return undefined
}

type Present<Row> = { [Column in keyof Row]: NonNullable<Row[Column]> }
type Limits = 'limit_days' | 'limit_month' | 'limit_day' | 'valid_until'

/** Columns of a view are nullable by type; those of the table behind it are not, but for the limit. */
function present<Row extends object>(row: Row) {
  return row as Omit<Present<Row>, Limits> & Pick<Row, Extract<keyof Row, Limits>>
}
