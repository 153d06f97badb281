import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detailListExamples } from './detail-list.examples.ts'

test('each name stands with its value, which is escaped', () => {
  assert.match(detailListExamples.账号.text, /<div><dt>姓名<\/dt><dd>示例&lt;甲&gt;<\/dd><\/div>/)
})
