import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dataTableExamples } from './data-table.examples.ts'
import { dataTable } from './data-table.ts'

test('columns and lines have headings, text is escaped', () => {
  const { text } = dataTableExamples.两行
  assert.equal(text.match(/scope="col"/g)?.length, 3)
  assert.equal(text.match(/scope="row"/g)?.length, 2)
  assert.match(text, /示例&lt;乙&gt;/)
})

test('an empty table is a sentence', () => {
  assert.equal(dataTableExamples.没有内容.text, '<p class="nothing-here">还没有账号。</p>')
})

test('many columns: each cell carries its heading, for the cards of a phone', () => {
  const wide = dataTable({
    caption: '示例',
    columns: ['编号', '申请内容', '状态', ''],
    lines: [['1', '示例内容', false, '查看']],
    whenEmpty: '',
  })
  assert.match(
    wide.text,
    /<td data-heading="申请内容">示例内容<\/td><td data-heading="状态"><\/td>/,
  )
  assert.doesNotMatch(dataTableExamples.两行.text, /data-heading/)
})
