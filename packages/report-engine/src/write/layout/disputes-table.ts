// Table 四 as printed: fifteen numbers in one row under three rows of headings.

import { address, type Form } from '../../form/form.ts'
import type { Report } from '../../report.ts'
import type { LaidOutCell } from './layout.ts'
import { printedCell } from './printed-cell.ts'

export const disputesHeaderRows = 3

function header(text: string, at: readonly [number, number, number, number]): LaidOutCell {
  const [row, column, rowSpan, columnSpan] = at
  return { row, column, rowSpan, columnSpan, role: 'header', text }
}

/** The cells of table 四. */
export function layOutDisputes(report: Report, form: Form): LaidOutCell[] {
  const rows = form.tables.disputes.rows
  const width = rows[0]?.columns.length ?? 0
  const groups = new Set(rows.flatMap((row) => row.groups))
  const grouped = [...groups].map((group) => {
    const first = rows.findIndex((row) => row.groups.includes(group))
    const count = rows.filter((row) => row.groups.includes(group)).length
    return header(group, [0, first * width, 1, count * width])
  })
  const headings = rows.flatMap((row, index) => {
    const level = row.groups.length
    const start = index * width
    const results = row.columns.map((column, offset) =>
      header(column.label, [level + 1, start + offset, disputesHeaderRows - level - 1, 1]),
    )
    return [header(row.label, [level, start, 1, width]), ...results]
  })
  const numbers = rows.flatMap((row, index) =>
    row.columns.map((column, offset) => {
      const place = { row: disputesHeaderRows, column: index * width + offset }
      const key = address('disputes', row.key, column.key)
      return printedCell(report, key, { ...place, rowSpan: 1, columnSpan: 1 })
    }),
  )
  return [...grouped, ...headings, ...numbers]
}
