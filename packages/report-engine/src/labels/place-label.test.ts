import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeLabel } from './place-label.ts'

test('each kind of source has its own words for a place', () => {
  assert.equal(placeLabel({ line: 131, column: 18 }), '第 131 行第 18 字')
  assert.equal(placeLabel({ page: 3, box: [1, 2, 3, 4] }), '第 3 页')
  assert.equal(placeLabel({ table: 2, row: 5, cell: 3 }), '第 2 个表第 5 行第 3 格')
  assert.equal(placeLabel({ sheet: '表三', cell: 'B7' }), '工作表“表三” B7')
})

test('a place that says nothing is empty', () => {
  assert.equal(placeLabel({}), '')
})
