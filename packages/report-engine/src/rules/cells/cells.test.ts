import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleReport } from '../sample-report.ts'
import { cellsAnnotated } from './annotated.ts'
import { cellsBlank } from './blank.ts'
import { cellsNotApplicable } from './not-applicable.ts'
import { cellsUnreadable } from './unreadable.ts'

const all = [cellsBlank, cellsNotApplicable, cellsAnnotated, cellsUnreadable]

function said(printed: Readonly<Record<string, string | null>>): string[] {
  const report = sampleReport({ printed })
  return all.flatMap((rule) =>
    rule
      .check(report)
      .filter(({ verdict }) => verdict !== 'passes')
      .map(({ cells }) => `${rule.code} ${cells.join(' ')}`),
  )
}

test('a blank, a zero, "/", a note and no number are five different things', () => {
  const where = 'requests.granted.company'
  assert.deepEqual(said({ [where]: '' }), [`cells.blank ${where}`])
  assert.deepEqual(said({ [where]: '0' }), [])
  assert.deepEqual(said({ [where]: '/' }), [`cells.notApplicable ${where}`])
  assert.deepEqual(said({ [where]: '3（其中网上2件）' }), [`cells.annotated ${where}`])
  assert.deepEqual(said({ [where]: '见附件' }), [`cells.unreadable ${where}`])
})

test('the blanks of one table are one finding, in the order of the form', () => {
  const found = said({
    'requests.carriedOut.total': '',
    'requests.granted.company': '',
    'disputes.reconsideration.other': '',
  })
  assert.deepEqual(found, [
    'cells.blank requests.granted.company requests.carriedOut.total',
    'cells.blank disputes.reconsideration.other',
  ])
})

test('many blank rows are counted, not all listed', () => {
  const rows = ['received', 'carriedIn', 'granted', 'partlyGranted', 'handled', 'carriedOut']
  const printed = Object.fromEntries(rows.map((row) => [`requests.${row}.company`, '']))
  const messages = cellsBlank.check(sampleReport({ printed })).map(({ message }) => message)
  assert.match(messages.join(''), /^表三有6个空白格（.*等6行）；没有的请填0，漏填的请补上。$/)
})

test('a note keeps its words; the value is the number before it', () => {
  const printed = { 'disclosure.normativeDocuments.issued': '55（含自然失效29件）' }
  const [judgement] = cellsAnnotated.check(sampleReport({ printed }))
  assert.deepEqual(judgement?.facts, { raw: '55（含自然失效29件）', value: '55' })
  assert.match(judgement?.message ?? '', /写的是“55（含自然失效29件）”，说明文字照留，按55计算/)
  assert.equal(cellsAnnotated.severity, 'info')
})

test('blank cells of the single row of other results are listed too', () => {
  assert.deepEqual(said({ 'requests.other.total': '' }), ['cells.blank requests.other.total'])
})

test('cells that are not there are not blank', () => {
  assert.deepEqual(said({ 'requests.granted.company': null }), [])
  assert.deepEqual(cellsBlank.check({ ...sampleReport(), cells: {} }), [])
})
