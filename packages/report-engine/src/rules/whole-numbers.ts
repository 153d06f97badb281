// Judges that the counts of a table are whole numbers, and not negative unless the form says so.

import { type Decimal, decimalPlaces } from '../decimal.ts'
import { address, type FormRow, type Quantity, type TableKey } from '../form/form.ts'
import { forms } from '../form/forms.ts'
import { otherSingleRow } from '../form/requests-table.ts'
import { cellLabel } from '../labels/cell-label.ts'
import type { Edition, Report } from '../report.ts'
import type { Judgement } from './rule.ts'

type CountCell = { readonly where: string; readonly quantity: Quantity }

const countCells: Readonly<Record<Edition, Readonly<Record<TableKey, readonly CountCell[]>>>> = {
  '2019': countCellsOf('2019'),
  '2021': countCellsOf('2021'),
}

/** One judgement for each cell of the table that states a number. Amounts of money are not judged. */
export function judgeWholeNumbers(report: Report, table: TableKey): readonly Judgement[] {
  return countCells[report.edition ?? '2021'][table].flatMap(
    ({ where, quantity }): readonly Judgement[] => {
      const value = report.cells[where]?.value
      if (value === undefined || value === null) return []
      const fault = faultOf(value, quantity)
      const base = { cells: [where], facts: { value } }
      if (fault === undefined) return [{ ...base, verdict: 'passes', message: '' }]
      const message = `${cellLabel(where, report.edition)}填的是${value}，${fault}`
      return [{ ...base, verdict: 'fails', message }]
    },
  )
}

function faultOf(value: Decimal, quantity: Quantity): string | undefined {
  const negative = value.startsWith('-')
  if (negative && quantity === 'count') return '件数不能是负数，请核实。'
  return isWhole(value) ? undefined : '件数应为整数，请核实。'
}

function isWhole(value: Decimal): boolean {
  return decimalPlaces(value) === 0 || /\.0+$/.test(value)
}

function countCellsOf(edition: Edition): Readonly<Record<TableKey, readonly CountCell[]>> {
  const { disclosure, requests, disputes } = forms[edition].tables
  const single = edition === '2021' ? [otherSingleRow] : []
  return {
    disclosure: countsIn('disclosure', disclosure.rows),
    requests: countsIn('requests', [...requests.rows, ...single]),
    disputes: countsIn('disputes', disputes.rows),
  }
}

function countsIn(table: TableKey, rows: readonly FormRow[]): readonly CountCell[] {
  return rows.flatMap((row) =>
    row.columns
      .filter(({ quantity }) => quantity !== 'amount')
      .map(({ key, quantity }) => ({ where: address(table, row.key, key), quantity })),
  )
}
