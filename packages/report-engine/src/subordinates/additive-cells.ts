// What is added up over reports: the cells of the form, with （六）其他处理 as its coarsest print.

import { type Decimal, decimalOf, sum, toFixedPoint } from '../decimal.ts'
import { address, type TableKey, tableKeys } from '../form/form.ts'
import { forms } from '../form/forms.ts'
import { otherRows, otherSingleRow } from '../form/requests-table.ts'
import type { Cell, Report } from '../report.ts'
import { lookIn } from '../rules/equations/equation.ts'
import { otherLayout } from '../rules/requests/equations.ts'

export type Item = {
  readonly table: TableKey
  /** The address of the whole's cell; of the single row where （六）其他处理 is taken together. */
  readonly address: string
  /** The cells that make it up in a report: one, or the three rows of （六）其他处理. */
  readonly cellsIn: (report: Report) => readonly string[]
}

export type Quantity = {
  readonly value: Decimal
  /** A cell is absent, blank, unreadable, doubtfully placed or in another unit. */
  readonly doubtful: boolean
  readonly absent: boolean
}

/** Items for a family: （六）其他处理 in three rows only if every report prints three. */
export function additiveItems(whole: Report, reports: readonly Report[]): readonly Item[] {
  const three = [whole, ...reports].every((report) => otherLayout(report) !== 'single')
  const form = forms[whole.edition ?? '2021']
  const skipped = new Set(three ? [otherSingleRow.key] : otherRows.map(({ key }) => key))
  return tableKeys.flatMap((table) => {
    const rows = form.tables[table].rows.filter(({ key }) => !skipped.has(key))
    const all =
      table === 'requests' && !three ? [...rows.filter(isNotSingle), otherSingleRow] : rows
    return all.flatMap((row) => row.columns.map((column) => item(table, row.key, column.key)))
  })
}

/** What a report states for each item, in the order of the items. */
export function quantitiesOf(report: Report, items: readonly Item[]): readonly Quantity[] {
  const look = lookIn(report)
  return items.map(({ cellsIn }) => {
    const found = cellsIn(report).map((where) => ({ where, ...look(where) }))
    return {
      value: sum(found.map(({ cell }) => cell?.value ?? decimalOf(0))),
      doubtful: found.some(
        ({ where, cell, doubtful }) => doubtful || cell?.value == null || isOtherUnit(where, cell),
      ),
      absent: found.some(({ cell }) => cell === undefined),
    }
  })
}

function isNotSingle({ key }: { readonly key: string }): boolean {
  return key !== otherSingleRow.key
}

function item(table: TableKey, row: string, column: string): Item {
  const where = address(table, row, column)
  if (table !== 'requests' || row !== otherSingleRow.key)
    return { table, address: where, cellsIn: () => [where] }
  const three = otherRows.map(({ key }) => address(table, key, column))
  return {
    table,
    address: where,
    cellsIn: (report) => (otherLayout(report) === 'single' ? [where] : three),
  }
}

/** Fees are in 万元; the form of 2019 sets no unit for procurement, so only 0 is certain. */
function isOtherUnit(where: string, cell: Cell): boolean {
  if (where === 'disclosure.fees.amount') return cell.unit === '元'
  if (where !== 'disclosure.procurement.amount') return false
  return cell.value !== null && toFixedPoint(cell.value) !== 0n
}
