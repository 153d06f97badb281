// What a reader wants compared, as the query of an address: year, units, cells, order.

import { isRank, isUnitKind, type Rank, type UnitKind } from '#agencies/index.ts'
import { chosenCells, firstOrder } from './cell-choice.ts'
import type { Order } from './compare-units.ts'

export type ComparisonWish = {
  readonly year: number
  /** Parts of the unit's name and region; empty for all. */
  readonly unit: string
  readonly region: string
  readonly kind: UnitKind | undefined
  readonly rank: Rank | undefined
  readonly cells: readonly string[]
  readonly order: Order
}

/** A year with fewer reports shows nothing beside one another: an earlier one is shown at first. */
export const worthComparing = 3

/** The wish of a query; what it does not say is the newest year, all units, the first cells. */
export function wishOf(query: URLSearchParams, newestYear: number): ComparisonWish {
  const text = (name: string): string => (query.get(name) ?? '').trim().slice(0, 100)
  const [kind, rank] = [text('kind'), text('rank')]
  const cells = chosenCells(query.getAll('cell'))
  const first = cells.includes(firstOrder) ? firstOrder : (cells[0] ?? '')
  return {
    year: /^\d{4}$/.test(text('year')) ? Number(text('year')) : newestYear,
    unit: text('unit'),
    region: text('region'),
    kind: isUnitKind(kind) ? kind : undefined,
    rank: isRank(rank) ? rank : undefined,
    cells,
    order: {
      by: cells.find((address) => address === text('sort')) ?? first,
      rising: text('order') === 'rising',
    },
  }
}

/** The query that says the wish, in one form only: the same wish is the same address. */
export function queryOf({ year, unit, region, kind, rank, cells, order }: ComparisonWish): string {
  const query = new URLSearchParams({ year: String(year) })
  if (unit !== '') query.set('unit', unit)
  if (region !== '') query.set('region', region)
  if (kind !== undefined) query.set('kind', kind)
  if (rank !== undefined) query.set('rank', rank)
  for (const address of cells) query.append('cell', address)
  query.set('sort', order.by)
  if (order.rising) query.set('order', 'rising')
  return query.toString()
}
