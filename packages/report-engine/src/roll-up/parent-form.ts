// Which form the parent follows, and which of its rows the units can be added up in.

import { address, addresses } from '../form/form.ts'
import { forms } from '../form/forms.ts'
import { otherRows, otherSingleRow } from '../form/requests-table.ts'
import type { Edition, Report } from '../report.ts'

const otherKeys = otherRows.map(({ key }) => key)
const requesters = otherSingleRow.columns.map(({ key }) => key)

/** The form of 2021 as soon as one report follows it; of 2019 where all that say so follow that. */
export function parentEdition(reports: readonly Report[]): Edition {
  const stated = reports.flatMap(({ edition }) => (edition === null ? [] : [edition]))
  return stated.length > 0 && stated.every((edition) => edition === '2019') ? '2019' : '2021'
}

/** Whether a report divides （六）其他处理 into its three rows. */
export function hasThreeOtherRows(report: Report): boolean {
  return otherKeys.some((row) => hasRow(report, row))
}

/** Whether a report prints （六）其他处理 as one row. */
export function hasSingleOtherRow(report: Report): boolean {
  return hasRow(report, otherSingleRow.key)
}

/**
 * The addresses of the parent. Three rows for （六）其他处理 only where every report that has the
 * table has three; otherwise one row, at which all of them can be added up.
 */
export function parentAddresses(reports: readonly Report[], edition: Edition): readonly string[] {
  const all = addresses(forms[edition])
  const single = requesters.map((column) => address('requests', otherSingleRow.key, column))
  const withTable = reports.filter((one) => hasThreeOtherRows(one) || hasSingleOtherRow(one))
  const three = withTable.length === 0 ? edition === '2021' : withTable.every(hasThreeOtherRows)
  const wanted = three
    ? otherKeys.flatMap((row) => requesters.map((column) => address('requests', row, column)))
    : single
  const isOther = (one: string) => one.startsWith('requests.other.')
  const first = all.findIndex(isOther)
  return [...all.slice(0, first), ...wanted, ...all.slice(first).filter((one) => !isOther(one))]
}

/** `requests.other.total` → its three parts; undefined for any other address. */
export function partsOfOther(cell: string): readonly string[] | undefined {
  const column = requesters.find((key) => cell === address('requests', otherSingleRow.key, key))
  if (column === undefined) return undefined
  return otherKeys.map((row) => address('requests', row, column))
}

function hasRow({ cells }: Report, row: string): boolean {
  return requesters.some((column) => cells[address('requests', row, column)] !== undefined)
}
