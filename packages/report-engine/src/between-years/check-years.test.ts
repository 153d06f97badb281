import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Report } from '../report.ts'
import type { Example } from '../rules/rule.ts'
import { sampleReport } from '../rules/sample-report.ts'
import { checkYears, judgeYears } from './check-years.ts'
import { yearsRepetition } from './repetition.ts'

const columns = [
  'naturalPerson',
  'company',
  'researchBody',
  'publicInterestBody',
  'legalServiceBody',
  'otherOrganisation',
  'total',
]

/** A year whose stock of documents and requests leads into the sample report of 2024. */
const before = (printed: Example['printed'] = {}, report: Partial<Report> = {}): Report =>
  sampleReport({
    printed: { 'disclosure.normativeDocuments.inForce': '38', ...printed },
    report: { year: 2023, ...report },
  })
const now = (printed: Example['printed'] = {}, report: Partial<Report> = {}): Report =>
  sampleReport({ printed, report })

const numbers = /^years\.(consecutive|carriedOver|inForce|repealedWithin)$/
const found = (previous: Report, current: Report) =>
  checkYears(previous, current).filter(({ code }) => numbers.test(code))

test('two years that lead into each other have no finding, and all equations were judged', () => {
  assert.deepEqual(found(before(), now()), [])
  const judged = judgeYears(before(), now()).filter(({ rule }) => numbers.test(rule.code))
  assert.equal(judged.length, 1 + 7 + 2 + 2)
})

for (const column of columns)
  test(`requests carried over are compared in the column ${column}`, () => {
    const [finding, ...rest] = found(before({ [`requests.carriedOut.${column}`]: '9' }), now())
    assert.deepEqual(rest, [])
    assert.equal(finding?.code, 'years.carriedOver')
    assert.equal(finding.severity, 'error')
    assert.deepEqual(finding.cells, [
      `previous:requests.carriedOut.${column}`,
      `requests.carriedIn.${column}`,
    ])
    assert.equal(finding.facts.carriedOut, '9')
  })

test('a blank is a question', () => {
  const [finding] = found(before({ 'requests.carriedOut.total': '' }), now())
  assert.equal(finding?.verdict, 'uncertain')
  assert.equal(finding.severity, 'warning')
})

test('other names of the organ make it a warning that says so', () => {
  const previous = before({ 'requests.carriedOut.total': '9' }, { organ: '示例市旧局' })
  const [finding] = found(previous, now())
  assert.equal(finding?.severity, 'warning')
  assert.match(finding.message, /机关名称不同（示例市旧局、示例市人民政府）/)
})

test('spaces and full width do not make another organ', () => {
  const previous = before({ 'requests.carriedOut.total': '9' }, { organ: '示例市 人民政府' })
  assert.equal(found(previous, now())[0]?.severity, 'error')
})

test('documents in force: 5 + 3 − 0 = 8 holds (洪泽区 2023 to 2024)', () => {
  const row = 'disclosure.normativeDocuments'
  const current = now({ [`${row}.issued`]: '3', [`${row}.repealed`]: '0', [`${row}.inForce`]: '8' })
  assert.deepEqual(found(before({ [`${row}.inForce`]: '5' }), current), [])
})

test('documents in force that do not roll forward are a warning with the lawful reasons', () => {
  const [finding, ...rest] = found(before(), now({ 'disclosure.regulations.inForce': '1' }))
  assert.deepEqual(rest, [])
  assert.equal(finding?.code, 'years.inForce')
  assert.equal(finding.severity, 'warning')
  assert.match(finding.message, /^表二“规章”：.*相差1。如因集中清理、机构改革或统计口径调整/)
})

test('no more can be repealed than there was: 43 of 38 + 5 may be, 44 not', () => {
  const row = 'disclosure.normativeDocuments'
  const codes = (repealed: string, inForce: string) =>
    found(before(), now({ [`${row}.repealed`]: repealed, [`${row}.inForce`]: inForce })).map(
      ({ code, severity }) => `${code} ${severity}`,
    )
  assert.deepEqual(codes('43', '0'), [])
  assert.deepEqual(codes('44', '0'), ['years.repealedWithin error', 'years.inForce warning'])
})

const pairs: readonly [string, number | null, number | null, RegExp][] = [
  ['the same year', 2024, 2024, /都是2024年度/],
  ['a gap', 2022, 2024, /不是相邻两年/],
  ['the wrong order', 2025, 2024, /先后颠倒.*请调换次序/],
  ['an unknown year', null, 2024, /没有读出年度/],
]
for (const [name, first, second, said] of pairs)
  test(`${name}: not judged, in one plain sentence`, () => {
    const previous = before({ 'requests.carriedOut.total': '9' }, { year: first })
    const [finding, ...rest] = found(previous, now({}, { year: second }))
    assert.deepEqual(rest, [])
    assert.equal(finding?.code, 'years.consecutive')
    assert.equal(finding.verdict, 'notAssessable')
    assert.match(finding.message, said)
  })

test('from the form of 2019 to that of 2021: requests are compared, 对外公开总数量 is not 现行有效', () => {
  const previous = sampleReport({ report: { edition: '2019', year: 2020 } })
  const [finding, ...rest] = found(previous, now({}, { year: 2021 }))
  assert.deepEqual(rest, [])
  assert.equal(finding?.code, 'years.inForce')
  assert.equal(finding.verdict, 'notAssessable')
  assert.match(finding.message, /“对外公开总数量”不是“现行有效件数”/)
  const wrong = sampleReport({
    report: { edition: '2019', year: 2020 },
    printed: { 'requests.carriedOut.total': '9' },
  })
  assert.equal(found(wrong, now({}, { year: 2021 }))[0]?.code, 'years.carriedOver')
})

test('two reports on the form of 2019 are compared in table 三 only', () => {
  const first = sampleReport({ report: { edition: '2019', year: 2019 } })
  const second = sampleReport({ report: { edition: '2019', year: 2020 } })
  assert.deepEqual(found(first, second), [])
})

test('how much of the text may be repeated is a setting', () => {
  const { previous, current } = yearsRepetition.examples.fails
  const codes = (repetitionPercent: number): readonly string[] =>
    checkYears(sampleReport(previous), sampleReport(current), { repetitionPercent }).map(
      ({ code }) => code,
    )
  assert.ok(codes(50).includes('years.repetition'))
  assert.ok(!codes(100).includes('years.repetition'))
})
