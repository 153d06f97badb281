// Cells of each table that are in one state, in the order of the form.

import { address, type TableKey, tableKeys } from '../../form/form.ts'
import { forms } from '../../form/forms.ts'
import { otherSingleRow } from '../../form/requests-table.ts'
import type { CellState, Report } from '../../report.ts'
import { printedName } from '../short-names.ts'

export type StateOfTable = {
  readonly table: TableKey
  readonly present: number
  readonly cells: readonly string[]
  /** Rows that have such cells, as printed. */
  readonly rows: readonly string[]
}

/** For each table that is there at all: its cells in this state, and their rows. */
export function cellsInState(report: Report, state: CellState): readonly StateOfTable[] {
  return tableKeys
    .map((table) => inTable(report, table, state))
    .filter(({ present }) => present > 0)
}

function inTable(report: Report, table: TableKey, state: CellState): StateOfTable {
  const edition = report.edition ?? '2021'
  const form = forms[edition].tables[table].rows
  const rows = table === 'requests' && edition === '2021' ? [...form, otherSingleRow] : form
  const all = rows.flatMap((row) =>
    row.columns.map((column) => ({ row, where: address(table, row.key, column.key) })),
  )
  const present = all.filter(({ where }) => report.cells[where] !== undefined)
  const found = present.filter(({ where }) => report.cells[where]?.state === state)
  return {
    table,
    present: present.length,
    cells: found.map(({ where }) => where),
    rows: [...new Set(found.map(({ row }) => printedName(row)))],
  }
}
