// Judges that the counts of a table are whole numbers, and not negative unless the form says so.

import { type Decimal, decimalPlaces, toFixedPoint } from '../decimal.ts'
import { address, type Quantity, type TableKey } from '../form/form.ts'
import { forms } from '../form/forms.ts'
import { otherSingleRow } from '../form/requests-table.ts'
import { cellLabel } from '../labels/cell-label.ts'
import type { Edition, Report } from '../report.ts'
import type { Judgement } from './rule.ts'

/** One judgement for each cell of the table that states a number. Amounts of money are not judged. */
export function judgeWholeNumbers(report: Report, table: TableKey): readonly Judgement[] {
  return countCells(table, report.edition ?? '2021').flatMap(({ where, quantity }) => {
    const value = report.cells[where]?.value
    if (value === undefined || value === null) return []
    return [judgeNumber({ where, quantity, value, name: cellLabel(where, report.edition) })]
  })
}

type CountCell = { readonly where: string; readonly quantity: Quantity }

type Count = CountCell & { readonly value: Decimal; readonly name: string }

function judgeNumber({ where, quantity, value, name }: Count): Judgement {
  const fault = faultOf(value, quantity)
  const base = { cells: [where], facts: { value } }
  if (fault === undefined) return { ...base, verdict: 'passes', message: '' }
  return { ...base, verdict: 'fails', message: `${name}填的是${value}，${fault}` }
}

function faultOf(value: Decimal, quantity: Quantity): string | undefined {
  const negative = toFixedPoint(value) < 0n
  if (negative && quantity === 'count') return '件数不能是负数，请核实。'
  return isWhole(value) ? undefined : '件数应为整数，请核实。'
}

function isWhole(value: Decimal): boolean {
  return decimalPlaces(value) === 0 || /^-?\d+\.0+$/.test(value)
}

function countCells(table: TableKey, edition: Edition): readonly CountCell[] {
  const { rows } = forms[edition].tables[table]
  const all = table === 'requests' && edition === '2021' ? [...rows, otherSingleRow] : rows
  return all.flatMap((row) =>
    row.columns
      .filter(({ quantity }) => quantity !== 'amount')
      .map(({ key, quantity }) => ({ where: address(table, row.key, key), quantity })),
  )
}
