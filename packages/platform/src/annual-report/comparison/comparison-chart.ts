// The ordering column of a comparison as a chart: the first units of the table, and the median.

import { barChart } from '../charts/bar-chart.ts'
import type { UnitComparison } from './compare-units.ts'

/** More bars than these nobody reads; the table has them all. */
export const mostBars = 30

/** The chart as SVG. */
export function comparisonChart({ columns, lines }: UnitComparison, by: string): string {
  const index = columns.findIndex(({ address }) => address === by)
  const bars = lines.flatMap(({ unit, cells }) => {
    const cell = cells[index]
    if (cell === undefined || cell.value === null) return []
    return [{ name: unit.name, value: cell.value, isMarked: cell.reason !== undefined }]
  })
  return barChart({ bars: bars.slice(0, mostBars), median: columns[index]?.median })
}
