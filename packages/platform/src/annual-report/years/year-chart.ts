// The course of a unit's requests over the years, as a chart.

import { lineChart } from '../charts/line-chart.ts'
import type { ChartWidth } from '../charts/svg-chart.ts'
import { statedIn } from './stated.ts'
import type { ReportOfYear } from './year-series.ts'

const lines = [
  ['本年新收', 'requests.received.total'],
  ['办理结果总计', 'requests.handled.total'],
  ['结转下年度', 'requests.carriedOut.total'],
] as const

/** The chart as SVG; a year without a report is a gap. */
export function yearChart(reports: readonly ReportOfYear[], width: ChartWidth): string {
  const [first, last] = [reports[0]?.year ?? 0, reports.at(-1)?.year ?? 0]
  const years = reports.length === 0 ? [] : range(first, last)
  const series = lines.map(([name, address]) => ({
    name,
    values: years.map((year) => {
      const found = reports.find((one) => one.year === year)
      const value = found && statedIn(found.report, address).value
      return value === undefined || value === null ? null : Number(value)
    }),
  }))
  return lineChart({ years, series }, width)
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
