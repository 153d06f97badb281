// Table 三 as printed: three columns of nested labels, seven of numbers, three rows of headings.

import { requesterColumns } from '../../form/columns.ts'
import { address, type Form, type FormRow } from '../../form/form.ts'
import { balanceNote, otherRows, otherSingleRow } from '../../form/requests-table.ts'
import type { Report } from '../../report.ts'
import type { LaidOutCell } from './layout.ts'
import { printedCell } from './printed-cell.ts'

const labelColumns = 3
export const requestsHeaderRows = 3

function hasCells(report: Report, row: FormRow): boolean {
  return row.columns.some((column) => address('requests', row.key, column.key) in report.cells)
}

/**
 * The rows to print: those of the form, with （六）其他处理 as one row or as three, whichever the
 * report has; the edition's own where it has neither, both where it has both.
 */
function printedRows(report: Report, form: Form): FormRow[] {
  const single = hasCells(report, otherSingleRow)
  const several = otherRows.some((row) => hasCells(report, row))
  return form.tables.requests.rows.flatMap((row) => {
    const isSingle = row.key === otherSingleRow.key
    const isFirst = row.key === otherRows[0]?.key
    if (!isSingle && !otherRows.includes(row)) return [row]
    if (!single && !several) return [row]
    if (!isSingle && !isFirst) return []
    return [...(single ? [otherSingleRow] : []), ...(several ? otherRows : [])]
  })
}

function header(text: string, at: readonly [number, number, number, number]): LaidOutCell {
  const [row, column, rowSpan, columnSpan] = at
  return { row, column, rowSpan, columnSpan, role: 'header', text }
}

function headerCells(): LaidOutCell[] {
  const bodies = requesterColumns.slice(1, -1)
  const note: LaidOutCell = { ...header(balanceNote, [0, 0, 3, labelColumns]), role: 'note' }
  return [
    note,
    header('申请人情况', [0, 3, 1, requesterColumns.length]),
    header('自然人', [1, 3, 2, 1]),
    header('法人或其他组织', [1, 4, 1, bodies.length]),
    header('总计', [1, 9, 2, 1]),
    ...bodies.map((column, index) => header(column.label, [2, 4 + index, 1, 1])),
  ]
}

/** The group labels that begin at a row, each over all the rows that share it. */
function groupCells(rows: readonly FormRow[], index: number): LaidOutCell[] {
  return (rows[index]?.groups ?? []).flatMap((text, depth) => {
    const path = rows[index]?.groups.slice(0, depth + 1).join('›')
    const shares = (row: FormRow | undefined): boolean =>
      row?.groups.slice(0, depth + 1).join('›') === path
    if (shares(rows[index - 1])) return []
    let rowSpan = 1
    while (shares(rows[index + rowSpan])) rowSpan += 1
    const place = { row: requestsHeaderRows + index, column: depth, rowSpan, columnSpan: 1 }
    const cell: LaidOutCell = { ...place, role: 'label', text }
    return [depth === 0 ? { ...cell, vertical: true as const } : cell]
  })
}

/** The cells of table 三. */
export function layOutRequests(report: Report, form: Form): LaidOutCell[] {
  const rows = printedRows(report, form)
  const body = rows.flatMap((row, index): LaidOutCell[] => {
    const at = { row: requestsHeaderRows + index, rowSpan: 1 }
    const column = row.groups.length
    const columnSpan = labelColumns - column
    return [
      ...groupCells(rows, index),
      { ...at, column, columnSpan, role: 'label', text: row.label },
      ...row.columns.map(({ key }, offset) => {
        const place = { ...at, column: labelColumns + offset, columnSpan: 1 }
        return printedCell(report, address('requests', row.key, key), place)
      }),
    ]
  })
  return [...headerCells(), ...body]
}
