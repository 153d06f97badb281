// The ordering column of a comparison as a chart: the first units of a group, and the median.

import { barChart } from '../charts/bar-chart.ts'
import type { ChartWidth } from '../charts/svg-chart.ts'
import type { UnitComparison } from './compare-units.ts'

/** More bars than these nobody reads; the table has them all. */
export const mostBars = 30

/** The chart of the first group as SVG: whoever wants another group's asks for its kind and level. */
export function comparisonChart(
  { columns, groups }: UnitComparison,
  by: string,
  width: ChartWidth,
): string {
  const index = columns.findIndex(({ address }) => address === by)
  const bars = (groups[0]?.lines ?? []).flatMap(({ unit, cells }) => {
    const cell = cells[index]
    if (cell === undefined || cell.value === null) return []
    return [{ name: unit.name, value: cell.value, isMarked: cell.reason !== undefined }]
  })
  const median = groups[0]?.middles[index]?.median
  return barChart({ bars: bars.slice(0, mostBars), median }, width)
}
