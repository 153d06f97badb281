import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSameOrgan } from './is-same-organ.ts'

test('a short form is the same organ', () => {
  assert.ok(isSameOrgan('焦作市城乡一体化示范区管委会', '焦作市城乡一体化示范区管理委员会'))
  assert.ok(isSameOrgan('市政府办公室', '焦作市人民政府办公室'))
  assert.ok(isSameOrgan('卫辉市政务和⼤数据管理局', '卫辉市政务和大数据管理局'))
  assert.ok(isSameOrgan('示例市 人民政府', '示例市人民政府'))
})

test('another place or another office is another organ', () => {
  assert.equal(isSameOrgan('巩义市人民政府', '焦作市人民政府办公室'), false)
  assert.equal(isSameOrgan('焦作市教育局', '焦作市财政局'), false)
})
