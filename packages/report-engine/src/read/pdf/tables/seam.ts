// The seam between two parts of a table: rows that the page break left empty are taken out.

import type { PageCell } from './page-tables.ts'

export type Seam = {
  readonly above: readonly PageCell[]
  readonly below: readonly PageCell[]
  /** Index of the first row below. */
  readonly seam: number
}

/** The seam without an empty rest of a row below it and without an empty start of one above it. */
export function withoutEmptyRows(parts: Seam): Seam {
  const { above, below, seam } = parts
  if (isEmpty(below.filter(({ row }) => row === seam)))
    return { above, below: withoutRow(below, seam), seam }
  const last = above.filter(({ row, rowSpan }) => row + rowSpan === seam)
  if (!isEmpty(last)) return parts
  return {
    above: withoutRow(above, seam - 1),
    below: below.map((cell) => ({ ...cell, row: cell.row - 1 })),
    seam: seam - 1,
  }
}

/** Whether a row has cells of its own and says nothing. */
function isEmpty(cells: readonly PageCell[]): boolean {
  const own = cells.filter(({ rowSpan }) => rowSpan === 1)
  return own.length > 1 && own.every(({ text }) => text === '')
}

/** The cells without one row; what reaches over it becomes shorter. */
export function withoutRow(cells: readonly PageCell[], row: number): PageCell[] {
  return cells.flatMap((cell) => {
    if (cell.row > row) return [{ ...cell, row: cell.row - 1 }]
    if (cell.row + cell.rowSpan <= row) return [cell]
    return cell.rowSpan > 1 ? [{ ...cell, rowSpan: cell.rowSpan - 1 }] : []
  })
}
