// All 39 equations of table 三 and the three of table 四, written out here from the form.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { check as checkAll, judge } from '../../check.ts'
import { parseDecimal } from '../../decimal.ts'
import type { Finding } from '../../finding.ts'
import type { Edition, Report } from '../../report.ts'
import { sampleReport } from '../sample-report.ts'

type Law = {
  readonly code: string
  readonly left: readonly string[]
  readonly right: readonly string[]
}

const six = [
  'naturalPerson',
  'company',
  'researchBody',
  'publicInterestBody',
  'legalServiceBody',
  'otherOrganisation',
]
const columns = [...six, 'total']
const common = [
  'granted',
  'partlyGranted',
  'refused.stateSecret',
  'refused.prohibitedByLaw',
  'refused.endangersSecurity',
  'refused.thirdPartyRights',
  'refused.internalAffairs',
  'refused.deliberative',
  'refused.enforcementFile',
  'refused.registryInquiry',
  'unavailable.notHeld',
  'unavailable.needsCreation',
  'unavailable.stillUnclear',
  'notProcessed.petition',
  'notProcessed.repeat',
  'notProcessed.publication',
  'notProcessed.excessive',
  'notProcessed.reconfirmation',
]
const outcomes: Readonly<Record<Edition, readonly string[]>> = {
  '2021': [...common, 'other.notClarified', 'other.feeUnpaid', 'other.other'],
  '2019': [...common, 'other'],
}
const groups = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration']
const results = ['upheld', 'corrected', 'other', 'pending']

const at = (row: string, column: string): string => `requests.${row}.${column}`

function lawsOf(edition: Edition): readonly Law[] {
  const rows = ['received', 'carriedIn', ...outcomes[edition], 'handled', 'carriedOut']
  return [
    ...columns.map((column) => ({
      code: 'requests.balance',
      left: [at('received', column), at('carriedIn', column)],
      right: [at('handled', column), at('carriedOut', column)],
    })),
    ...columns.map((column) => ({
      code: 'requests.outcomes',
      left: outcomes[edition].map((row) => at(row, column)),
      right: [at('handled', column)],
    })),
    ...rows.map((row) => ({
      code: 'requests.rowTotal',
      left: six.map((column) => at(row, column)),
      right: [at(row, 'total')],
    })),
    ...groups.map((group) => ({
      code: 'disputes.rowTotal',
      left: results.map((result) => `disputes.${group}.${result}`),
      right: [`disputes.${group}.total`],
    })),
  ]
}

function raised(report: Report, where: string, by: string): string {
  const value = report.cells[where]?.value
  assert.ok(value !== null && value !== undefined, where)
  return String(Number(value) + Number(by))
}

/** The finding of an equation: same code, and all its cells. */
function findingOf(findings: readonly Finding[], law: Law): Finding | undefined {
  const cells = [...law.left, ...law.right]
  return findings.find(
    (finding) => finding.code === law.code && cells.every((cell) => finding.cells.includes(cell)),
  )
}

/** Findings about the tables: the text of the sample report is not changed along with its figures. */
const check = (report: Report): readonly Finding[] =>
  checkAll(report).filter(({ code }) => /^(requests|disputes|cells|form)\./.test(code))

const nameOf = ({ code, left, right }: Law): string => `${code} ${left[0]} … ${right[0]}`

