import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileReasons, fileWords } from './file-words.ts'

test('a file of another year or organ is named by what it says', () => {
  const otherYear = { code: 'report.otherYear', facts: { year: 2022 } }
  assert.match(fileWords(otherYear, 2025) ?? '', /2022 年.*2025 年/)
  assert.deepEqual(fileReasons(otherYear, 2025, '不同'), ['请选择 2025 年的报告文件。'])
  const otherOrgan = { code: 'report.otherOrgan', facts: { organ: '他市财政局' } }
  assert.match(fileWords(otherOrgan, 2025) ?? '', /他市财政局/)
})

test('a file without a report is given a reason: the reader’s, or that nothing was found', () => {
  const of = (said: unknown) => ({ code: 'report.unreadable', facts: { said } })
  assert.deepEqual(fileReasons(of(['文件已加密。']), 2025, '不同'), ['文件已加密。'])
  assert.match(fileReasons(of([]), 2025, '不同')[0] ?? '', /没有年度报告的表格/)
})

test('what is on top is not said again beside the field', () => {
  for (const code of ['report.otherYear', 'report.otherOrgan', 'report.unreadable']) {
    const refusal = { code, facts: { year: 2022, organ: '他市财政局', said: [] } }
    assert.ok(!fileReasons(refusal, 2025, '不同').includes(fileWords(refusal, 2025) ?? ''))
  }
})

test('of a file that says nothing more, the field says what the top says', () => {
  assert.deepEqual(fileReasons({ code: 'file.empty' }, 2025, '文件是空的。'), ['文件是空的。'])
  assert.deepEqual(fileReasons(undefined, 2025, '文件是空的。'), ['文件是空的。'])
})
