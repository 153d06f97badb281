import assert from 'node:assert/strict'
import { test } from 'node:test'
import { barChart } from './bar-chart.ts'
import { lineChart } from './line-chart.ts'

const bars = [
  { name: '示例<甲>&局', value: 12, isMarked: true },
  { name: '示例乙局', value: 3, isMarked: false },
]

test('a chart is the same every time, and holds no script, style or handler', () => {
  const chart = barChart({ bars, median: 5 }, 'wide')
  assert.equal(barChart({ bars, median: 5 }, 'wide'), chart)
  assert.doesNotMatch(chart, /<script|<style|style=|class=|onclick|ecmeta/)
  assert.match(chart, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
})

test('names of units are text in a chart, never markup', () => {
  const chart = barChart({ bars, median: undefined }, 'wide')
  assert.match(chart, /▲ 示例&lt;甲&gt;&amp;局/)
})

test('years and series stand in a line chart, and a gap stays a gap', () => {
  const series = [{ name: '本年新收', values: [1, null] }]
  const chart = lineChart({ years: [2022, 2023], series }, 'wide')
  assert.match(chart, />2022年</)
  assert.match(chart, />本年新收</)
  assert.match(chart, /font-family="PingFang SC, /)
})

test('for phones a chart is as wide as the screen, its letters as large as on others', () => {
  const chart = barChart({ bars, median: 5 }, 'narrow')
  assert.match(chart, /^<svg width="352" height="160"/)
  const sizes = [...chart.matchAll(/font-size="(\d+)px"/g)].map(([, size]) => Number(size))
  assert.ok(sizes.length > 0 && sizes.every((size) => size >= 12), sizes.join())
})

test('long figures are grouped in a chart', () => {
  const long = [{ name: '示例局', value: 1565021, isMarked: false }]
  assert.match(barChart({ bars: long, median: undefined }, 'wide'), />1,565,021</)
})
