// A bar for each unit, the first at the top, and a line at the median.

import { type ChartOption, gridLine, ink, quiet, svgChart } from './svg-chart.ts'

export type BarChart = {
  readonly bars: readonly {
    readonly name: string
    readonly value: number
    /** Drawn in another colour and shade, with a mark at its name. */
    readonly isMarked: boolean
  }[]
  /** Undefined: no line. */
  readonly median: number | undefined
}

const plainBar = '#3d6ea5'
const markedBar = '#b45309'
const longestName = 16

/** The chart as SVG; it grows with the number of bars. */
export function barChart({ bars, median }: BarChart): string {
  const option: ChartOption = {
    grid: { left: 264, right: 72, top: 32, bottom: 28 },
    xAxis: {
      type: 'value',
      position: 'top',
      min: (range: { readonly min: number }) => Math.min(0, range.min),
      axisLabel: { color: quiet, fontSize: 12 },
      splitLine: { lineStyle: { color: gridLine } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name, isMarked }) => `${isMarked ? '▲ ' : ''}${shortened(name)}`),
      axisLabel: { color: ink, fontSize: 13, interval: 0 },
      axisLine: { lineStyle: { color: quiet } },
      axisTick: { show: false },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 16,
        data: bars.map(({ value, isMarked }) => ({
          value,
          itemStyle: { color: isMarked ? markedBar : plainBar },
        })),
        label: { show: true, position: 'right', color: ink, fontSize: 12 },
        emphasis: { disabled: true },
        ...(median !== undefined && { markLine: lineAt(median) }),
      },
    ],
  }
  return svgChart(option, { width: 760, height: 64 + 26 * Math.max(bars.length, 1) })
}

function lineAt(median: number) {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: ink, type: 'dashed' as const, width: 1.5 },
    label: { formatter: `中位数 ${median}`, position: 'end' as const, color: ink, fontSize: 12 },
    data: [{ xAxis: median }],
  }
}

function shortened(name: string): string {
  const signs = [...name]
  return signs.length > longestName ? `${signs.slice(0, longestName - 1).join('')}…` : name
}
