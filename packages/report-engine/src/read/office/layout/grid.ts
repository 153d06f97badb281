// Resolves the cells of a Word table, with their merges, into one grid.

import type { Table, TableCell } from '../../source.ts'

/** `continues`: the cell goes on upwards (vertical) or to the left (horizontal). */
export type CellShape = {
  /** In the grid of the file, from 0. */
  readonly column: number
  readonly columnSpan: number
  readonly vertical: 'none' | 'starts' | 'continues'
  readonly horizontal: 'none' | 'continues'
}

export type DraftCell = CellShape & {
  readonly text: string
  /** Which cell of its row, from 1, as the file counts them. */
  readonly number: number
}

/** A cell whose place in the grid is still being found. */
export type GrowingCell = { -readonly [Key in keyof TableCell]: TableCell[Key] }

/** A table from drawn rows. Columns that no cell starts at are closed up. */
export function resolveTable(rows: readonly (readonly DraftCell[])[], table: number): Table {
  const cells: GrowingCell[] = []
  let open = new Map<number, GrowingCell>()
  rows.forEach((row, index) => {
    const still = new Map<number, GrowingCell>()
    let left: GrowingCell | undefined
    for (const draft of row) {
      const cell = placeCell(draft, open.get(draft.column), left)
      if (cell === undefined) {
        left = newCell(draft, { table, row: index })
        cells.push(left)
      } else left = cell
      extend(left, draft, index)
      if (draft.vertical !== 'none') still.set(left.column, left)
    }
    open = still
  })
  closeUp(cells)
  return { kind: 'table', at: { table }, cells }
}

/** The cell that a draft only continues, if there is one. */
function placeCell(
  draft: DraftCell,
  above: GrowingCell | undefined,
  left: GrowingCell | undefined,
): GrowingCell | undefined {
  if (draft.horizontal === 'continues' && left !== undefined) return left
  return draft.vertical === 'continues' ? above : undefined
}

function newCell(draft: DraftCell, where: { table: number; row: number }): GrowingCell {
  return {
    text: draft.text,
    at: { table: where.table, row: where.row + 1, cell: draft.number },
    row: where.row,
    column: draft.column,
    rowSpan: 1,
    columnSpan: draft.columnSpan,
  }
}

function extend(cell: GrowingCell, draft: DraftCell, row: number): void {
  cell.rowSpan = row - cell.row + 1
  cell.columnSpan = Math.max(cell.columnSpan, draft.column + draft.columnSpan - cell.column)
}

/** Renumbers columns so that each starts some cell; spans count those only. */
export function closeUp(cells: readonly GrowingCell[]): void {
  const starts = [...new Set(cells.map((cell) => cell.column))].sort((one, other) => one - other)
  const position = new Map(starts.map((start, index) => [start, index]))
  for (const cell of cells) {
    const column = position.get(cell.column) ?? 0
    const end = cell.column + cell.columnSpan
    let span = 1
    while ((starts[column + span] ?? end) < end) span += 1
    cell.column = column
    cell.columnSpan = span
  }
}
