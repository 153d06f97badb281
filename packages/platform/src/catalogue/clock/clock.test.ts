import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assignRole, createAccount } from '#agencies/index.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { calendarIn, localDate, nationalCalendar } from '#law/index.ts'
import { limitRecord } from '../flow/limit-record.action.ts'
import { publishRecord } from '../flow/publish-record.action.ts'
import { saveRecord } from '../flow/write-record.action.ts'
import type { EditionKey } from '../record/edition.ts'
import { findEdition } from '../record/editions.store.ts'
import { aCatalogue, anEntry } from '../testing/a-catalogue.ts'
import { aContent, aDraft, anEditorialOffice, examine } from '../testing/an-editorial-office.ts'
import { noteAllMissed } from './note-missed.action.ts'
import { listRedatedRecords } from './redated.store.ts'
import { remindPublishing } from './remind.action.ts'
import { findMissed, listPublishedLate } from './timeliness.store.ts'

const asWorker = (given: TestDatabase, on: string) => ({
  ...given.context,
  database: given.as('worker'),
  actor: { kind: 'system', id: 'worker' } as const,
  now: new Date(`${on}T01:00:00Z`),
})

const dueOf = async ({ database }: TestDatabase, key: EditionKey) =>
  (await findEdition(database, key))?.dueOn

test('the limit of the entry goes before that of the Regulations, as of the day it formed', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const limit = { kind: 'workingDays', days: 7, law: '' } as const
    const entries = [anEntry(), anEntry({ code: '20.5.1', limit, limitWords: '7个工作日内' })]
    await aCatalogue(office, { from: '2026-03-01', entries })
    const draft = (on: string, entryCode: string) => aDraft(office, { on, content: { entryCode } })
    assert.equal(await dueOf(given, await draft('2026-03-02', '20.1.1')), '2026-03-30')
    assert.equal(await dueOf(given, await draft('2026-03-02', '20.5.1')), '2026-03-11')
    // No catalogue held yet; an entry that no catalogue knows.
    assert.equal(await dueOf(given, await draft('2026-02-27', '20.5.1')), '2026-03-26')
    assert.equal(await dueOf(given, await draft('2026-03-02', '20.5.9')), '2026-03-30')
  }))

test('an overdue edition stays overdue: whatever is saved, arranged or published afterwards', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const key = await aDraft(office, { on: '2026-03-02' })
    await noteAllMissed(asWorker(given, '2026-03-30'))
    assert.equal(await findMissed(given.database, key), undefined)
    await noteAllMissed(asWorker(given, '2026-03-31'))
    await noteAllMissed(asWorker(given, '2026-04-01'))
    assert.equal((await findMissed(given.database, key))?.dueOn, '2026-03-30')
    // A later day of forming is entered, and much later published.
    const content = aContent('2026-04-01', { documentNumber: '示政办〔2026〕1号' })
    await saveRecord(office.as('clerk', '2026-04-01'), key, { content, seen: 1 })
    assert.equal(await dueOf(given, key), '2026-03-30')
    await examine(office, key, '2026-04-02')
    await publishRecord(office.as('officeHead', '2026-04-03'), key)
    const wanted = { unitIds: [office.unit.id] }
    const late = await listPublishedLate(given.database, wanted)
    assert.deepEqual(
      late.map(({ missed, recordId }) => [missed, recordId]),
      [['2026-03-30', key.recordId]],
    )
    const may = `select has_table_privilege('gongkai_console', 'record_overdue', 'delete, update') as may`
    assert.deepEqual((await given.sql(may)).rows, [{ may: false }])
  }))

