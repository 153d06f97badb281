import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personalDatumExamples } from './personal-datum.examples.ts'

test('masked data comes with a button that posts; the whole is not in the page', () => {
  const { text } = personalDatumExamples.遮盖
  assert.match(text, /method="post"/)
  assert.match(text, /138\*\*\*\*0000/)
  assert.doesNotMatch(text, /13800000000/)
})

test('shown data says that it was noted', () => {
  assert.match(personalDatumExamples.显示.text, /13800000000.*已记入审计日志/)
})
