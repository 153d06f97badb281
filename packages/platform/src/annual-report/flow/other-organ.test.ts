import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { Refused } from '#kit/db/transaction.ts'
import { everyFinding } from '../findings/every-finding.ts'
import { listNeighbours } from '../findings/neighbours.store.ts'
import { aReportFile } from '../test-report.ts'
import { aUnitWithDraft, type Drafting } from '../test-unit.ts'
import { findEdition } from './editions.store.ts'
import { reportOf } from './findings.ts'
import { importKeptFile, importReport } from './import-report.action.ts'
import { submitReport } from './submit-report.action.ts'
import { waiveError } from './waive-error.action.ts'

const organ = '他市人民政府'

/** Takes in the report of another organ, of which a person said that it is this unit's. */
async function importOther({ key, as }: Drafting): Promise<void> {
  const refused = await importReport(as('clerk'), key, aReportFile({ year: 2025, organ })).then(
    () => undefined,
    (error: unknown) => error,
  )
  assert.ok(refused instanceof Refused)
  const fileId = String(refused.refusal.facts?.fileId)
  await importKeptFile(as('clerk'), key, { fileId, consent: { organ } })
}

test('another organ’s report, said to be the unit’s own, is not handed in', () =>
  withDatabase(async (given) => {
    const drafting = await aUnitWithDraft(given)
    const { key, as } = drafting
    await importOther(drafting)
    await assert.rejects(submitReport(as('officeHead'), key), /report.errorsStand/)
    await importReport(as('clerk'), key, aReportFile({ year: 2025 }))
    await submitReport(as('officeHead'), key)
  }))

test('the office in charge lets another name pass, with a reason', () =>
  withDatabase(async (given) => {
    const drafting = await aUnitWithDraft(given)
    const { key, as } = drafting
    await importOther(drafting)
    const edition = await findEdition(given.database, key)
    assert.ok(edition?.document)
    const neighbours = await listNeighbours(given.database, edition)
    const [wrong] = everyFinding(reportOf(edition.document), neighbours)
    assert.equal(wrong?.code, 'unit.organ')
    const waiver = { fingerprint: wrong.fingerprint, reason: '两块牌子，一个机关' }
    await waiveError(as('supervisor'), key, waiver)
    await submitReport(as('officeHead'), key)
  }))
