// A line for each series over years; a year without a figure leaves a gap.

import {
  type ChartOption,
  type ChartSize,
  type ChartWidth,
  gridLine,
  quiet,
  svgChart,
} from './svg-chart.ts'

export type LineChart = {
  readonly years: readonly number[]
  readonly series: readonly {
    readonly name: string
    /** One for each year; null where there is no number. */
    readonly values: readonly (number | null)[]
  }[]
}

/** Told apart by shape and shade too, for readers who do not tell the colours apart. */
const looks = [
  { color: '#12467f', symbol: 'circle', type: 'solid' },
  { color: '#b45309', symbol: 'rect', type: 'dashed' },
  { color: '#0f766e', symbol: 'triangle', type: 'dotted' },
  { color: '#6d28d9', symbol: 'diamond', type: 'solid' },
] as const

export const lineChartSizes: Readonly<Record<ChartWidth, ChartSize>> = {
  wide: { width: 760, height: 300 },
  narrow: { width: 352, height: 280 },
}

const frames = {
  wide: {
    grid: { left: 64, right: 24, top: 48, bottom: 32 },
    legend: { top: 8, left: 56, itemGap: 24, textStyle: { fontSize: 14 } },
  },
  narrow: {
    grid: { left: 44, right: 20, top: 72, bottom: 28 },
    legend: { top: 4, left: 4, itemGap: 12, textStyle: { fontSize: 13 } },
  },
}

/** The chart as SVG. */
export function lineChart({ years, series }: LineChart, width: ChartWidth): string {
  const option: ChartOption = {
    ...frames[width],
    xAxis: {
      type: 'category',
      data: years.map((year) => `${year}年`),
      axisLabel: { color: quiet, fontSize: 13 },
      axisLine: { lineStyle: { color: quiet } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { color: quiet, fontSize: 13 },
      splitLine: { lineStyle: { color: gridLine } },
    },
    series: series.map(({ name, values }, index) => lineOf(name, values, index)),
  }
  return svgChart(option, lineChartSizes[width])
}

function lineOf(name: string, values: readonly (number | null)[], index: number) {
  const { color, symbol, type } = looks[index % looks.length] ?? looks[0]
  return {
    name,
    type: 'line' as const,
    data: [...values],
    symbol,
    symbolSize: 8,
    itemStyle: { color },
    lineStyle: { color, type, width: 2 },
    label: { show: true, position: 'top' as const, color, fontSize: 12 },
    labelLayout: { hideOverlap: true },
    emphasis: { disabled: true },
  }
}
