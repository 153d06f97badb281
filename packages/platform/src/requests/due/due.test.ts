import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assignRole } from '#agencies/assign-role.action.ts'
import { createAccount } from '#agencies/create-account.action.ts'
import { createUnit, listUnitsById, type StaffContext } from '#agencies/index.ts'
import { importNotice } from '#calendar/import-notice.action.ts'
import { findCalendarsOf } from '#calendar/index.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { platformUnitId } from '#kit/db/transaction.ts'
import { useCarriers } from '#kit/mail/carrier.ts'
import { sendMessage } from '#kit/mail/send-message.job.ts'
import { mailBySmtp } from '#kit/mail/smtp.ts'
import { withMailServer, wordsOf } from '#kit/mail/testing/mail-server.ts'
import { digestOf } from '#kit/secrets/token.ts'
import {
  addDays,
  calendarIn,
  dayOn,
  localDate,
  nationalCalendar,
  wholeCountry,
  type YearOfDays,
} from '#law/index.ts'
import { listFacts } from '../case/facts.store.ts'
import type { RequestKey } from '../case/request-case.ts'
import { answerClock, isOverdue } from '../clock/answer-clock.ts'
import { assignRequest } from '../handling/assign-request.action.ts'
import { anApplicant, anOffice, aRequestAtWork, type Office } from '../testing/an-office.ts'
import { makeFeed, revokeFeed, setDaysBefore, setReminderMailbox } from './change-feed.action.ts'
import { type DueDay, stageOf } from './due-day.ts'
import { listDueDays, listUncounted } from './due-days.store.ts'
import { itemOf } from './due-item.ts'
import { findOwner } from './feeds.store.ts'
import { icsOf } from './ics.ts'
import { noteAllOverdue } from './note-overdue.action.ts'
import { listRedated } from './redated.store.ts'
import { remindJob } from './remind.job.ts'

const day = localDate
const mail = withMailServer()

type Scene = {
  readonly given: TestDatabase
  readonly office: Office
  readonly key: RequestKey
  readonly clerk: string
  readonly head: string
}

/** Received on 2026-03-03: 20 working days end on 2026-03-31. */
function withDue(visit: (scene: Scene) => Promise<void>): Promise<void> {
  return withDatabase(async (given) => {
    useCarriers({ email: mailBySmtp({ url: mail().url, sender: 'office@mail.example' }) })
    const office = await anOffice(given)
    const person = async (role: 'clerk' | 'officeHead'): Promise<string> => {
      const account = `x-${role.toLowerCase()}`
      const staffId = await createAccount(given.context, { account, name: '示例' })
      await assignRole(given.context, { staffId, unitId: office.unit.id, role })
      return staffId
    }
    const [clerk, head] = [await person('clerk'), await person('officeHead')]
    const key = await aRequestAtWork(office, { on: '2026-03-03' })
    await assignRequest(office.as('officeHead', '2026-03-03'), key, clerk)
    await visit({ given, office, key, clerk, head })
  })
}

async function remind({ given }: Scene, on: string): Promise<void> {
  const actor = { kind: 'system', id: 'worker' } as const
  const now = new Date(`${on}T00:00:00Z`)
  await remindJob.work({ database: given.as('worker'), actor, now, requestId: 'job' }, {})
}

async function news({ given }: Scene, staffId: string): Promise<readonly string[]> {
  const { rows } = await given.sql(
    'select title from notifications where staff_id = $1 order by notification_id',
    [staffId],
  )
  return rows.map(({ title }) => title)
}

const as = ({ given, office }: Scene, id: string): StaffContext => ({
  ...given.context,
  actor: { kind: 'staff', id },
  duties: [{ role: 'officeHead', unitId: office.unit.id }],
})

