import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { acceptReport } from '../flow/accept-report.action.ts'
import { createDraft } from '../flow/create-draft.action.ts'
import { findEdition } from '../flow/editions.store.ts'
import { reportOf } from '../flow/findings.ts'
import { importReport } from '../flow/import-report.action.ts'
import { publishReport } from '../flow/publish-report.action.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import { submitReport } from '../flow/submit-report.action.ts'
import { waiveError } from '../flow/waive-error.action.ts'
import { aReportFile } from '../test-report.ts'
import { aUnitWithDraft, type Drafting } from '../test-unit.ts'
import { decideFinding, withdrawDecision } from './decide-finding.action.ts'
import { type JudgedFinding, judgedFindings } from './decision.ts'
import { listDecisions } from './decisions.store.ts'
import { everyFinding } from './every-finding.ts'
import { listNeighbours } from './neighbours.store.ts'

/** A unit with a draft whose stated total is wrong. */
async function aDraft(given: TestDatabase, statedTotal = 9): Promise<Drafting> {
  const drafting = await aUnitWithDraft(given)
  const { key, as } = drafting
  await importReport(as('clerk'), key, aReportFile({ year: 2025, statedTotal }))
  return drafting
}

async function judged(
  { database }: TestDatabase,
  key: ReportKey,
): Promise<readonly JudgedFinding[]> {
  const edition = await findEdition(database, key)
  assert.ok(edition?.document)
  const found = everyFinding(reportOf(edition.document), await listNeighbours(database, edition))
  return judgedFindings(found, await listDecisions(database, key))
}

const theRowTotal = (all: readonly JudgedFinding[]): JudgedFinding => {
  const one = all.find(({ finding }) => finding.code === 'requests.rowTotal')
  assert.ok(one)
  return one
}

test('clerk, reviewer and head of the office decide; the last decision stands', () =>
  withDatabase(async (given) => {
    const { key, as } = await aDraft(given)
    const { fingerprint } = theRowTotal(await judged(given, key)).finding
    for (const role of ['clerk', 'reviewer', 'officeHead'])
      await decideFinding(as(role), key, { fingerprint, kind: 'explained', reason: `${role}说明 ` })
    const { decision } = theRowTotal(await judged(given, key))
    assert.equal(decision?.reason, 'officeHead说明')
    assert.equal(decision?.decidedBy, 'officeHead-1')
    await decideFinding(as('clerk'), key, { fingerprint, kind: 'confirmed', reason: '' })
    assert.equal(theRowTotal(await judged(given, key)).decision?.reason, null)
    await withdrawDecision(as('clerk'), key, fingerprint)
    assert.equal(theRowTotal(await judged(given, key)).decision, undefined)
    const { rows } = await given.sql(
      "select count(*)::int as lines from audit_lines where action = 'annualReport.decideFinding'",
    )
    assert.deepEqual(rows, [{ lines: 5 }])
  }))

test('a decision survives the same file read again, and reopens when its operands change', () =>
  withDatabase(async (given) => {
    const { key, as } = await aDraft(given)
    const { fingerprint } = theRowTotal(await judged(given, key)).finding
    await decideFinding(as('clerk'), key, { fingerprint, kind: 'dismissed', reason: '原表如此' })
    await importReport(as('clerk'), key, aReportFile({ year: 2025, statedTotal: 9 }))
    assert.equal(theRowTotal(await judged(given, key)).decision?.reason, '原表如此')
    await importReport(as('clerk'), key, aReportFile({ year: 2025, statedTotal: 8 }))
    const reopened = theRowTotal(await judged(given, key))
    assert.equal(reopened.decision, undefined)
    assert.equal(reopened.earlier?.reason, '原表如此')
    await importReport(as('clerk'), key, aReportFile({ year: 2025, statedTotal: 9 }))
    assert.equal(theRowTotal(await judged(given, key)).decision?.reason, '原表如此')
  }))

