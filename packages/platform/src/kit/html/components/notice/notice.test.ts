import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noticeExamples } from './notice.examples.ts'

test('a problem is read out at once, what was done when there is time', () => {
  assert.match(noticeExamples.问题.text, /role="alert"/)
  assert.match(noticeExamples.问题.text, /<p>密码至少 10 个字符。<\/p>/)
  assert.match(noticeExamples.完成.text, /role="status"/)
})