test('a due day that comes near is told to the person in charge and the head, once', () =>
  withDue(async (scene) => {
    await remind(scene, '2026-03-20')
    assert.deepEqual(await news(scene, scene.clerk), [])
    for (const on of ['2026-03-24', '2026-03-25', '2026-03-31']) await remind(scene, on)
    const told = ['申请 2026-0001 应于2026年3月31日（星期二）前答复']
    assert.deepEqual(await news(scene, scene.clerk), told)
    assert.deepEqual(await news(scene, scene.head), told)
    for (const on of ['2026-04-01', '2026-04-02']) await remind(scene, on)
    const later = [...told, '申请 2026-0001 已经超过答复期限2026年3月31日（星期二）']
    assert.deepEqual(await news(scene, scene.clerk), later)
    assert.deepEqual(await news(scene, scene.head), later)
  }))

test('two workers at once remind once; how early is set by the head of the office', () =>
  withDue(async (scene) => {
    const { unit } = scene.office
    const head = as(scene, scene.head)
    for (const wrong of [0, 16, 1.5, Number.NaN])
      await assert.rejects(setDaysBefore(head, unit.id, wrong), /due.daysUnusable/)
    await assert.rejects(setDaysBefore({ ...head, duties: [] }, unit.id, 2), /due.notYourRole/)
    await setDaysBefore(head, unit.id, 2)
    await remind(scene, '2026-03-26')
    assert.deepEqual(await news(scene, scene.clerk), [])
    await Promise.all([remind(scene, '2026-03-27'), remind(scene, '2026-03-27')])
    assert.equal((await news(scene, scene.clerk)).length, 1)
    const { rows } = await scene.given.sql('select count(*)::int as n from request_reminders')
    assert.equal(rows[0].n, 1)
  }))

