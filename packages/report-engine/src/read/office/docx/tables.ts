// Turns the table elements of a Word document into cells with their shape in the file's grid.

import type { Flow } from '../layout/flow.ts'
import type { CellShape } from '../layout/grid.ts'

type Cell = {
  columnSpan: number
  vertical: CellShape['vertical']
  horizontal: CellShape['horizontal']
}
type Row = { column: number; deleted: boolean }

export type Tables = {
  readonly openTable: () => void
  readonly openRow: () => void
  /** Columns left empty before the row's first cell. */
  readonly skipColumns: (count: number) => void
  readonly deleteRow: () => void
  readonly openCell: () => void
  readonly span: (columns: number) => void
  readonly vertical: (value: string | undefined) => void
  readonly horizontal: (value: string | undefined) => void
  readonly closeCell: () => void
  readonly closeRow: () => void
  readonly closeTable: () => void
}

/** Widest table that Word itself allows. */
const mostColumns = 63

/** Tables of one document; rows and cells nest as the elements do. */
export function makeTables(flow: Flow): Tables {
  const rows: Row[] = []
  const cells: Cell[] = []
  const change = (to: Partial<Cell>) => {
    const cell = cells.at(-1)
    if (cell !== undefined) Object.assign(cell, to)
  }
  return {
    openTable: flow.openTable,
    openRow: () => {
      rows.push({ column: 0, deleted: false })
      flow.openRow()
    },
    skipColumns: (count) => {
      const row = rows.at(-1)
      if (row !== undefined) row.column += columns(count, 0)
    },
    deleteRow: () => {
      const row = rows.at(-1)
      if (row !== undefined) row.deleted = true
    },
    openCell: () => {
      cells.push({ columnSpan: 1, vertical: 'none', horizontal: 'none' })
      flow.openCell()
    },
    span: (count) => change({ columnSpan: columns(count, 1) }),
    vertical: (value) => change({ vertical: value === 'restart' ? 'starts' : 'continues' }),
    horizontal: (value) => change({ horizontal: value === 'restart' ? 'none' : 'continues' }),
    closeCell: () => {
      const cell = cells.pop()
      const row = rows.at(-1)
      if (cell === undefined || row === undefined) return
      flow.closeCell({ ...cell, column: row.column })
      row.column += cell.columnSpan
    },
    closeRow: () => {
      if (rows.pop()?.deleted === true) flow.dropRow()
    },
    closeTable: flow.closeTable,
  }
}

function columns(count: number, least: number): number {
  return Number.isInteger(count) ? Math.min(Math.max(count, least), mostColumns) : least
}
