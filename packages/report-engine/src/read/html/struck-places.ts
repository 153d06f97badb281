// Where text of the report is struck out; what the web site around it strikes out does not count.

import type { Place } from '../../place.ts'
import { lineNumbers } from './line-numbers.ts'
import type { Struck } from './parsing.ts'
import type { Piece } from './pieces.ts'

/** Places in the tables of the report, and between its first and its last line. */
export function struckPlaces(
  page: { readonly struck: readonly Struck[]; readonly pieces: readonly Piece[] },
  html: string,
): readonly Place[] {
  if (page.struck.length === 0) return []
  const blocks = page.pieces.map(({ block }) => block)
  const tables = new Set(blocks.map((block) => block.at.table))
  const starts = page.pieces.filter(({ start }) => start >= 0).map(({ start }) => start)
  const first = starts.reduce((least, start) => Math.min(least, start), Infinity)
  const last = starts.reduce((most, start) => Math.max(most, start), -1)
  const placeOf = lineNumbers(html)
  return page.struck.flatMap(({ start, cell }): Place[] => {
    if (cell !== undefined && tables.has(cell.table)) return [cell]
    return start >= first && start <= last ? [placeOf(start)] : []
  })
}
