import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldExamples } from './field.examples.ts'

test('the label names the input, a problem is read out with it, the value is escaped', () => {
  const { text } = fieldExamples.有问题
  assert.match(text, /<label class="form-label" for="name">姓名/)
  assert.match(text, /aria-describedby="name-problem"/)
  assert.match(text, /value="示&lt;例&gt;"/)
})

test('what need not be filled in says so', () => {
  assert.match(fieldExamples.有说明.text, /选填/)
  assert.doesNotMatch(fieldExamples.有说明.text, / required/)
  assert.match(fieldExamples.必填.text, / required/)
})
