import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { saveCells } from '../filling-in/save-cells.action.ts'
import { aReportFile } from '../test-report.ts'
import { aUnitWithDraft, type Drafting } from '../test-unit.ts'
import { acceptReport } from './accept-report.action.ts'
import { correctReport } from './correct-report.action.ts'
import { dropCorrection } from './drop-correction.action.ts'
import { findEdition } from './editions.store.ts'
import { importReport } from './import-report.action.ts'
import { publishReport } from './publish-report.action.ts'
import { returnReport } from './return-report.action.ts'
import { submitReport } from './submit-report.action.ts'

async function publish({ key, as }: Drafting): Promise<void> {
  await submitReport(as('officeHead'), key)
  await acceptReport(as('supervisor'), key)
  await publishReport(as('officeHead'), key)
}

test('a correction begun by mistake is given up; its edits are kept and its number is free', () =>
  withDatabase(async (given) => {
    const drafting = await aUnitWithDraft(given)
    const { key, as } = drafting
    await importReport(as('clerk'), key, aReportFile({ year: 2025 }))
    await assert.rejects(dropCorrection(as('officeHead'), key, '误开'), /report.notDroppable/)
    await publish(drafting)
    await assert.rejects(dropCorrection(as('officeHead'), key, '误开'), /report.wrongState/)

    await correctReport(as('officeHead'), key, '更正表三。')
    await importReport(as('clerk'), key, aReportFile({ year: 2025, received: 3 }))
    const address = 'disclosure.licences.decisions'
    const change = { address, was: '0', value: '5', manner: 'typed' } as const
    const saveId = '00000000-0000-4000-8000-000000000001'
    await saveCells(as('clerk'), key, { editionNumber: 2, saveId, changes: [change] })
    await assert.rejects(dropCorrection(as('clerk'), key, '误开'), /report.notYourRole/)
    await assert.rejects(dropCorrection(as('officeHead'), key, ' '), /report.reasonMissing/)
    assert.equal((await findEdition(given.database, key))?.number, 2)
    await dropCorrection(as('officeHead'), key, '误开')

    const standing = await findEdition(given.database, key)
    assert.deepEqual([standing?.number, standing?.state], [1, 'published'])
    const { rows } = await given.sql(
      'select edition_number, correction_note, edits from dropped_editions',
    )
    assert.equal(rows[0].correction_note, '更正表三。')
    assert.deepEqual(
      rows[0].edits.map((edit: { address: string; value: string }) => [edit.address, edit.value]),
      [[address, '5']],
    )
    const lines = await given.sql(
      "select facts ->> 'reason' as reason from audit_lines where action = 'annualReport.dropCorrection'",
    )
    assert.deepEqual(lines.rows, [{ reason: '误开' }])

    await correctReport(as('officeHead'), key, '再次更正。')
    await importReport(as('clerk'), key, aReportFile({ year: 2025, received: 4 }))
    await publish(drafting)
    assert.equal((await findEdition(given.database, key))?.number, 2)
  }))

test('what the office in charge has seen is not given up', () =>
  withDatabase(async (given) => {
    const drafting = await aUnitWithDraft(given)
    const { key, as } = drafting
    await importReport(as('clerk'), key, aReportFile({ year: 2025 }))
    await publish(drafting)
    await correctReport(as('officeHead'), key, '更正表三。')
    await submitReport(as('officeHead'), key)
    await assert.rejects(dropCorrection(as('officeHead'), key, '误开'), /report.wrongState/)
    await returnReport(as('supervisor'), key, '请说明。')
    await importReport(as('clerk'), key, aReportFile({ year: 2025, received: 3 }))
    await assert.rejects(dropCorrection(as('officeHead'), key, '误开'), /report.notDroppable/)
    const { rows } = await given.sql(
      "select has_table_privilege('gongkai_console', 'report_editions', 'DELETE') as may",
    )
    assert.deepEqual(rows, [{ may: false }])
  }))
