// Lays the cells of a table out in a grid, as browsers do: spans, overlaps, rows cut short.

import type { Limits } from '../limits.ts'
import type { Table, TableCell } from '../source.ts'
import type { RowNode, TableNode } from './flow.ts'

export type GridResult = {
  readonly table: Table
  /** Set when the spans cover more places than the limit on cells allows. */
  readonly exceeded: keyof Limits | undefined
}

/** The table with every cell's place in the grid; `texts` are those of its cells in order. */
export function layOut(node: TableNode, texts: readonly string[], limits: Limits): GridResult {
  const at = { table: node.index }
  const lastRows = lastRowOfGroups(node.rows)
  const takenUntil: number[] = []
  const cells: TableCell[] = []
  let places = 0
  for (const [row, { index, cells: inRow }] of node.rows.entries()) {
    const rowsLeft = (lastRows[row] ?? row) - row + 1
    let column = 0
    for (const cell of inRow) {
      while ((takenUntil[column] ?? 0) > row) column += 1
      const rowSpan = cell.rowSpan === 0 ? rowsLeft : Math.min(cell.rowSpan, rowsLeft)
      const { columnSpan } = cell
      places += rowSpan * columnSpan
      if (places > limits.cells) return { table: { kind: 'table', at, cells }, exceeded: 'cells' }
      const text = texts[cells.length] ?? ''
      const place = { table: node.index, row: index, cell: cell.index }
      cells.push({ text, at: place, row, column, rowSpan, columnSpan })
      const end = column + columnSpan
      for (; column < end; column += 1)
        takenUntil[column] = Math.max(takenUntil[column] ?? 0, row + rowSpan)
    }
  }
  return { table: { kind: 'table', at, cells }, exceeded: undefined }
}

/** For each row the last row of its group: no cell reaches further down. */
function lastRowOfGroups(rows: readonly RowNode[]): number[] {
  const last: number[] = []
  for (let row = rows.length - 1; row >= 0; row -= 1)
    last[row] = rows[row]?.group === rows[row + 1]?.group ? (last[row + 1] ?? row) : row
  return last
}
