import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { createUnit, type StaffContext, type Unit } from '#agencies/index.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import type { Context } from '#kit/db/transaction.ts'
import { runJobs } from '#kit/jobs/run-jobs.ts'
import { localDate } from '#law/index.ts'
import { createDraft } from '../flow/create-draft.action.ts'
import { importReport } from '../flow/import-report.action.ts'
import { returnReport } from '../flow/return-report.action.ts'
import { submitReport } from '../flow/submit-report.action.ts'
import { aReportFile } from '../test-report.ts'
import { campaignJobs } from './campaign-jobs.job.ts'
import { findCampaign, listMembers } from './campaigns.store.ts'
import { changeMember } from './change-member.action.ts'
import { changeSettings, type TypedSettings } from './change-settings.action.ts'
import { closeCampaign, reopenCampaign } from './close-campaign.action.ts'
import { openCampaign } from './open-campaign.action.ts'
import { remindUnits } from './remind-units.action.ts'
import { listReminders } from './reminders.store.ts'

const staffId = (number: number): string => `00000000-0000-4000-8000-00000000000${number}`

type Stage = {
  readonly city: Unit
  readonly bureau: Unit
  readonly street: Unit
  /** Somebody with the role in the units, at a time of China: 2026-01-16. */
  readonly as: (role: string, units: readonly Unit[], day: string) => StaffContext
  readonly worker: (day: string) => Context
}

/** A city with a bureau and a street; clerks of both, and a supervisor in the city. */
async function aStage({ context, as: roleOf, sql }: TestDatabase): Promise<Stage> {
  const common = { region: '示例市', hasRuleMakingPower: false, createdOn: localDate('2020-01-01') }
  const at = { ...context, now: new Date('2025-11-01T02:00:00Z') }
  const city = await createUnit(at, {
    ...{ ...common, code: 'city', name: '示例市人民政府', kind: 'government' },
  })
  const bureau = await createUnit(at, {
    ...{ ...common, code: 'bureau', name: '示例局', kind: 'department', under: 'city' },
  })
  const street = await createUnit(at, {
    ...{ ...common, code: 'street', name: '示例街道', kind: 'dispatched-office', under: 'city' },
  })
  const late = { ...common, createdOn: localDate('2026-01-01') }
  await createUnit(at, { ...late, code: 'new', name: '新局', kind: 'department', under: 'city' })
  for (const [index, [unit, role]] of [
    [bureau, 'clerk'],
    [street, 'clerk'],
    [city, 'supervisor'],
    [bureau, 'officeHead'],
  ].entries() as ArrayIterator<[number, [Unit, string]]>) {
    await sql(
      `insert into staff (staff_id, account, name, created_at) values ($1, $2, $3, now())`,
      [staffId(index), `x-${index}-x`, `示例${index}`],
    )
    await sql(
      'insert into duties (unit_id, staff_id, role, created_at) values ($1, $2, $3, now())',
      [unit.id, staffId(index), role],
    )
  }
  const noon = (day: string): Date => new Date(`${day}T04:00:00Z`)
  return {
    ...{ city, bureau, street },
    as: (role, units, day) => ({
      ...context,
      now: noon(day),
      actor: { kind: 'staff', id: role === 'supervisor' ? staffId(2) : staffId(0), role },
      duties: units.map(({ id }) => ({ role, unitId: id })),
    }),
    worker: (day) => ({
      ...context,
      database: roleOf('worker'),
      now: noon(day),
      actor: { kind: 'system', id: 'worker' },
    }),
  }
}

const settings = (submitOn: string): TypedSettings => ({
  dates: {
    department: { submitOn, publishOn: '2026-01-28' },
    street: { submitOn: '2026-01-31', publishOn: '2026-01-31' },
    government: { submitOn: '2026-03-31', publishOn: '2026-03-31' },
  },
  before: '15、7、1',
  after: '1、7',
})

const refused = (code: string) => ({ refusal: { code } })
const count = async ({ sql }: TestDatabase, table: string): Promise<number> =>
  (await sql(`select count(*)::int as n from ${table}`)).rows[0].n

