// Every cell of a unit's reports over the years, with the change from each year to the next.

import {
  addresses,
  cellLabel,
  compareCells,
  forms,
  type Report,
  type TableKey,
  tableKeys,
} from '@gongkai/report-engine'
import { signed } from './minus.ts'
import { type Stated, statedIn } from './stated.ts'

export type YearCell = Stated & {
  /** Against the report of the year before: +3; undefined where the two cannot be compared. */
  readonly change: string | undefined
}

export type YearLine = {
  readonly address: string
  /** Row and column of the form, without the table. */
  readonly label: string
  /** One for each year, in the order of the years. */
  readonly cells: readonly YearCell[]
  /** Whether it stands for all requesters or all results, or has no such parts. */
  readonly isTotal: boolean
  /** Whether every year states zero. */
  readonly isAllZero: boolean
}

export type YearTable = { readonly key: TableKey; readonly lines: readonly YearLine[] }

export type ReportOfYear = { readonly year: number; readonly report: Report }

const inForms = [...new Set([...addresses(forms['2021']), ...addresses(forms['2019'])])]

/** The three tables; reports come in the order of their years, one for each. */
export function yearSeries(reports: readonly ReportOfYear[]): readonly YearTable[] {
  const present = new Set(reports.flatMap(({ report }) => Object.keys(report.cells)))
  const changes = reports.map((one, index) => changesSince(reports[index - 1], one))
  return tableKeys.map((key) => ({
    key,
    lines: inForms
      .filter((address) => address.startsWith(`${key}.`) && present.has(address))
      .map((address) => lineOf(address, reports, changes)),
  }))
}

type Changes = ReadonlyMap<string, string>

/** Changes by address; none where a year lies between the two reports. */
function changesSince(previous: ReportOfYear | undefined, current: ReportOfYear): Changes {
  if (previous === undefined || previous.year !== current.year - 1) return new Map()
  const { cells } = compareCells(previous.report, current.report)
  return new Map(
    cells.flatMap(({ address, difference }) =>
      difference === null ? [] : [[address, signed(difference)] as const],
    ),
  )
}

function lineOf(
  address: string,
  reports: readonly ReportOfYear[],
  changes: readonly Changes[],
): YearLine {
  const cells = reports.map(({ report }, index) => ({
    ...statedIn(report, address),
    change: changes[index]?.get(address),
  }))
  const label = cellLabel(address, reports.at(-1)?.report.edition).replace(/^表. · /, '')
  const isAllZero = cells.every(({ value }) => value !== null && !/[1-9]/.test(value))
  const isTotal = address.startsWith('disclosure.') || address.endsWith('.total')
  return { address, label, cells, isTotal, isAllZero }
}
