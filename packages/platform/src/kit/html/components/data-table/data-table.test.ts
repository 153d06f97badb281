import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dataTableExamples } from './data-table.examples.ts'

test('columns and lines have headings, text is escaped', () => {
  const { text } = dataTableExamples.两行
  assert.equal(text.match(/scope="col"/g)?.length, 3)
  assert.equal(text.match(/scope="row"/g)?.length, 2)
  assert.match(text, /示例&lt;乙&gt;/)
})

test('an empty table is a sentence', () => {
  assert.equal(dataTableExamples.没有内容.text, '<p class="nothing-here">还没有账号。</p>')
})
