import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Report } from '../../report.ts'
import type { Judgement } from '../rule.ts'
import { sampleReport } from '../sample-report.ts'
import { requestsBalance } from './balance.ts'

const column = (name: string, figures: readonly [string, string, string, string]) => ({
  [`requests.received.${name}`]: figures[0],
  [`requests.carriedIn.${name}`]: figures[1],
  [`requests.handled.${name}`]: figures[2],
  [`requests.carriedOut.${name}`]: figures[3],
})

const judged = (printed: Readonly<Record<string, string | null>>): readonly Judgement[] =>
  requestsBalance.check(sampleReport({ printed })).filter(({ verdict }) => verdict !== 'passes')

test('the message says which numbers disagree, where, and by how much', () => {
  const [judgement, ...rest] = judged(column('total', ['21', '0', '20', '0']))
  assert.deepEqual(rest, [])
  assert.equal(judgement?.verdict, 'fails')
  assert.equal(
    judgement.message,
    '表三“总计”列：新收21＋上年结转0＝21，但总计20＋结转下年0＝20，相差1。请对照办理台账核实。',
  )
  assert.deepEqual(judgement.facts, {
    received: '21',
    carriedIn: '0',
    handled: '20',
    carriedOut: '0',
    left: '21',
    right: '20',
    leftCells: ['requests.received.total', 'requests.carriedIn.total'],
    rightCells: ['requests.handled.total', 'requests.carriedOut.total'],
  })
  assert.deepEqual(judgement.cells, [
    'requests.received.total',
    'requests.carriedIn.total',
    'requests.handled.total',
    'requests.carriedOut.total',
  ])
})

test('digits are those of the source, and a number with a note counts as its number', () => {
  const [judgement] = judged(column('total', ['26（含网上20件）', '02', '26.0', '1']))
  assert.equal(judgement?.facts.received, '26')
  assert.equal(judgement.facts.handled, '26.0')
  assert.equal(judgement.facts.left, '28')
  assert.equal(judgement.facts.right, '27')
})

test('one cell that explains every break is named as a possibility', () => {
  const [judgement] = judged({ 'requests.carriedOut.total': '1' })
  assert.match(
    judgement?.message ?? '',
    /可能是“[^”]*结转下年度继续办理 · 总计”有误：该格现为1，如应为2/,
  )
})

test('a blank says which number would fit, and is not filled in', () => {
  const printed = { 'requests.carriedOut.total': '' }
  const [judgement] = judged(printed)
  assert.equal(judgement?.verdict, 'uncertain')
  assert.match(judgement.message, /结转下年（空白）.*如果“结转下年”应为2，两边就相等。$/)
  assert.equal(judgement.facts.carriedOut, '')
  assert.equal(sampleReport({ printed }).cells['requests.carriedOut.total']?.value, null)
})

test('a blank on the side that is already too large has no fitting number', () => {
  const [judgement] = judged(column('total', ['', '2', '0', '1']))
  assert.equal(judgement?.verdict, 'uncertain')
  assert.doesNotMatch(judgement.message, /如果/)
})

test('"/" is treated like a blank and shown as printed', () => {
  const [judgement] = judged({ 'requests.carriedOut.total': '/' })
  assert.match(judgement?.message ?? '', /结转下年（“\/”）/)
  assert.equal(judgement?.facts.carriedOut, '/')
})

test('text that is no number makes the column uncertain, without sums', () => {
  const [judgement] = judged({ 'requests.handled.company': '见附件' })
  assert.equal(judgement?.verdict, 'uncertain')
  assert.equal(judgement.severity, 'info')
  assert.equal(judgement.facts.handled, '见附件')
  assert.equal(judgement.facts.left, undefined)
  assert.match(judgement.message, /总计（读不出数字）/)
})

test('a cell whose place is doubtful makes the column uncertain', () => {
  const findings: Report['findings'] = [
    {
      code: 'reading.uncertain',
      severity: 'warning',
      verdict: 'uncertain',
      message: '位置未确认',
      cells: ['requests.handled.company'],
      facts: {},
      fingerprint: '0',
    },
  ]
  const holds = requestsBalance.check(sampleReport({ report: { findings } }))
  assert.deepEqual(
    holds
      .filter(({ verdict }) => verdict !== 'passes')
      .map(({ verdict, severity }) => [verdict, severity]),
    [['uncertain', 'info']],
  )
  const printed = { 'requests.handled.company': '4' }
  const breaks = requestsBalance.check(sampleReport({ printed, report: { findings } }))
  const [judgement] = breaks.filter(({ verdict }) => verdict !== 'passes')
  assert.equal(judgement?.verdict, 'uncertain')
  assert.equal(judgement.severity, 'warning')
  assert.match(judgement.message, /按读到的数相差1，但有单元格的位置未能确认/)
})

test('an empty column that awaits its zeros is one question, not seven', () => {
  const blank = ['naturalPerson', 'company', 'researchBody', 'total'].map((name) =>
    column(name, ['', '', '', '']),
  )
  const found = judged(Object.assign({}, ...blank))
  assert.equal(found.length, 1)
  assert.equal(found[0]?.verdict, 'uncertain')
  assert.equal(found[0].severity, 'info')
  assert.equal(found[0].cells.length, 16)
  assert.match(found[0].message, /^表三“自然人”列、.*空白按0计算/)
})

test('a row that is cut off is said once', () => {
  const cut = Object.fromEntries(
    Object.keys(sampleReport().cells)
      .filter((where) => where.startsWith('requests.carriedOut.'))
      .map((where) => [where, null]),
  )
  const found = judged(cut)
  assert.equal(found.length, 1)
  assert.equal(found[0]?.verdict, 'notAssessable')
})

test('nothing is said of a table that is not there', () => {
  assert.deepEqual(requestsBalance.check({ ...sampleReport(), cells: {} }), [])
})