test('a campaign begins with who was there in the year, by the days of the law', () =>
  withDatabase(async (given) => {
    const { city, bureau, street, as } = await aStage(given)
    const key = { unitId: city.id, year: 2025 }
    const supervisor = as('supervisor', [city], '2025-12-20')
    await openCampaign(supervisor, key)
    const campaign = await findCampaign(given.database, key)
    assert.equal(campaign?.state, 'open')
    assert.equal(campaign?.dates.department.submitOn, '2026-01-31')
    assert.equal(campaign?.dates.government.publishOn, '2026-03-31')
    const members = await listMembers(given.database, key)
    assert.deepEqual(
      members.map(({ memberId, owes }) => [memberId, owes]).sort(),
      [city.id, bureau.id, street.id].sort().map((id) => [id, true]),
    )
    await assert.rejects(openCampaign(supervisor, key), refused('campaign.exists'))
  }))

test('nobody else begins one, and nobody for a year to come; nothing is written then', () =>
  withDatabase(async (given) => {
    const { city, bureau, as } = await aStage(given)
    const lines = await count(given, 'audit_lines')
    const key = { unitId: city.id, year: 2025 }
    const clerk = as('clerk', [city, bureau], '2026-01-10')
    await assert.rejects(openCampaign(clerk, key), refused('campaign.notYourRole'))
    const elsewhere = as('supervisor', [bureau], '2026-01-10')
    await assert.rejects(openCampaign(elsewhere, key), refused('campaign.notYourRole'))
    const supervisor = as('supervisor', [city], '2026-01-10')
    const toCome = { ...key, year: 2027 }
    await assert.rejects(openCampaign(supervisor, toCome), refused('campaign.tooEarly'))
    assert.equal(await count(given, 'campaigns'), 0)
    assert.equal(await count(given, 'audit_lines'), lines)
    assert.equal(await count(given, 'queued_jobs'), 0)
  }))

test('days after those of the law are refused, earlier ones are kept', () =>
  withDatabase(async (given) => {
    const { city, as } = await aStage(given)
    const key = { unitId: city.id, year: 2025 }
    const supervisor = as('supervisor', [city], '2026-01-05')
    await assert.rejects(
      changeSettings(supervisor, key, settings('2026-01-26')),
      refused('campaign.notOpen'),
    )
    await openCampaign(supervisor, key)
    const after = settings('2026-02-01')
    await assert.rejects(changeSettings(supervisor, key, after), {
      refusal: {
        code: 'campaign.dateAfterLegal',
        facts: { code: 'campaign.dateAfterLegal', level: 'department', which: 'submitOn' },
      },
    })
    const noDays = { ...settings('2026-01-26'), before: 'x' }
    await assert.rejects(changeSettings(supervisor, key, noDays), {
      refusal: { code: 'campaign.remindersUnreadable', facts: { which: 'before' } },
    })
    const clerk = as('clerk', [city], '2026-01-05')
    await assert.rejects(
      changeSettings(clerk, key, settings('2026-01-26')),
      refused('campaign.notYourRole'),
    )
    assert.equal((await findCampaign(given.database, key))?.dates.department.submitOn, '2026-01-31')
    await changeSettings(supervisor, key, settings('2026-01-26'))
    const campaign = await findCampaign(given.database, key)
    assert.equal(campaign?.dates.department.submitOn, '2026-01-26')
    assert.deepEqual(campaign?.remindAfter, [7, 1])
  }))

test('a unit is taken out and put back with a reason, never without', () =>
  withDatabase(async (given) => {
    const { city, bureau, as } = await aStage(given)
    const key = { unitId: city.id, year: 2025 }
    const supervisor = as('supervisor', [city], '2026-01-05')
    await openCampaign(supervisor, key)
    const out = { memberId: bureau.id, owes: false, reason: '并入示例街道一并报告' }
    const change = (changed: object) => changeMember(supervisor, key, { ...out, ...changed })
    await assert.rejects(change({ reason: ' ' }), refused('campaign.reasonMissing'))
    await assert.rejects(change({ owes: true }), refused('campaign.memberSame'))
    const stranger = { memberId: '00000000-0000-4000-8000-00000000abcd' }
    await assert.rejects(change(stranger), refused('campaign.memberUnknown'))
    await change({})
    const [member] = (await listMembers(given.database, key)).filter(({ owes }) => !owes)
    assert.equal(member?.reason, '并入示例街道一并报告')
    await change({ owes: true, reason: '仍应单独报告' })
    const members = await listMembers(given.database, key)
    assert.ok(members.every(({ owes }) => owes))
  }))