test('whoever may not decide is refused, and nothing is written', () =>
  withDatabase(async (given) => {
    const { key, as } = await aDraft(given)
    const { fingerprint } = theRowTotal(await judged(given, key)).finding
    const said = { fingerprint, kind: 'dismissed', reason: '原表如此' } as const
    for (const role of ['organHead', 'secrecyReviewer', 'supervisor', 'auditor', 'administrator'])
      await assert.rejects(decideFinding(as(role), key, said), /report.notYourRole/)
    await assert.rejects(decideFinding(as('clerk'), key, { ...said, reason: ' ' }), /reasonMissing/)
    await assert.rejects(
      decideFinding(as('clerk'), key, { ...said, kind: 'explained', reason: '' }),
      /reasonMissing/,
    )
    const unknown = { ...said, fingerprint: '0123456789abcdef' }
    await assert.rejects(decideFinding(as('clerk'), key, unknown), /report.findingUnknown/)
    await assert.rejects(withdrawDecision(as('clerk'), key, fingerprint), /report.findingUnknown/)
    assert.deepEqual(await listDecisions(given.database, key), [])
    const { rows } = await given.sql(
      "select count(*)::int as lines from audit_lines where action = 'annualReport.decideFinding'",
    )
    assert.deepEqual(rows, [{ lines: 0 }])
  }))

test('after submission nobody decides: what the office in charge reads stays as it was', () =>
  withDatabase(async (given) => {
    const { key, as } = await aDraft(given)
    const { fingerprint } = theRowTotal(await judged(given, key)).finding
    await decideFinding(as('clerk'), key, { fingerprint, kind: 'explained', reason: '已核对' })
    for (const { finding } of await judged(given, key))
      if (finding.severity === 'error')
        await waiveError(as('supervisor'), key, {
          fingerprint: finding.fingerprint,
          reason: '同意',
        })
    await submitReport(as('officeHead'), key)
    const again = { fingerprint, kind: 'confirmed', reason: '' } as const
    await assert.rejects(decideFinding(as('clerk'), key, again), /report.wrongState/)
    await assert.rejects(withdrawDecision(as('clerk'), key, fingerprint), /report.wrongState/)
    assert.equal(theRowTotal(await judged(given, key)).decision?.reason, '已核对')
  }))

test('a dismissed error still keeps the report back; only the office in charge lets it pass', () =>
  withDatabase(async (given) => {
    const { key, as } = await aDraft(given)
    const errors = (await judged(given, key)).filter(({ finding }) => finding.severity === 'error')
    for (const { finding } of errors) {
      const { fingerprint } = finding
      await decideFinding(as('clerk'), key, { fingerprint, kind: 'dismissed', reason: '原表如此' })
    }
    await assert.rejects(submitReport(as('officeHead'), key), /report.errorsStand/)
    for (const { finding } of errors)
      await waiveError(as('supervisor'), key, { fingerprint: finding.fingerprint, reason: '同意' })
    await submitReport(as('officeHead'), key)
  }))

test('an error against last year’s published report keeps this year’s back, too', () =>
  withDatabase(async (given) => {
    const { key, as } = await aDraft(given, 2)
    const last = { ...key, year: 2024 }
    await createDraft(as('clerk'), last)
    const file = aReportFile({ year: 2024 })
    const text = new TextDecoder().decode(file.bytes)
    const carried = (text: string, row: string, value: number): string =>
      ['company', 'total'].reduce(
        (so, column) =>
          so.replace(
            new RegExp(
              `("requests\\.${row}\\.${column}":\\{"value":)\\d+(,"state":"number","raw":")\\d+`,
            ),
            `$1${value}$2${value}`,
          ),
        text,
      )
    // Last year: one company's request received and not concluded.
    let document = carried(text, 'carriedOut', 1)
    document = document
      .replace(/("requests\.received\.company":\{"value":)0(,"state":"number","raw":")0/, '$11$21')
      .replace(/("requests\.received\.total":\{"value":)2(,"state":"number","raw":")2/, '$13$23')
    const bytes = new TextEncoder().encode(document)
    await importReport(as('clerk'), last, { ...file, bytes })
    await submitReport(as('officeHead'), last)
    await acceptReport(as('supervisor'), last)
    await publishReport(as('officeHead'), last)
    await assert.rejects(submitReport(as('officeHead'), key), /report.errorsStand/)
    const errors = (await judged(given, key)).filter(({ finding }) => finding.severity === 'error')
    assert.deepEqual([...new Set(errors.map(({ finding }) => finding.code))], ['years.carriedOver'])
  }))
