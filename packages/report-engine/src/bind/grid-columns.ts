// In a drawn table every number of one column of the form stands in one column of the grid. Rows with
// blank cells rest on that: a blank tells nothing of itself.

import type { AlignedRow } from './align.ts'

/** The aligned rows with blanks whose cells stand in other grid columns than most rows' cells do. */
export function displacedRows(rows: readonly AlignedRow[]): Set<AlignedRow> {
  const displaced = new Set<AlignedRow>()
  for (const group of Map.groupBy(rows, (row) => row.slots.length).values()) {
    const usual = usualColumns(group)
    for (const row of group)
      if (hasBlank(row) && row.slots.some((mark, slot) => isElsewhere(mark?.token, usual[slot])))
        displaced.add(row)
  }
  return displaced
}

type Where = { readonly inTable: boolean; readonly column?: number }

function isElsewhere(token: Where | undefined, usual: number | undefined): boolean {
  return token?.inTable === true && usual !== undefined && token.column !== usual
}

function hasBlank(row: AlignedRow): boolean {
  return row.slots.some((mark) => mark?.kind === 'blank')
}

/** For each slot the grid column that most rows use; rows without blanks count more. */
function usualColumns(rows: readonly AlignedRow[]): (number | undefined)[] {
  const whole = rows.filter((row) => !hasBlank(row))
  const from = whole.length > 0 ? whole : rows
  const width = rows[0]?.slots.length ?? 0
  return Array.from({ length: width }, (_, slot) => {
    const counts = new Map<number, number>()
    for (const row of from) {
      const column = row.slots[slot]?.token.inTable ? row.slots[slot]?.token.column : undefined
      if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1)
    }
    return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0]
  })
}
