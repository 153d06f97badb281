import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportFromJson } from '@gongkai/report-engine'
import { createUnit } from '#agencies/create-unit.action.ts'
import type { StaffContext } from '#agencies/duty.ts'
import type { Unit } from '#agencies/unit.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { localDate } from '#law/index.ts'
import { digestOf, findPublication, listEditions } from '../publication/publications.store.ts'
import { aReportFile } from '../test-report.ts'
import { acceptReport } from './accept-report.action.ts'
import { correctReport } from './correct-report.action.ts'
import { createDraft } from './create-draft.action.ts'
import { findEdition } from './editions.store.ts'
import { findingsOf, reportOf } from './findings.ts'
import { importReport } from './import-report.action.ts'
import { publishReport } from './publish-report.action.ts'
import { returnReport } from './return-report.action.ts'
import { submitReport } from './submit-report.action.ts'
import { waiveError } from './waive-error.action.ts'

const year = 2025

type Cast = {
  readonly unit: Unit
  readonly clerk: StaffContext
  readonly head: StaffContext
  readonly supervisor: StaffContext
}

async function aCast({ context }: TestDatabase): Promise<Cast> {
  const shared = { kind: 'government', region: '示例市', hasRuleMakingPower: true } as const
  const createdOn = localDate('2019-05-15')
  const city = await createUnit(context, {
    ...shared,
    code: 'city',
    name: '示例市人民政府',
    createdOn,
  })
  const unit = await createUnit(context, {
    ...shared,
    code: 'office',
    name: '示例局',
    kind: 'department',
    under: 'city',
    createdOn,
  })
  const as = (role: string, unitId: string): StaffContext => ({
    ...context,
    actor: { kind: 'staff', id: `${role}-1`, role },
    duties: [{ role, unitId }],
  })
  return {
    unit,
    clerk: as('clerk', unit.id),
    head: as('officeHead', unit.id),
    supervisor: as('supervisor', city.id),
  }
}

test('a report goes from draft over a return to publication, and is frozen', async () => {
  await withDatabase(async (given) => {
    const { unit, clerk, head, supervisor } = await aCast(given)
    const key = { unitId: unit.id, year }
    await createDraft(clerk, key)
    await importReport(clerk, key, aReportFile({ year }))
    await submitReport(head, key)
    await returnReport(supervisor, key, '请核对表三。')
    assert.equal((await findEdition(given.database, key))?.returnedReason, '请核对表三。')
    await importReport(clerk, key, aReportFile({ year, received: 3 }))
    await submitReport(head, key)
    await acceptReport(supervisor, key)
    await publishReport(head, key)

    const published = await findPublication(given.as('portal'), { unitCode: 'office', year })
    assert.ok(published)
    assert.equal(published.digest, digestOf(published.document))
    const report = reportFromJson(published.document)
    assert.ok('cells' in report)
    assert.equal(report.cells['requests.received.total']?.value, '3')
    assert.equal(report.publishedOn, '2026-03-02')
    assert.deepEqual(report.findings, [])

    const { rows } = await given.sql(
      "select action from audit_lines where unit_id = $1 and action like 'annual%' order by sequence",
      [unit.id],
    )
    const steps = 'createDraft importReport submit return importReport submit accept publish'.split(
      ' ',
    )
    assert.deepEqual(
      rows.map(({ action }) => action),
      steps.map((step) => `annualReport.${step}`),
    )
  })
})

test('an error keeps a report from being submitted until the office in charge lets it pass', async () => {
  await withDatabase(async (given) => {
    const { unit, clerk, head, supervisor } = await aCast(given)
    const key = { unitId: unit.id, year }
    await createDraft(clerk, key)
    await importReport(clerk, key, aReportFile({ year, statedTotal: 9 }))
    await assert.rejects(submitReport(head, key), /report.errorsStand/)
    const document = (await findEdition(given.database, key))?.document ?? ''
    const errors = findingsOf(reportOf(document)).filter(({ severity }) => severity === 'error')
    assert.ok(errors.length > 0)
    await assert.rejects(
      waiveError(supervisor, key, { fingerprint: errors[0]?.fingerprint ?? '', reason: ' ' }),
      /report.reasonMissing/,
    )
    await assert.rejects(
      waiveError(supervisor, key, { fingerprint: 'other', reason: '原表如此' }),
      /report.findingUnknown/,
    )
    for (const { fingerprint } of errors)
      await waiveError(supervisor, key, { fingerprint, reason: '原表如此，已说明' })
    await submitReport(head, key)
    await acceptReport(supervisor, key)
    await publishReport(head, key)
    const published = await findPublication(given.as('portal'), { unitCode: 'office', year })
    assert.equal(published?.waivers.length, errors.length)
    assert.equal(published?.waivers[0]?.reason, '原表如此，已说明')
  })
})