for (const edition of ['2021', '2019'] as const) {
  const laws = lawsOf(edition)
  const clean = sampleReport({ report: { edition } })

  test(`the form of ${edition} has ${laws.length} equations, and the sample report keeps them`, () => {
    assert.equal(laws.length, edition === '2021' ? 39 + 3 : 37 + 3)
    const codes = new Set(laws.map(({ code }) => code))
    const judged = judge(clean).filter(({ rule }) => codes.has(rule.code))
    assert.equal(judged.length, laws.length)
    assert.ok(judged.every(({ judgement }) => judgement.verdict === 'passes'))
    assert.deepEqual(check(clean), [])
  })

  for (const law of laws) {
    const all = [...law.left, ...law.right]
    test(`${edition}: ${nameOf(law)} fails by one, whichever operand is wrong`, () => {
      for (const where of all) {
        const printed = { [where]: raised(clean, where, '1') }
        const finding = findingOf(check(sampleReport({ report: { edition }, printed })), law)
        assert.equal(finding?.verdict, 'fails', where)
        assert.equal(finding.severity, 'error')
        assert.match(finding.message, /相差1。/)
        assert.deepEqual(finding.facts.leftCells, law.left)
        assert.deepEqual(finding.facts.rightCells, law.right)
      }
    })

    test(`${edition}: ${nameOf(law)} is uncertain, never an error, with a blank operand`, () => {
      for (const [where, raw] of all.flatMap(
        (one) =>
          [
            [one, ''],
            [one, '/'],
          ] as const,
      )) {
        const findings = check(sampleReport({ report: { edition }, printed: { [where]: raw } }))
        const finding = findingOf(findings, law)
        assert.equal(finding?.verdict, 'uncertain', where)
        assert.notEqual(finding.severity, 'error')
        assert.ok(finding.facts.left !== undefined && finding.facts.right !== undefined)
        const holds = finding.facts.left === finding.facts.right
        assert.equal(finding.severity, holds ? 'info' : 'warning')
        assert.match(finding.message, holds ? /两边相等/ : /按0计算时相差\d+，不能判断对错/)
      }
    })

    test(`${edition}: ${nameOf(law)} cannot be judged without an operand`, () => {
      for (const where of all) {
        const printed = { [where]: null }
        const finding = findingOf(check(sampleReport({ report: { edition }, printed })), law)
        assert.equal(finding?.verdict, 'notAssessable', where)
        assert.equal(finding.severity, 'info')
      }
    })
  }

  test(`${edition}: a change of any single cell of tables 三 and 四 breaks an equation`, () => {
    for (const where of new Set(laws.flatMap(({ left, right }) => [...left, ...right]))) {
      const printed = { [where]: raised(clean, where, '1') }
      const findings = check(sampleReport({ report: { edition }, printed }))
      const errors = findings.filter(({ severity }) => severity === 'error')
      const expected = laws.filter(({ left, right }) => [...left, ...right].includes(where))
      assert.equal(errors.length, expected.length, where)
      assert.ok(errors.length >= (where.startsWith('requests') ? 2 : 1), where)
    }
  })
}

/** Any balanced table 三: outcomes by person are free, everything else follows from them. */
const balanced = fc
  .record({
    outcomes: fc.array(fc.array(fc.nat(9999), { minLength: 6, maxLength: 6 }), {
      minLength: 21,
      maxLength: 21,
    }),
    carriedOut: fc.array(fc.nat(50), { minLength: 6, maxLength: 6 }),
    carriedIn: fc.array(fc.nat(50), { minLength: 6, maxLength: 6 }),
  })
  .map(({ outcomes: given, carriedOut, carriedIn }) => {
    const handled = six.map((_, index) => given.reduce((sum, row) => sum + (row[index] ?? 0), 0))
    const out = carriedOut
    const into = carriedIn.map((value, index) =>
      Math.min(value, (handled[index] ?? 0) + (out[index] ?? 0)),
    )
    const received = handled.map((value, index) => value + (out[index] ?? 0) - (into[index] ?? 0))
    const rows = [received, into, ...given, handled, out]
    const keys = ['received', 'carriedIn', ...outcomes['2021'], 'handled', 'carriedOut']
    return Object.fromEntries(
      keys.flatMap((key, index) => {
        const row = rows[index] ?? []
        const total = row.reduce((sum, value) => sum + value, 0)
        return columns.map((column, place) => [at(key, column), String(row[place] ?? total)])
      }),
    )
  })

test('a balanced table 三 is never accused', () => {
  fc.assert(
    fc.property(balanced, (printed) => {
      assert.deepEqual(check(sampleReport({ printed })), [])
    }),
    { numRuns: 200 },
  )
})

test('one wrong number in a balanced table 三 is always found', () => {
  const cells = ['received', 'carriedIn', ...outcomes['2021'], 'handled', 'carriedOut'].flatMap(
    (row) => columns.map((column) => at(row, column)),
  )
  const delta = fc.integer({ min: 1, max: 500 })
  fc.assert(
    fc.property(balanced, fc.constantFrom(...cells), delta, (printed, where, by) => {
      const wrong = { ...printed, [where]: String(Number(printed[where]) + by) }
      const errors = check(sampleReport({ printed: wrong })).filter(
        ({ severity }) => severity === 'error',
      )
      assert.ok(errors.length >= 2)
      assert.ok(errors.every(({ cells: involved }) => involved.includes(where)))
    }),
    { numRuns: 200 },
  )
})

test('decimals are added exactly: 0.1 and 0.2 are 0.3', () => {
  const printed = {
    'disputes.reconsideration.upheld': '0.1',
    'disputes.reconsideration.corrected': '0.2',
    'disputes.reconsideration.other': '0',
    'disputes.reconsideration.total': '0.30',
  }
  const codes = check(sampleReport({ printed })).map(({ code }) => code)
  assert.ok(!codes.includes('disputes.rowTotal'))
  assert.ok(codes.includes('disputes.counts'))
  assert.equal(parseDecimal('0.30'), '0.30')
})
