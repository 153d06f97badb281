// Cells of each table that are in one state, in the order of the form.

import { address, type TableKey, tableKeys } from '../../form/form.ts'
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

type Place = { readonly table: TableKey; readonly row: string; readonly where: string }

const places: Readonly<Record<Edition, readonly Place[]>> = {
  '2019': placesOf('2019'),
  '2021': placesOf('2021'),
}

/** For each table that is there at all: its cells in this state, and their rows. */
export function cellsInState(report: Report, state: CellState): readonly StateOfTable[] {
  const present = places[report.edition ?? '2021'].filter(({ where }) => report.cells[where])
  return tableKeys
    .filter((key) => present.some(({ table }) => table === key))
    .map((key) => {
      const found = present.filter(
        ({ table, where }) => table === key && report.cells[where]?.state === state,
      )
      const rows = [...new Set(found.map(({ row }) => row))]
      return { table: key, cells: found.map(({ where }) => where), rows }
    })
}

function placesOf(edition: Edition): readonly Place[] {
  return tableKeys.flatMap((table) => {
    const { rows } = forms[edition].tables[table]
    const single = table === 'requests' && edition === '2021' ? [otherSingleRow] : []
    return [...rows, ...single].flatMap((row) =>
      row.columns.map(({ key }) => ({
        table,
        row: printedName(row),
        where: address(table, row.key, key),
      })),
    )
  })
}
