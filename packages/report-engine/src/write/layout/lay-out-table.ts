// One of the three tables of a report, laid out.

import type { Form, TableKey } from '../../form/form.ts'
import type { Report } from '../../report.ts'
import { layOutDisclosure } from './disclosure-table.ts'
import { disputesHeaderRows, layOutDisputes } from './disputes-table.ts'
import type { LaidOutCell, LaidOutTable } from './layout.ts'
import { layOutRequests, requestsHeaderRows } from './requests-table.ts'

type Shape = {
  readonly cells: (report: Report, form: Form) => LaidOutCell[]
  readonly columnWidths: readonly number[]
  readonly headerRows: number
}

const shapes: Readonly<Record<TableKey, Shape>> = {
  // The headings of table 二 change from block to block: none can be repeated on the next page.
  disclosure: { cells: layOutDisclosure, columnWidths: [34, 22, 22, 22], headerRows: 0 },
  requests: {
    cells: layOutRequests,
    columnWidths: [5, 17, 31.1, 6.7, 6.7, 6.7, 6.7, 6.7, 6.7, 6.7],
    headerRows: requestsHeaderRows,
  },
  disputes: {
    cells: layOutDisputes,
    columnWidths: Array.from({ length: 15 }, () => 100 / 15),
    headerRows: disputesHeaderRows,
  },
}

function inReadingOrder(one: LaidOutCell, other: LaidOutCell): number {
  return one.row - other.row || one.column - other.column
}

/** The table with its cells in reading order, or undefined when the report has no cell of it. */
export function layOutTable(report: Report, form: Form, key: TableKey): LaidOutTable | undefined {
  if (!Object.keys(report.cells).some((address) => address.startsWith(`${key}.`))) return undefined
  const { columnWidths, headerRows, cells: layOut } = shapes[key]
  const cells = layOut(report, form).sort(inReadingOrder)
  const rowCount = Math.max(...cells.map((cell) => cell.row + cell.rowSpan))
  return { key, columnWidths, headerRows, rowCount, cells }
}
