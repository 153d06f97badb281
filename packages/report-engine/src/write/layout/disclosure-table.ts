// Table 二 as printed: blocks 第二十条第（一）项 …, each with its own row of headings.

import { address, type Form, type FormColumn, type FormRow } from '../../form/form.ts'
import type { Report } from '../../report.ts'
import type { LaidOutCell } from './layout.ts'
import { printedCell } from './printed-cell.ts'

const gridColumns = 4
// Where the values of a block with one, two or three columns stand in the grid: start and width.
const spans: Readonly<Record<number, readonly (readonly [start: number, width: number])[]>> = {
  1: [[1, 3]],
  2: [
    [1, 1],
    [2, 2],
  ],
  3: [
    [1, 1],
    [2, 1],
    [3, 1],
  ],
}

type Place = { readonly row: number; readonly column: number; readonly columnSpan: number }

function heading(role: 'block' | 'header' | 'label', text: string, place: Place): LaidOutCell {
  return { ...place, rowSpan: 1, role, text }
}

function places(columns: readonly FormColumn[], row: number): Place[] {
  return (spans[columns.length] ?? []).map(([column, columnSpan]) => ({ row, column, columnSpan }))
}

/** The column's heading with the unit of its cells where they do not carry it themselves. */
function headingOf(report: Report, row: FormRow, column: FormColumn): string {
  const cell = report.cells[address('disclosure', row.key, column.key)]
  if (column.quantity !== 'amount' || cell?.unit === undefined) return column.label
  if (cell.raw.includes('元')) return column.label
  const bare = column.label.replace(/（.*）$/u, '')
  return column.label.includes(cell.unit) ? column.label : `${bare}（单位：${cell.unit}）`
}

function openBlock(report: Report, row: FormRow, at: number): LaidOutCell[] {
  const columnPlaces = places(row.columns, at + 1)
  return [
    heading('block', row.block ?? '', { row: at, column: 0, columnSpan: gridColumns }),
    heading('header', '信息内容', { row: at + 1, column: 0, columnSpan: 1 }),
    ...columnPlaces.map((place, index) => {
      const column = row.columns[index]
      return heading('header', column === undefined ? '' : headingOf(report, row, column), place)
    }),
  ]
}

function numberRow(report: Report, row: FormRow, at: number): LaidOutCell[] {
  return [
    heading('label', row.label, { row: at, column: 0, columnSpan: 1 }),
    ...places(row.columns, at).map((place, index) => {
      const key = address('disclosure', row.key, row.columns[index]?.key ?? '')
      return printedCell(report, key, { ...place, rowSpan: 1 })
    }),
  ]
}

/** The cells of table 二. */
export function layOutDisclosure(report: Report, form: Form): LaidOutCell[] {
  const cells: LaidOutCell[] = []
  let at = 0
  let block: string | undefined
  for (const row of form.tables.disclosure.rows) {
    if (row.block !== block) {
      cells.push(...openBlock(report, row, at))
      at += 2
    }
    block = row.block
    cells.push(...numberRow(report, row, at))
    at += 1
  }
  return cells
}
