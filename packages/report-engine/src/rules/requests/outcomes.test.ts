import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleReport } from '../sample-report.ts'
import { otherLayout } from './equations.ts'
import { requestsOtherSingleRow } from './other-single-row.ts'
import { requestsOutcomes } from './outcomes.ts'

const verdicts = (printed: Readonly<Record<string, string | null>>): readonly string[] =>
  requestsOutcomes.check(sampleReport({ printed })).map(({ verdict }) => verdict)

const singleRow = requestsOtherSingleRow.examples.fails.printed ?? {}

test('the outcomes that are not 0 are shown with their sum', () => {
  const printed = { 'requests.handled.total': '27' }
  const [judgement] = requestsOutcomes
    .check(sampleReport({ printed }))
    .filter(({ verdict }) => verdict === 'fails')
  assert.match(
    judgement?.message ?? '',
    /^表三“总计”列：予以公开13＋部分公开4＋保护第三方合法权益1＋本机关不掌握相关政府信息6＋信访举报投诉类申请1＋其他处理中的其他1＝26，但（七）总计27，相差1。/,
  )
  assert.equal(judgement?.facts['notProcessed.petition'], '1')
  assert.equal(judgement.facts.handled, '27')
})

test('one row in place of the three of （六）其他处理 is counted once', () => {
  const report = sampleReport({ printed: singleRow })
  assert.equal(otherLayout(report), 'single')
  assert.deepEqual([...new Set(verdicts(singleRow))], ['passes'])
  const wrong = { ...singleRow, 'requests.other.company': '3' }
  assert.equal(verdicts(wrong).filter((verdict) => verdict === 'fails').length, 1)
})

test('a heading row with numbers above the three rows is not added to them', () => {
  const both = { 'requests.other.company': '1', 'requests.other.total': '1' }
  assert.equal(otherLayout(sampleReport({ printed: both })), 'both')
  assert.deepEqual([...new Set(verdicts(both))], ['passes'])
})

test('without either, the edition decides what is missing', () => {
  assert.equal(otherLayout({ ...sampleReport(), cells: {} }), 'three')
  assert.equal(otherLayout(sampleReport({ report: { edition: '2019', cells: {} } })), 'single')
  assert.equal(otherLayout({ ...sampleReport(), edition: null, cells: {} }), 'three')
})

test('the single row is remarked on in the form of 2021 only when the three are not there', () => {
  const both = { 'requests.other.company': '1' }
  const verdict = (printed: Readonly<Record<string, string | null>>): readonly string[] =>
    requestsOtherSingleRow.check(sampleReport({ printed })).map((judgement) => judgement.verdict)
  assert.deepEqual(verdict({}), ['passes'])
  assert.deepEqual(verdict(both), ['passes'])
  assert.deepEqual(verdict(singleRow), ['fails'])
  assert.deepEqual(requestsOtherSingleRow.editions, ['2021'])
})