test('a correction is a new edition with a note; the earlier one stays to be seen', async () => {
  await withDatabase(async (given) => {
    const { unit, clerk, head, supervisor } = await aCast(given)
    const key = { unitId: unit.id, year }
    await createDraft(clerk, key)
    await importReport(clerk, key, aReportFile({ year, received: 3 }))
    await submitReport(head, key)
    await acceptReport(supervisor, key)
    await publishReport(head, key)
    await assert.rejects(correctReport(head, key, ''), /report.reasonMissing/)
    await correctReport(head, key, '更正表三的新收数量。')
    const published = { unitCode: 'office', year }
    assert.equal((await findPublication(given.as('portal'), published))?.number, 1)
    await importReport(clerk, key, aReportFile({ year, received: 4 }))
    await submitReport(head, key)
    await acceptReport(supervisor, key)
    await publishReport(head, key)

    const editions = await listEditions(given.as('portal'), 'office', year)
    assert.deepEqual(
      editions.map(({ number, correctionNote }) => [number, correctionNote]),
      [
        [2, '更正表三的新收数量。'],
        [1, null],
      ],
    )
    const { rows } = await given.sql(
      'select edition_number, state from report_editions order by edition_number',
    )
    assert.deepEqual(rows, [
      { edition_number: 1, state: 'corrected' },
      { edition_number: 2, state: 'published' },
    ])
  })
})

test('what is refused leaves nothing behind', async () => {
  await withDatabase(async (given) => {
    const { unit, clerk, head, supervisor } = await aCast(given)
    const key = { unitId: unit.id, year }
    await assert.rejects(createDraft(clerk, { ...key, year: 2026 }), /report.yearNotOver/)
    await assert.rejects(importReport(clerk, key, aReportFile({ year })), /report.wrongState/)
    await createDraft(clerk, key)
    await assert.rejects(createDraft(clerk, key), /report.wrongState/)
    await assert.rejects(submitReport(head, key), /report.nothingFilledIn/)
    await assert.rejects(submitReport(clerk, key), /report.notYourRole/)
    await assert.rejects(importReport(clerk, key, aReportFile({ year: 2024 })), /report.otherYear/)
    const other = aReportFile({ year, organ: '他市财政局' })
    await assert.rejects(importReport(clerk, key, other), /report.otherOrgan/)
    const noReport = { name: '便条.txt', bytes: new TextEncoder().encode('今天下雨。') }
    await assert.rejects(importReport(clerk, key, noReport), /report.unreadable/)
    await assert.rejects(returnReport(supervisor, key, '无'), /report.wrongState/)
    const both = {
      ...head,
      duties: [...head.duties, { role: 'supervisor', unitId: unit.id }],
    }
    await importReport(clerk, key, aReportFile({ year }))
    await submitReport(both, key)
    await assert.rejects(acceptReport(both, key), /report.ownSubmission/)
    assert.equal((await findEdition(given.database, key))?.state, 'submitted')
    const { rows } = await given.sql(
      "select count(*)::int as lines from audit_lines where action like 'annual%'",
    )
    assert.deepEqual(rows, [{ lines: 3 }])
  })
})

test('the portal reads publications and nothing of the work on them', async () => {
  await withDatabase(async (given) => {
    const portal = given.as('portal')
    assert.equal(await findPublication(portal, { unitCode: 'office', year }), undefined)
    for (const table of ['report_editions', 'report_waivers'] as const)
      await assert.rejects(portal.selectFrom(table).selectAll().execute(), /permission denied/)
  })
})

test('nobody may change what was published, the console least of all', async () => {
  await withDatabase(async ({ sql }) => {
    for (const role of ['portal', 'console', 'worker'])
      for (const privilege of ['UPDATE', 'DELETE', 'TRUNCATE']) {
        const { rows } = await sql(
          "select has_table_privilege($1, 'report_publications', $2) as may",
          [`gongkai_${role}`, privilege],
        )
        assert.deepEqual(rows, [{ may: false }], `${role} ${privilege}`)
      }
  })
})