test('what is published late is kept as late although nobody had noted it; in time is in time', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const late = await aDraft(office, { on: '2026-03-02' })
    const content = { documentNumber: '示政办〔2026〕2号', title: '示例二' }
    const inTime = await aDraft(office, { on: '2026-03-02', content })
    await examine(office, late, '2026-03-03')
    await examine(office, inTime, '2026-03-03')
    await publishRecord(office.as('officeHead', '2026-03-30'), inTime)
    await publishRecord(office.as('officeHead', '2026-03-31'), late)
    assert.equal((await findMissed(given.database, late))?.dueOn, '2026-03-30')
    assert.equal(await findMissed(given.database, inTime), undefined)
  }))

async function clerkOf(given: TestDatabase, unitId: string, account: string): Promise<string> {
  const staffId = await createAccount(given.context, { account, name: '示例经办' })
  await assignRole(given.context, { staffId, unitId, role: 'clerk' })
  return staffId
}

const titlesTold = async (given: TestDatabase, staffId: string): Promise<readonly string[]> => {
  const { rows } = await given.sql(
    `select title from notifications where cause like 'record.due:%' and staff_id = $1
      order by created_at, title`,
    [staffId],
  )
  return rows.map((row) => String(Reflect.get(Object(row), 'title')))
}

test('people are reminded five days before, at the end, and when it has passed: once each', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const staffId = await clerkOf(given, office.unit.id, 'x-desk')
    await aDraft(office, { on: '2026-03-02', content: { title: '示例事项' } })
    const told = []
    for (const on of ['2026-03-20', '2026-03-23', '2026-03-24', '2026-03-27', '2026-03-30'])
      told.push([on, await remindAndCount(given, staffId, on)])
    told.push(['2026-03-31', await remindAndCount(given, staffId, '2026-03-31')])
    told.push(['2026-04-01', await remindAndCount(given, staffId, '2026-04-01')])
    assert.deepEqual(told, [
      ['2026-03-20', 0],
      ['2026-03-23', 1],
      ['2026-03-24', 1],
      ['2026-03-27', 2],
      ['2026-03-30', 2],
      ['2026-03-31', 3],
      ['2026-04-01', 3],
    ])
    const titles = await titlesTold(given, staffId)
    assert.equal(titles[0], '《示例事项》应当公开的最后一天是2026年3月30日（星期一）')
    assert.equal(titles.at(-1), '《示例事项》已经超过公开期限2026年3月30日（星期一）')
  }))

async function remindAndCount(given: TestDatabase, staffId: string, on: string): Promise<number> {
  await remindPublishing(asWorker(given, on))
  return (await titlesTold(given, staffId)).length
}

test('of a limited record its readers alone are reminded', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const [reader, other] = [
      await clerkOf(given, office.unit.id, 'x-reader'),
      await clerkOf(given, office.unit.id, 'x-other'),
    ]
    const key = await aDraft(office, { on: '2026-03-02' })
    const clerk = office.as('clerk', '2026-03-02')
    const actor = { kind: 'staff', id: reader, role: 'clerk' } as const
    await limitRecord({ ...clerk, actor }, key, [reader])
    await remindPublishing(asWorker(given, '2026-03-31'))
    assert.equal((await titlesTold(given, reader)).length, 1)
    assert.equal((await titlesTold(given, other)).length, 0)
  }))

test('before a notice takes effect it shows which records get another day, and which stay overdue', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    await aDraft(office, { on: '2026-03-02' })
    const region = '示例市'
    const breaks = [['示例节', '2026-03-10', '2026-03-12'] as const]
    const later = calendarIn(region, [{ region, arranged: { year: 2026, breaks, worked: [] } }])
    const shown = (on: string) =>
      listRedatedRecords(
        given.database,
        () => ({ before: nationalCalendar, after: later }),
        localDate(on),
      )
    const one = { unit: '示例局', number: '主动公开的信息（2026-03-02形成）', before: '2026-03-30' }
    assert.deepEqual(await shown('2026-03-20'), [
      { ...one, after: '2026-04-02', staysOverdue: false },
    ])
    assert.deepEqual(await shown('2026-03-31'), [
      { ...one, after: '2026-03-30', staysOverdue: true },
    ])
  }))
