import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Report } from '../report.ts'
import { requestsOtherSingleRow } from '../rules/requests/other-single-row.ts'
import type { Example } from '../rules/rule.ts'
import { sampleFigures } from '../rules/sample-figures.ts'
import { sampleReport } from '../rules/sample-report.ts'
import { checkSubordinates, judgeSubordinates } from './check-subordinates.ts'
import type { Family } from './family.ts'
import { emptySample } from './family-samples.ts'

const part = (organ: string, example: Omit<Example, 'shows'> = {}): Family['parts'][number] => ({
  name: organ,
  report: sampleReport({ ...example, report: { organ, ...example.report } }),
})

/** Every figure of the sample, times a number. */
function times(count: number, printed: Example['printed'] = {}): Report {
  const figures = Object.entries(sampleFigures['2021']).map(
    ([where, value]) => [where, String(Number(value) * count)] as const,
  )
  return sampleReport({ printed: { ...Object.fromEntries(figures), ...printed } })
}

const family = (changes: Partial<Family> = {}): Family => ({
  whole: times(2),
  own: emptySample(),
  parts: [part('示例局'), part('示例街道办事处')],
  expectedUnits: ['示例局', '示例街道办事处'],
  ...changes,
})

const said = (one: Family) =>
  checkSubordinates(one).map(({ code, severity, verdict }) => `${code} ${severity} ${verdict}`)

test('a whole that is its parts has no finding, and all 200 cells were added', () => {
  assert.deepEqual(said(family()), [])
  const sums = judgeSubordinates(family()).filter(({ rule }) => rule.code === 'subordinates.sum')
  assert.equal(sums.length, 200)
})

test('a cell of the whole that is not the sum is an error with each unit’s share', () => {
  const whole = times(2, { 'disclosure.fees.amount': '25.1' })
  const [finding, ...rest] = checkSubordinates(family({ whole }))
  assert.deepEqual(rest, [])
  assert.equal(finding?.severity, 'error')
  assert.deepEqual(finding.cells, ['disclosure.fees.amount'])
  assert.deepEqual(finding.facts, {
    whole: '25.1',
    sum: '25',
    shares: ['示例局 12.5', '示例街道办事处 12.5'],
  })
  assert.match(finding.message, /汇总报告填25.1，本级与所属各单位之和为25，相差0.1/)
})

test('本级 is added', () => {
  const own = emptySample({ 'disclosure.licences.decisions': '7' })
  assert.deepEqual(
    said(family({ own, whole: times(2, { 'disclosure.licences.decisions': '247' }) })),
    [],
  )
})

test('without a unit nothing is wrong, but what already exceeds the whole is a warning', () => {
  const short = family({ parts: [part('示例局')] })
  assert.deepEqual(said(short), [
    'subordinates.missing warning fails',
    'subordinates.sum info uncertain',
    'subordinates.sum info uncertain',
    'subordinates.sum info uncertain',
  ])
  const exceeding = { ...short, whole: times(2, { 'disclosure.licences.decisions': '100' }) }
  const warning = checkSubordinates(exceeding).find(
    ({ code, severity }) => code === 'subordinates.sum' && severity === 'warning',
  )
  assert.deepEqual(warning?.cells, ['disclosure.licences.decisions'])
  assert.match(warning?.message ?? '', /各单位之和已大于汇总数.*缺1个单位/)
})

test('without 本级 or without a list of units a difference is a question', () => {
  const whole = times(2, { 'disclosure.licences.decisions': '241' })
  const { own: _own, ...withoutOwn } = family({ whole })
  const { expectedUnits: _units, ...withoutList } = family({ whole })
  assert.deepEqual(said(withoutOwn), ['subordinates.sum info uncertain'])
  assert.deepEqual(said(withoutList), ['subordinates.sum info uncertain'])
})

test('a blank in one unit makes that cell a question, and no other', () => {
  const where = 'disclosure.licences.decisions'
  const parts = [part('示例局', { printed: { [where]: '' } }), part('示例街道办事处')]
  const whole = times(2, { 'disclosure.penalties.decisions': '61' })
  const findings = checkSubordinates(family({ parts, whole }))
  assert.deepEqual(
    findings.map(({ severity, cells }) => [severity, ...cells]),
    [
      ['error', 'disclosure.penalties.decisions'],
      ['info', where],
    ],
  )
})

