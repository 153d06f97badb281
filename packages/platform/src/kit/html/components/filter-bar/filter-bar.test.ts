import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filterBarExamples } from './filter-bar.examples.ts'

test('what was looked for stays in the fields, escaped', () => {
  const { text } = filterBarExamples.查找单位
  assert.match(text, /value="示例&lt;局&gt;"/)
  assert.match(text, /<option value="draft" selected>起草中<\/option>/)
  assert.match(text, /<option value="">全部状态<\/option>/)
  assert.match(text, /name="late" value="yes" checked/)
  assert.match(text, /method="get"/)
})
