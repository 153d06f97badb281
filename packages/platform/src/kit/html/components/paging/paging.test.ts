import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pagingExamples } from './paging.examples.ts'

test('the first page leads on, one in the middle also back', () => {
  assert.doesNotMatch(pagingExamples.第一页.text, /第一页/)
  assert.match(pagingExamples.第一页.text, /rel="next"/)
  assert.match(pagingExamples.第一页.text, /共 312 个/)
  assert.match(pagingExamples.中间一页.text, /回到第一页/)
  assert.match(pagingExamples.中间一页.text, /href="#next\?a=1&amp;b=2"/)
})

test('where everything is on one page there is nothing', () => {
  assert.equal(pagingExamples.只有一页.text, '')
})