test('a fee printed in 元 is not added to 万元 for certain', () => {
  const parts = [
    part('示例局', { printed: { 'disclosure.fees.amount': '125000元' } }),
    part('示例街道办事处'),
  ]
  assert.deepEqual(said(family({ parts })), ['subordinates.sum warning uncertain'])
})

test('the same unit twice is said, and makes the sums uncertain', () => {
  const parts = [part('示例局'), part('示例局'), part('示例街道办事处')]
  assert.deepEqual(said(family({ parts })), [
    'subordinates.sum warning uncertain',
    'subordinates.sum warning uncertain',
    'subordinates.sum warning uncertain',
    'subordinates.duplicate warning fails',
  ])
})

test('the whole among its own parts is a duplicate', () => {
  const parts = [part('示例局'), part('示例市人民政府'), part('示例街道办事处')]
  const finding = checkSubordinates(family({ parts })).find(
    ({ code }) => code === 'subordinates.duplicate',
  )
  assert.deepEqual(finding?.facts.units, ['示例市人民政府'])
})

test('本级 may stand on the list of units', () => {
  const expectedUnits = ['示例市人民政府本级', '示例局', '示例街道办事处']
  assert.deepEqual(said(family({ expectedUnits })), [])
})

test('names are compared without spaces and width', () => {
  assert.deepEqual(said(family({ expectedUnits: ['示例 局', '示例街道办事处'] })), [])
})

test('a report of another year is said', () => {
  const parts = [part('示例局', { report: { year: 2023 } }), part('示例街道办事处')]
  assert.deepEqual(said(family({ parts })), ['subordinates.year warning fails'])
})

test('a unit that breaks its own equations is named with one of them', () => {
  const parts = [
    part('示例局', { printed: { 'disputes.reconsideration.total': '0' } }),
    part('示例街道办事处'),
  ]
  const finding = checkSubordinates(family({ parts })).find(
    ({ code }) => code === 'subordinates.broken',
  )
  assert.equal(finding?.facts.unit, '示例局')
  assert.deepEqual(finding.facts.codes, ['disputes.rowTotal'])
  assert.match(finding.message, /表四“行政复议”：.*相差4/)
})

test('a unit with （六）其他处理 as one row is added to the three rows together', () => {
  const single = requestsOtherSingleRow.examples.fails.printed ?? {}
  const parts = [part('示例局', { printed: single }), part('示例街道办事处')]
  assert.deepEqual(said(family({ parts })), [])
  const wrong = times(2, { 'requests.other.feeUnpaid.company': '1' })
  const finding = checkSubordinates(family({ parts, whole: wrong })).find(
    ({ code }) => code === 'subordinates.sum',
  )
  assert.equal(finding?.severity, 'error')
  assert.deepEqual(finding.cells, [
    'requests.other.notClarified.company',
    'requests.other.feeUnpaid.company',
    'requests.other.other.company',
  ])
})

test('a unit on the form of 2019: what the forms do not share is said, not mapped', () => {
  const parts = [
    part('示例局', { report: { edition: '2019', year: 2024 } }),
    part('示例街道办事处'),
  ]
  const whole = times(2, {
    'disclosure.licences.decisions': '218',
    'disclosure.coerciveMeasures.decisions': '2',
  })
  const findings = checkSubordinates(family({ parts, whole }))
  assert.ok(findings.every(({ severity }) => severity !== 'error'))
  const edition = findings.find(({ code }) => code === 'subordinates.edition')
  assert.equal(edition?.verdict, 'notAssessable')
  const sums = findings
    .filter(({ code }) => code === 'subordinates.sum')
    .flatMap(({ cells }) => cells)
  assert.ok(sums.includes('disclosure.normativeDocuments.inForce'))
  assert.ok(!sums.some((where) => where.startsWith('requests.')))
})
