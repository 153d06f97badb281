// Cells of each table that are in one state, in the order of the form.

import { address, type FormRow, type TableKey, tableKeys } from '../../form/form.ts'
import { forms } from '../../form/forms.ts'
import { otherSingleRow } from '../../form/requests-table.ts'
import type { CellState, Edition, Report } from '../../report.ts'
import { printedName } from '../short-names.ts'

export type StateOfTable = {
  readonly table: TableKey
  readonly cells: readonly string[]
  /** Rows that have such cells, as printed. */
  readonly rows: readonly string[]
}

type Place = { readonly row: string; readonly where: string }

const places: Readonly<Record<Edition, Readonly<Record<TableKey, readonly Place[]>>>> = {
  '2019': placesOf('2019'),
  '2021': placesOf('2021'),
}

/** For each table that is there at all: its cells in this state, and their rows. */
export function cellsInState(report: Report, state: CellState): readonly StateOfTable[] {
  const all = places[report.edition ?? '2021']
  return tableKeys
    .filter((key) => all[key].some(({ where }) => report.cells[where]))
    .map((key) => {
      const found = all[key].filter(({ where }) => report.cells[where]?.state === state)
      const rows = [...new Set(found.map(({ row }) => row))]
      return { table: key, cells: found.map(({ where }) => where), rows }
    })
}

function placesOf(edition: Edition): Record<TableKey, readonly Place[]> {
  const { disclosure, requests, disputes } = forms[edition].tables
  const single = edition === '2021' ? [otherSingleRow] : []
  return {
    disclosure: placesIn('disclosure', disclosure.rows),
    requests: placesIn('requests', [...requests.rows, ...single]),
    disputes: placesIn('disputes', disputes.rows),
  }
}

function placesIn(table: TableKey, rows: readonly FormRow[]): readonly Place[] {
  return rows.flatMap((row) =>
    row.columns.map(({ key }) => ({
      row: printedName(row),
      where: address(table, row.key, key),
    })),
  )
}
