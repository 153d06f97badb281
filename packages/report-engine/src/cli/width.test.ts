import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aligned, fitted, widthOf } from './width.ts'

test('Chinese characters and full-width marks take two columns', () => {
  assert.equal(widthOf('表三 a1'), 7)
  assert.equal(widthOf('（一）'), 6)
  assert.equal(widthOf('𠮷'), 2)
})

test('columns stand below each other, numbers to the right', () => {
  const lines = aligned(
    [
      ['自然人', '7'],
      ['其他', '120'],
    ],
    new Set([1]),
  )
  assert.deepEqual(lines, ['自然人    7', '其他    120'])
})

test('a text too long for the line ends in an ellipsis', () => {
  assert.equal(fitted('第 1 个文件：很长的名称', 12), '第 1 个文件…')
  assert.equal(fitted('短', 2), '短')
})

test('property: a fitted text is never wider than the line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, width) => {
      assert.ok(widthOf(fitted(text, width)) <= width)
    }),
  )
})
