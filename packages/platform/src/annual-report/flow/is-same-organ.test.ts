import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSameOrgan, mayBeSameOrgan } from './is-same-organ.ts'

test('a name is the same however it is set', () => {
  assert.ok(isSameOrgan('卫辉市政务和⼤数据管理局', '卫辉市政务和大数据管理局'))
  assert.ok(isSameOrgan('示例市 人民政府\n', '示例市人民政府'))
})

test('any other name is a question, a short form too', () => {
  const questions: readonly (readonly [stated: string, unit: string])[] = [
    ['巩义市人民政府', '焦作市人民政府办公室'],
    ['焦作市教育局', '焦作市财政局'],
    ['示例市人民政府', '示例市人民政府办公室'],
    ['示例市政府', '示例市人民政府'],
    ['示例市示范区管委会', '示例市示范区管理委员会'],
  ]
  for (const [stated, unit] of questions) assert.equal(isSameOrgan(stated, unit), false)
})

test('a short form may be the same organ; another place or office is not', () => {
  assert.ok(mayBeSameOrgan('示例市示范区管委会', '示例市示范区管理委员会'))
  assert.ok(mayBeSameOrgan('市政府办公室', '示例市人民政府办公室'))
  assert.equal(mayBeSameOrgan('焦作市教育局', '焦作市财政局'), false)
  assert.equal(mayBeSameOrgan('巩义市人民政府', '焦作市人民政府办公室'), false)
})