test('who set a mailbox is mailed number and address, and no more', () =>
  withDue(async (scene) => {
    await assert.rejects(setReminderMailbox(as(scene, scene.clerk), 'a@b,c@d'), /mailboxUnusable/)
    await setReminderMailbox(as(scene, scene.clerk), 'clerk@reader.example')
    await remind(scene, '2026-03-27')
    const { rows } = await scene.given.sql('select payload from graphile_worker._private_jobs')
    assert.equal(rows.length, 1)
    const context = { ...scene.given.context, database: scene.given.as('worker') }
    await sendMessage.work(context, rows[0].payload)
    const taken = mail().taken.at(-1)
    assert.deepEqual(taken?.to, ['clerk@reader.example'])
    const words = taken ? wordsOf(taken) : ''
    assert.match(words, /2026-0001/)
    assert.match(words, /http:\/\/127\.0\.0\.1:8081\/requests\/office\//)
    for (const secret of [anApplicant.name, '招标文件', '示例局', '示例电话'])
      assert.ok(!words.includes(secret), secret)
  }))

test('overdue is written down, and a calendar that comes later does not undo it', () =>
  withDue(async (scene) => {
    await remind(scene, '2026-04-01')
    const recorded = await listFacts(scene.given.database, scene.key)
    const kinds = recorded.map(({ fact }) => fact.kind)
    assert.equal(kinds.filter((kind) => kind === 'fellOverdue').length, 1)
    // Days off are announced afterwards for days of work that had counted.
    const region = '示例自治区'
    const breaks = [['示例节', '2026-03-10', '2026-03-12'] as const]
    const later = calendarIn(region, [{ region, arranged: { year: 2026, breaks, worked: [] } }])
    const without = recorded.filter(({ fact }) => fact.kind !== 'fellOverdue')
    const moved = answerClock(without, later, day('2026-04-02')).clock
    assert.equal('dueOn' in moved && moved.dueOn, '2026-04-03')
    const { clock } = answerClock(recorded, later, day('2026-04-02'))
    assert.equal('dueOn' in clock && clock.dueOn, '2026-03-31')
    assert.ok(isOverdue(clock, day('2026-04-02')))
  }))

test('before a notice takes effect it shows which open cases get another day, and which stay overdue', () =>
  withDue(async (scene) => {
    const region = '示例自治区'
    const breaks = [['示例节', '2026-03-10', '2026-03-12'] as const]
    const later = calendarIn(region, [{ region, arranged: { year: 2026, breaks, worked: [] } }])
    const shown = (on: string) =>
      listRedated(scene.given.database, () => ({ before: nationalCalendar, after: later }), day(on))
    const one = { unit: '示例局', number: '2026-0001', before: '2026-03-31' }
    assert.deepEqual(await shown('2026-03-20'), [
      { ...one, after: '2026-04-03', staysOverdue: false },
    ])
    assert.deepEqual(await shown('2026-04-01'), [
      { ...one, after: '2026-03-31', staysOverdue: true },
    ])
  }))

/** Days off, announced afterwards for days of work that had counted. */
const lateNotice = {
  region: '示例市',
  arranged: { year: 2026, breaks: [['示例节', '2026-03-10', '2026-03-12']], worked: [] },
  title: '示例：地方假日的通知',
  documentNumber: null,
  source: 'https://notice.example/local',
  publishedOn: '2026-03-31',
  text: null,
} as const

const administrator = ({ given }: Scene, now: string): StaffContext => ({
  ...given.context,
  now: new Date(now),
  duties: [{ role: 'administrator', unitId: platformUnitId }],
})

async function notedOverdue({ given, key }: Scene): Promise<readonly string[]> {
  const recorded = await listFacts(given.database, key)
  return recorded.flatMap(({ fact }) => (fact.kind === 'fellOverdue' ? [fact.on] : []))
}

test('a notice imported the morning a request is overdue, before the job ran, does not undo it', () =>
  withDue(async (scene) => {
    const settings = { seen: 0, noteOverdue: noteAllOverdue }
    await importNotice(administrator(scene, '2026-03-31T23:00:00Z'), lateNotice, settings)
    assert.deepEqual(await notedOverdue(scene), ['2026-03-31'])
    // The job an hour later finds it noted, and reminds of the day that stands.
    await remind(scene, '2026-04-01')
    assert.deepEqual(await notedOverdue(scene), ['2026-03-31'])
    const told = ['申请 2026-0001 已经超过答复期限2026年3月31日（星期二）']
    assert.deepEqual(await news(scene, scene.clerk), told)
    const { rows } = await scene.given.sql(
      `select actor_kind, actor_id from audit_lines where action = 'requests.noteOverdue'`,
    )
    assert.deepEqual(rows, [{ actor_kind: 'system', actor_id: 'calendar' }])
  }))

test('a notice imported on the last day itself gives the request the days it takes away', () =>
  withDue(async (scene) => {
    const settings = { seen: 0, noteOverdue: noteAllOverdue }
    await importNotice(administrator(scene, '2026-03-31T10:00:00Z'), lateNotice, settings)
    assert.deepEqual(await notedOverdue(scene), [])
    await remind(scene, '2026-04-04')
    assert.deepEqual(await notedOverdue(scene), ['2026-04-03'])
  }))

test('nobody but an administrator makes anything noted by an import', () =>
  withDue(async (scene) => {
    const clerk = { ...administrator(scene, '2026-04-01T00:00:00Z'), duties: [] }
    const settings = { seen: 0, noteOverdue: noteAllOverdue }
    await assert.rejects(importNotice(clerk, lateNotice, settings), /calendar.notYours/)
    assert.deepEqual(await notedOverdue(scene), [])
  }))

test('days are counted with the calendar of each unit, not of the first', () =>
  withDue(async (scene) => {
    const { context, database } = scene.given
    const far = await createUnit(context, {
      ...{ code: 'far', name: '另一示例局', kind: 'department', region: '另一示例市' },
      ...{ hasRuleMakingPower: false, createdOn: day('2019-05-15') },
    })
    const settings = { seen: 0, noteOverdue: noteAllOverdue }
    await importNotice(administrator(scene, '2026-03-20T00:00:00Z'), lateNotice, settings)
    const units = await listUnitsById(database, [scene.office.unit.id, far.id])
    for (const order of [units, [...units].reverse()]) {
      const calendarOf = await findCalendarsOf(database, order)
      const on = day('2026-03-10')
      assert.equal(dayOn(calendarOf(scene.office.unit.id), on)?.kind, 'holiday')
      assert.equal(dayOn(calendarOf(far.id), on)?.kind, 'workingDay')
    }
  }))

test('what runs into a year without a notice is listed apart, and counted once the notice is there', () =>
  withDue(async (scene) => {
    const { office, given } = scene
    const key = await aRequestAtWork(office, { on: '2026-12-14' })
    const today = day('2026-12-15')
    const wanted = { unitIds: [office.unit.id] }
    const seen = async (until: string) => {
      const counting = { calendarOf: () => nationalCalendar, today }
      const anew = await listUncounted(given.database, wanted, counting)
      const listed = await listDueDays(given.database, { ...wanted, until: day(until) })
      return { anew, listed: listed.map(({ requestId }) => requestId) }
    }
    const before = await seen('2028-01-01')
    assert.deepEqual(before.listed, [scene.key.requestId])
    assert.deepEqual(before.anew.days, [])
    assert.deepEqual(
      before.anew.uncounted.map(({ requestId, missingOn }) => [requestId, missingOn]),
      [[key.requestId, '2027-01-01']],
    )
    const arranged: YearOfDays = {
      ...{ year: 2027, worked: [] },
      breaks: [['示例节', '2027-01-01', '2027-01-03']],
    }
    const reaching = calendarIn('示例市', [{ region: wholeCountry, arranged }])
    const after = await listUncounted(given.database, wanted, {
      ...{ calendarOf: () => reaching, today },
    })
    assert.deepEqual(after.uncounted, [])
    assert.deepEqual(
      after.days.map(({ requestId, dueOn }) => [requestId, dueOn]),
      // 13 days of work until 12-31, then 7 from 01-04 on.
      [[key.requestId, '2027-01-12']],
    )
    const others = await listUncounted(
      given.database,
      { ...wanted, ofPerson: 'somebody else' },
      { calendarOf: () => nationalCalendar, today },
    )
    assert.deepEqual(others.uncounted, [])
  }))

test('an address of due days is kept as a digest, and stops working when it is taken back', () =>
  withDue(async (scene) => {
    const { database, sql } = scene.given
    const me = as(scene, scene.clerk)
    const first = await makeFeed(me)
    assert.equal(await findOwner(database, digestOf(first)), scene.clerk)
    const second = await makeFeed(me)
    assert.equal(await findOwner(database, digestOf(first)), undefined)
    assert.equal(await findOwner(database, digestOf(second)), scene.clerk)
    const { rows } = await sql('select to_jsonb(f)::text as kept from due_feeds f')
    assert.ok(!rows[0].kept.includes(second))
    await revokeFeed(me)
    assert.equal(await findOwner(database, digestOf(second)), undefined)
  }))

test('an entry of a calendar program holds number and day, and no more', () => {
  const one: DueDay = {
    unitId: 'u',
    requestId: '019a8c3f-21b4-7000-8000-000000000001',
    number: '2026-0001',
    handledBy: 'somebody',
    clockState: 'running',
    dueOn: day('2026-03-31'),
  }
  const text = icsOf(
    [itemOf(one), itemOf({ ...one, number: null })],
    new Date('2026-03-20T01:02:03.456Z'),
  )
  assert.match(text, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/)
  assert.match(
    text,
    /DTSTAMP:20260320T010203Z\r\nDTSTART;VALUE=DATE:20260331\r\nDTEND;VALUE=DATE:20260401\r\n/,
  )
  assert.match(text, /SUMMARY:答复期限 2026-0001\r\n/)
  assert.doesNotMatch(text, /somebody/)
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
})

test('the stages of a due day: far, near, overdue', () => {
  const at = (today: string) =>
    stageOf({ dueOn: day('2026-03-31') }, 5, { calendar: nationalCalendar, today: day(today) })
  assert.equal(at('2026-03-23'), undefined)
  assert.equal(at('2026-03-24'), 'near')
  assert.equal(at('2026-03-31'), 'near')
  assert.equal(at('2026-04-01'), 'overdue')
  assert.equal(addDays(day('2026-03-31'), 1), '2026-04-01')
})
