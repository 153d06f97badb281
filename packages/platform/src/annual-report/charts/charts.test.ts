import assert from 'node:assert/strict'
import { test } from 'node:test'
import { barChart } from './bar-chart.ts'
import { lineChart } from './line-chart.ts'

const bars = [
  { name: '示例<甲>&局', value: 12, isMarked: true },
  { name: '示例乙局', value: 3, isMarked: false },
]

test('a chart is the same every time, and holds no script, style or handler', () => {
  const chart = barChart({ bars, median: 5 })
  assert.equal(barChart({ bars, median: 5 }), chart)
  assert.doesNotMatch(chart, /<script|<style|style=|class=|onclick|ecmeta/)
  assert.match(chart, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
})

test('names of units are text in a chart, never markup', () => {
  const chart = barChart({ bars, median: undefined })
  assert.match(chart, /▲ 示例&lt;甲&gt;&amp;局/)
})

test('years and series stand in a line chart, and a gap stays a gap', () => {
  const chart = lineChart({
    years: [2022, 2023],
    series: [{ name: '本年新收', values: [1, null] }],
  })
  assert.match(chart, />2022年</)
  assert.match(chart, />本年新收</)
  assert.match(chart, /font-family="PingFang SC, /)
})
