import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellLabel, cellName } from './cell-label.ts'

test('a cell is named by table, labels above the row, row and column', () => {
  assert.equal(
    cellLabel('requests.refused.stateSecret.naturalPerson'),
    '表三 · （三）不予公开 › 1.属于国家秘密 · 自然人',
  )
  assert.equal(
    cellLabel('disputes.litigationDirect.pending'),
    '表四 · 行政诉讼 › 未经复议直接起诉 · 尚未审结',
  )
})

test('the same address takes the label of its edition', () => {
  assert.equal(cellLabel('disclosure.licences.decisions', '2019'), '表二 · 行政许可 · 处理决定数量')
  assert.equal(
    cellLabel('disclosure.licences.decisions', '2021'),
    '表二 · 行政许可 · 本年处理决定数量',
  )
})

test('the single row of other results is known in both editions', () => {
  assert.equal(cellLabel('requests.other.total', '2021'), '表三 · （六）其他处理 · 总计')
  assert.equal(cellName('requests.other.total', '2019')?.row.key, 'other')
})

test('an address that no form has stays as it is', () => {
  assert.equal(cellLabel('requests.nothing.total'), 'requests.nothing.total')
})

test("a cell of last year's report is named as such", () => {
  assert.equal(cellLabel('previous:disputes.reconsideration.total'), '上年 表四 · 行政复议 · 总计')
})
