import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timelineExamples } from './timeline.examples.ts'

test('times are those of China, reasons are escaped', () => {
  const { text } = timelineExamples.经过
  assert.match(text, />2026-01-14 10:30</)
  assert.match(text, />2026-01-13 00:05</)
  assert.match(text, /<blockquote>请补充&lt;第五部分&gt;。<\/blockquote>/)
  assert.equal(text.match(/<blockquote>/g)?.length, 1)
})

test('without moments it says so', () => {
  assert.equal(timelineExamples.没有经过.text, '<p class="nothing-here">还没有经过。</p>')
})
