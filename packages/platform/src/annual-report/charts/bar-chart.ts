// A bar for each unit, the first at the top, and a line at the median.

import {
  type ChartOption,
  type ChartSize,
  type ChartWidth,
  gridLine,
  ink,
  quiet,
  svgChart,
} from './svg-chart.ts'

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

/** Long numbers in groups of three digits, as on pages. */
const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 })

const plainBar = '#3d6ea5'
const markedBar = '#b45309'

/** Names stand beside the bars, on a phone above them. */
const shapes = {
  wide: { width: 760, frame: 64, row: 26, longestName: 16, grid: { left: 264, right: 96 } },
  narrow: { width: 352, frame: 64, row: 48, longestName: 23, grid: { left: 8, right: 72 } },
} as const

const beside = { color: ink, fontSize: 13, interval: 0 }
const above = {
  ...beside,
  inside: true,
  align: 'left' as const,
  verticalAlign: 'bottom' as const,
  margin: 0,
  padding: [0, 0, 9, 6],
}

/** How large the chart of so many bars is. */
export function barChartSize(bars: number, width: ChartWidth): ChartSize {
  const shape = shapes[width]
  return { width: shape.width, height: shape.frame + shape.row * Math.max(bars, 1) }
}

/** The chart as SVG; it grows with the number of bars. */
export function barChart({ bars, median }: BarChart, width: ChartWidth): string {
  const { grid, longestName } = shapes[width]
  const isNarrow = width === 'narrow'
  const option: ChartOption = {
    grid: { ...grid, top: 32, bottom: 28 },
    xAxis: {
      type: 'value',
      position: 'top',
      splitNumber: isNarrow ? 2 : 5,
      min: (range: { readonly min: number }) => Math.min(0, range.min),
      axisLabel: {
        color: quiet,
        fontSize: 12,
        formatter: (value: number) => numbers.format(value),
      },
      splitLine: { lineStyle: { color: gridLine } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name, isMarked }) =>
        shortened(`${isMarked ? '▲ ' : ''}${name}`, longestName),
      ),
      axisLabel: isNarrow ? above : beside,
      axisLine: { lineStyle: { color: quiet } },
      axisTick: { show: false },
      z: 10,
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: isNarrow ? 14 : 16,
        data: bars.map(({ value, isMarked }) => ({
          value,
          itemStyle: { color: isMarked ? markedBar : plainBar },
        })),
        label: { show: true, position: 'right', color: ink, fontSize: 12, formatter: grouping },
        emphasis: { disabled: true },
        ...(median !== undefined && { markLine: lineAt(median) }),
      },
    ],
  }
  return svgChart(option, barChartSize(bars.length, width))
}

function grouping({ value }: { readonly value?: unknown }): string {
  return numbers.format(Number(value))
}

function lineAt(median: number) {
  const formatter = `中位数 ${numbers.format(median)}`
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: ink, type: 'dashed' as const, width: 1.5 },
    label: { formatter, position: 'end' as const, color: ink, fontSize: 12 },
    data: [{ xAxis: median }],
  }
}

function shortened(name: string, longest: number): string {
  const signs = [...name]
  return signs.length > longest ? `${signs.slice(0, longest - 1).join('')}…` : name
}
