import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compactOf } from './compact.ts'
import { fold } from './fold.ts'

const line = fc
  .array(fc.constantFrom('信息', '公开', '１２', ' ', '\u3000', '\t', '⼈', '，', 'a', '\n'))
  .map((parts) => parts.join(''))

test('compact text has no blanks, and each character leads back to its own', () => {
  fc.assert(
    fc.property(line, (text) => {
      const { text: compact, offsetOf } = compactOf(text)
      assert.doesNotMatch(compact, /\s/)
      assert.equal(compact, fold(text).replace(/\s+/g, ''))
      for (const [index, character] of [...compact].entries())
        assert.equal(fold(text).charAt(offsetOf(index) ?? -1), character)
      assert.equal(offsetOf(compact.length), undefined)
    }),
  )
})

test('a text that stays as it is keeps its offsets', () => {
  const { text, offsetOf } = compactOf('收到申请（示例）')
  assert.equal(text, '收到申请(示例)')
  assert.deepEqual([offsetOf(0), offsetOf(7), offsetOf(-1)], [0, 7, undefined])
})