test('a closed campaign is not changed and reminds nobody until it is taken up again', () =>
  withDatabase(async (given) => {
    const { city, as, worker } = await aStage(given)
    const key = { unitId: city.id, year: 2025 }
    const supervisor = as('supervisor', [city], '2026-01-25')
    await openCampaign(supervisor, key)
    await assert.rejects(reopenCampaign(supervisor, key), refused('campaign.notClosed'))
    await closeCampaign(supervisor, key)
    await assert.rejects(closeCampaign(supervisor, key), refused('campaign.notOpen'))
    await remindUnits(worker('2026-01-30'), key)
    assert.equal(await count(given, 'notifications'), 0)
    await reopenCampaign(supervisor, key)
    await remindUnits(worker('2026-01-30'), key)
    assert.ok((await count(given, 'notifications')) > 0)
  }))

test('each unit is reminded once at each stage, and not of what it has done', () =>
  withDatabase(async (given) => {
    const { city, bureau, street, as, worker } = await aStage(given)
    const key = { unitId: city.id, year: 2025 }
    await openCampaign(as('supervisor', [city], '2026-01-02'), key)
    const remind = (day: string) => remindUnits(worker(day), key)
    const sent = async () =>
      (await listReminders(given.database, key)).map(({ memberId, stage }) => [memberId, stage])

    await remind('2026-01-10')
    assert.deepEqual(await sent(), [])
    await remind('2026-01-16')
    await remind('2026-01-16')
    await remind('2026-01-17')
    const ofFirst = [
      [bureau.id, 'submit-15'],
      [street.id, 'submit-15'],
    ]
    assert.deepEqual((await sent()).sort(), ofFirst.sort())

    const clerk = as('clerk', [bureau], '2026-01-18')
    const report = { unitId: bureau.id, year: 2025 }
    await createDraft(clerk, report)
    await importReport(clerk, report, aReportFile({ year: 2025 }))
    await submitReport(as('officeHead', [bureau], '2026-01-18'), report)
    await remind('2026-01-24')
    assert.deepEqual(
      (await sent()).filter(([, stage]) => stage === 'submit-7'),
      [[street.id, 'submit-7']],
    )
    // Sent back: it is the unit's again, and the last stage is made up for.
    await returnReport(as('supervisor', [city], '2026-01-25'), report, '请补充第五部分。')
    await remind('2026-01-26')
    assert.deepEqual((await sent()).filter(([id]) => id === bureau.id).sort(), [
      [bureau.id, 'submit-15'],
      [bureau.id, 'submit-7'],
    ])
    await remind('2026-02-01')
    assert.equal((await sent()).filter(([, stage]) => stage === 'submit+1').length, 2)
    const lines = await given.sql("select 1 from audit_lines where action = 'campaign.remind'")
    assert.equal(lines.rowCount, 4)
  }))

test('two reminders at the same time remind once', () =>
  withDatabase(async (given) => {
    const { city, as, worker } = await aStage(given)
    const key = { unitId: city.id, year: 2025 }
    await openCampaign(as('supervisor', [city], '2026-01-02'), key)
    await Promise.all([1, 2, 3].map(() => remindUnits(worker('2026-01-30'), key)))
    assert.equal(await count(given, 'campaign_reminders'), 2)
    assert.equal(await count(given, 'notifications'), 3)
  }))

test('the worker tells everybody of the beginning, once, also when it is asked twice', () =>
  withDatabase(async (given) => {
    const { city, as } = await aStage(given)
    const key = { unitId: city.id, year: 2025 }
    await openCampaign(as('supervisor', [city], '2026-01-02'), key)
    const again = "select graphile_worker.add_job('campaign.tellOpening', $1::json)"
    await given.sql(again, [JSON.stringify(key)])
    const database = given.as('worker')
    const stop = runJobs({ url: given.url, database, jobs: campaignJobs, say: () => undefined })
    for (let turn = 0; turn < 200 && (await count(given, 'queued_jobs')) > 0; turn += 1)
      await setTimeout(50)
    await stop()
    const { rows } = await given.sql('select title, detail from notifications order by title')
    assert.deepEqual(
      rows.map(({ title }) => title),
      ['示例局', '示例局', '示例街道'].map((name) => `${name}2025年度报告编制工作已经开始`),
    )
    const detail = '由示例市人民政府组织，应于2026年1月31日（星期六）（含当日）前报送。'
    assert.ok(rows.every((row) => row.detail === detail))
  }))
