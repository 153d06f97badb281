import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createUnit } from '#agencies/create-unit.action.ts'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { localDate } from '#law/index.ts'
import { acceptReport } from '../flow/accept-report.action.ts'
import { createDraft } from '../flow/create-draft.action.ts'
import { findEdition } from '../flow/editions.store.ts'
import { importReport } from '../flow/import-report.action.ts'
import { publishReport } from '../flow/publish-report.action.ts'
import { submitReport } from '../flow/submit-report.action.ts'
import { aReportFile } from '../test-report.ts'

const year = 2025

test('cells are kept when a report is accepted, and the public site cannot read them', () =>
  withDatabase(async (given) => {
    const unit = await createUnit(given.context, {
      code: 'county',
      name: '示例县人民政府',
      kind: 'government',
      region: '示例县',
      hasRuleMakingPower: false,
      createdOn: localDate('2019-05-15'),
    })
    const as = (id: string, ...roles: string[]) => ({
      ...given.context,
      actor: { kind: 'staff', id, role: roles[0] ?? '' } as const,
      duties: roles.map((role) => ({ role, unitId: unit.id })),
    })
    const key = { unitId: unit.id, year }
    const head = as('head', 'officeHead')
    const portal = given.as('portal')
    const countOf = async (table: string) =>
      (await given.sql(`select count(*)::int as cells from ${table}`)).rows[0].cells
    await createDraft(as('clerk', 'clerk'), key)
    assert.equal((await findEdition(given.database, key))?.scope, 'region')
    await importReport(
      as('clerk', 'clerk'),
      key,
      aReportFile({ year, received: 7, organ: unit.name }),
    )
    await submitReport(head, key)
    assert.equal(await countOf('report_cells'), 0)
    await acceptReport(as('office', 'supervisor'), key)
    assert.equal(await countOf('report_cells'), 200)
    await publishReport(head, key)
    assert.equal(await countOf('report_cells'), 200)
    await assert.rejects(
      portal.selectFrom('report_cells').selectAll().execute(),
      /permission denied/,
    )
  }))

test('no process changes or removes a cell that is kept', () =>
  withDatabase(async ({ sql }) => {
    for (const role of ['portal', 'console', 'worker'])
      for (const privilege of ['UPDATE', 'DELETE', 'TRUNCATE']) {
        const { rows } = await sql("select has_table_privilege($1, 'report_cells', $2) as may", [
          `gongkai_${role}`,
          privilege,
        ])
        assert.deepEqual(rows, [{ may: false }], `${role} ${privilege}`)
      }
  }))
