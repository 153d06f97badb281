// The printed report as plain data, the same for every format: title, sections, laid-out tables.

import type { TableKey } from '../../form/form.ts'
import type { CellState } from '../../report.ts'

/**
 * `block`: 第二十条第（一）项; `note`: the balance stated at the top left of table 三; `header`: a
 * column's heading; `label`: a row's heading; `number`: a cell of the report.
 */
export type CellRole = 'block' | 'note' | 'header' | 'label' | 'number'

/** A cell of a printed table; `row` and `column` count from 0 in the grid. */
export type LaidOutCell = {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly role: CellRole
  readonly text: string
  /** A label that stands upright, one character a line: 三、本年度办理结果. */
  readonly vertical?: true
  /** For `number`: which cell of the report, and in what state. */
  readonly address?: string
  readonly state?: CellState | 'absent'
}

export type LaidOutTable = {
  readonly key: TableKey
  /** Shares of the table's width, one per grid column; they add up to 100. */
  readonly columnWidths: readonly number[]
  /** Rows at the top that are repeated on every page. */
  readonly headerRows: number
  readonly rowCount: number
  /** In reading order. */
  readonly cells: readonly LaidOutCell[]
}

export type Paragraph = {
  readonly text: string
  /** A line of its own that names what follows: （一）主动公开. */
  readonly subheading: boolean
}

export type LaidOutSection = {
  /** 一、总体情况; empty for text that stands before the first heading. */
  readonly heading: string
  readonly paragraphs: readonly Paragraph[]
  /** Printed after the paragraphs. */
  readonly table?: LaidOutTable
}

export type Layout = {
  /** One or two lines that together are the title. */
  readonly title: readonly string[]
  readonly publishedOn?: string
  /** What must stand before the first section because no section says it. */
  readonly opening: readonly Paragraph[]
  readonly sections: readonly LaidOutSection[]
}

/** The cells of a table row by row; a row that only spans from above reach into is empty. */
export function rowsOf(table: LaidOutTable): LaidOutCell[][] {
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.cells.filter((cell) => cell.row === row),
  )
}
