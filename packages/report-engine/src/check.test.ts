import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { check, judge } from './check.ts'
import type { Finding } from './finding.ts'
import { makeFinding } from './make-finding.ts'
import type { Report } from './report.ts'
import { sampleReport } from './rules/sample-report.ts'

const severities = ['error', 'warning', 'info']

const ofTables = /^(disclosure|requests|disputes|cells|form|edition)\./

/** Findings about the tables: the text of the sample report is not changed along with its figures. */
const checkTables = (report: Report): readonly Finding[] =>
  check(report).filter(({ code }) => ofTables.test(code))

const doubtful = (code: string, cells: readonly string[]): Finding =>
  makeFinding({ code, severity: 'warning', verdict: 'uncertain', message: '。', cells, facts: {} })

test('errors come first, and within a severity the order of the form', () => {
  const printed = {
    'disputes.reconsideration.total': '9',
    'requests.received.total': '27',
    'disclosure.normativeDocuments.issued': '22（其中修订16件）',
    'disclosure.fees.amount': '125000元',
  }
  const findings = checkTables(sampleReport({ printed }))
  const ranks = findings.map(({ severity }) => severities.indexOf(severity))
  assert.deepEqual(ranks, ranks.toSorted())
  assert.deepEqual(
    findings.map(({ code }) => code),
    [
      'requests.rowTotal',
      'requests.balance',
      'disputes.rowTotal',
      'disclosure.amountUnit',
      'cells.annotated',
    ],
  )
})

test('the same report gives the same findings, byte for byte', () => {
  const printed = { 'requests.received.total': '27', 'requests.carriedOut.company': '' }
  const once = JSON.stringify(checkTables(sampleReport({ printed })))
  assert.equal(JSON.stringify(checkTables(sampleReport({ printed }))), once)
})

test('a fingerprint follows the operands, not the place in the file', () => {
  const of = (total: string, lines: number): string => {
    const report = sampleReport({ printed: { 'disputes.reconsideration.total': total } })
    const moved = Object.entries(report.cells).map(([address, cell]) => [
      address,
      { ...cell, at: { line: lines } },
    ])
    return checkTables({ ...report, cells: Object.fromEntries(moved) })[0]?.fingerprint ?? ''
  }
  assert.equal(of('9', 1), of('9', 700))
  assert.notEqual(of('9', 1), of('8', 1))
})

test('nothing is an error where every cell of it may belong elsewhere', () => {
  const printed = { 'disclosure.normativeDocuments.issued': '-5' }
  const cells = ['disclosure.normativeDocuments.issued']
  const certain = checkTables(sampleReport({ printed }))
  assert.deepEqual(
    certain.map(({ severity, verdict }) => [severity, verdict]),
    [['error', 'fails']],
  )
  const findings = [doubtful('reading.uncertain', cells)]
  const asked = checkTables(sampleReport({ printed, report: { findings } }))
  assert.deepEqual(
    asked.map(({ severity, verdict }) => [severity, verdict]),
    [['warning', 'uncertain']],
  )
})

test('doubt lowers an error to a warning, and leaves a remark a remark', () => {
  const where = 'disclosure.normativeDocuments.issued'
  const printed = { [where]: '22（其中修订16件）' }
  const findings = [doubtful('reading.uncertain', [where])]
  const [finding] = checkTables(sampleReport({ printed, report: { findings } }))
  assert.equal(finding?.code, 'cells.annotated')
  assert.deepEqual([finding.severity, finding.verdict], ['info', 'uncertain'])
})

test('a finding of reading that is certain casts no doubt', () => {
  const printed = { 'disclosure.normativeDocuments.issued': '-5' }
  const cells = ['disclosure.normativeDocuments.issued']
  const note = { ...doubtful('reading.note', cells), verdict: 'fails' as const }
  const findings = checkTables(sampleReport({ printed, report: { findings: [note] } }))
  assert.equal(findings[0]?.verdict, 'fails')
})

test('findings of reading are not repeated', () => {
  const findings = [doubtful('reading.uncertain', [])]
  assert.deepEqual(checkTables(sampleReport({ report: { findings } })), [])
})

test('rules of one edition do not judge the other; an unknown edition meets them all', () => {
  const codes = (edition: '2019' | '2021' | null): Set<string> =>
    new Set(judge({ ...sampleReport(), edition }).map(({ rule }) => rule.code))
  assert.ok(codes('2021').has('requests.otherSingleRow'))
  assert.ok(!codes('2019').has('requests.otherSingleRow'))
  assert.ok(codes(null).has('requests.otherSingleRow'))
})

test('a report of nothing is told that its tables were not found, and nothing else', () => {
  const findings = checkTables({ ...sampleReport(), cells: {} })
  assert.deepEqual(
    findings.map(({ code }) => code),
    ['form.incompleteTable', 'form.incompleteTable', 'form.incompleteTable'],
  )
})

test('a file that could not be read is left to the finding that says so', () => {
  const image = makeFinding({
    code: 'reading.image',
    severity: 'error',
    verdict: 'fails',
    message: '是图片。',
    cells: [],
    facts: {},
  })
  const report = { ...sampleReport(), cells: {}, findings: [image] }
  assert.deepEqual(checkTables(report), [])
})

test('whatever stands in the cells, only numbers that are certain are called wrong', () => {
  const addresses = Object.keys(sampleReport().cells)
  const raw = fc.constantFrom(null, '', '/', '0', '3', '-2', '1.5', '7（含1件）', '见附件')
  const changes = fc.dictionary(fc.constantFrom(...addresses), raw, { maxKeys: 60 })
  const doubts = fc.subarray(addresses, { maxLength: 20 })
  fc.assert(
    fc.property(changes, doubts, (printed, cells) => {
      const findings = [doubtful('reading.uncertain', cells)]
      const report = sampleReport({ printed, report: { findings } })
      const before = JSON.stringify(report)
      for (const finding of checkTables(report)) {
        const equation = /\.(balance|outcomes|rowTotal)$/.test(finding.code)
        if (!equation || finding.severity !== 'error') continue
        assert.equal(finding.verdict, 'fails')
        assert.ok(
          finding.cells.every((cell) => report.cells[cell]?.value != null),
          finding.message,
        )
        assert.ok(
          finding.cells.every((cell) => !cells.includes(cell)),
          finding.message,
        )
      }
      assert.equal(JSON.stringify(report), before)
    }),
    { numRuns: 300 },
  )
})
