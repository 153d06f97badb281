import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StaffContext } from '#agencies/index.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { platformUnitId, Refused } from '#kit/db/transaction.ts'
import { dayOn, localDate, nationalCalendar, wholeCountry, type YearOfDays } from '#law/index.ts'
import { findCalendar } from './calendar-of-region.store.ts'
import type { NewNotice } from './holiday-notice.ts'
import { importNotice } from './import-notice.action.ts'
import { listNotices } from './notices.store.ts'
import { readArrangement } from './read-arrangement.ts'

const of2027: YearOfDays = {
  year: 2027,
  breaks: [
    ['元旦', '2027-01-01', '2027-01-03'],
    ['春节', '2027-02-05', '2027-02-11'],
    ['清明节', '2027-04-03', '2027-04-05'],
    ['劳动节', '2027-05-01', '2027-05-05'],
    ['端午节', '2027-06-09', '2027-06-09'],
    ['中秋节', '2027-09-15', '2027-09-15'],
    ['国庆节', '2027-10-01', '2027-10-07'],
  ],
  worked: [['春节', '2027-02-13']],
}
const notice: NewNotice = {
  region: wholeCountry,
  arranged: of2027,
  title: '示例：关于2027年部分节假日安排的通知',
  documentNumber: null,
  source: 'https://notice.example/2027',
  publishedOn: '2026-11-04',
  text: null,
}

/** Nothing is overdue here. */
const seeing = (seen: number) => ({ seen, noteOverdue: async () => {} })

function asAdministrator({ context }: TestDatabase): StaffContext {
  return { ...context, duties: [{ role: 'administrator', unitId: platformUnitId }] }
}

async function isRefused(doing: Promise<unknown>, code: string): Promise<void> {
  await assert.rejects(doing, (error) => error instanceof Refused && error.refusal.code === code)
}

test('an imported year extends the calendar of every process; who, when and whence are kept', () =>
  withDatabase(async (given) => {
    await importNotice(asAdministrator(given), notice, seeing(0))
    for (const role of ['portal', 'console', 'worker'] as const) {
      const calendar = await findCalendar(given.as(role), '示例市')
      assert.equal(dayOn(calendar, localDate('2027-02-05'))?.name, '春节')
    }
    const [stored] = await listNotices(given.database)
    assert.deepEqual(stored, {
      ...notice,
      version: 1,
      importedBy: 'clerk-example',
      importedAt: given.context.now,
    })
    const { rows } = await given.sql('select action, subject from audit_lines')
    assert.deepEqual(rows, [{ action: 'calendar.importNotice', subject: '全国 2027' }])
  }))

test('a later notice of the same year is another version and holds from then on', () =>
  withDatabase(async (given) => {
    const context = asAdministrator(given)
    await importNotice(context, notice, seeing(0))
    const breaks = of2027.breaks.map((one) =>
      one[0] === '劳动节' ? (['劳动节', '2027-05-01', '2027-05-04'] as const) : one,
    )
    const changed = { ...notice, arranged: { ...of2027, breaks } }
    await isRefused(importNotice(context, changed, seeing(0)), 'calendar.changedMeanwhile')
    await importNotice(context, changed, seeing(1))
    const calendar = await findCalendar(given.database, '示例市')
    assert.equal(dayOn(calendar, localDate('2027-05-05'))?.kind, 'workingDay')
    assert.deepEqual(
      (await listNotices(given.database)).map(({ version }) => version),
      [1, 2],
    )
  }))

test('a region has its own days in addition, and its newest notice holds alone', () =>
  withDatabase(async (given) => {
    const context = asAdministrator(given)
    const arranged = (from: string): YearOfDays => ({
      year: 2026,
      breaks: [['示例节', from, from]],
      worked: [],
    })
    const local = { ...notice, region: '示例自治区' }
    await importNotice(context, { ...local, arranged: arranged('2026-05-27') }, seeing(0))
    await importNotice(context, { ...local, arranged: arranged('2026-05-28') }, seeing(1))
    const there = await findCalendar(given.database, '示例自治区示例市')
    assert.equal(dayOn(there, localDate('2026-05-27'))?.kind, 'workingDay')
    assert.equal(dayOn(there, localDate('2026-05-28'))?.kind, 'holiday')
    assert.equal(dayOn(there, localDate('2026-10-01'))?.kind, 'holiday')
    const elsewhere = await findCalendar(given.database, '河南省焦作市')
    assert.equal(dayOn(elsewhere, localDate('2026-05-28'))?.kind, 'workingDay')
  }))

test('what may not be imported is refused, and nothing is written', () =>
  withDatabase(async (given) => {
    const context = asAdministrator(given)
    const cases: readonly (readonly [NewNotice, string])[] = [
      [{ ...notice, arranged: { ...of2027, year: 2028 } }, 'calendar.gap'],
      [{ ...notice, arranged: { ...of2027, year: 2018 } }, 'calendar.beforeFirst'],
      [
        { ...notice, arranged: { ...of2027, worked: [['春节', '2027-02-15']] } },
        'calendar.arrangement',
      ],
      [{ ...notice, source: '' }, 'calendar.withoutSource'],
      [{ ...notice, title: '' }, 'calendar.withoutTitle'],
      [{ ...notice, publishedOn: '2026.11.4' }, 'calendar.publishedOn'],
      [{ ...notice, region: '' }, 'calendar.region'],
      [{ ...notice, region: '示例自治区' }, 'calendar.gap'],
    ]
    for (const [wrong, code] of cases)
      await isRefused(importNotice(context, wrong, seeing(0)), code)
    const notMine = { ...context, duties: [{ role: 'officeHead', unitId: platformUnitId }] }
    await isRefused(importNotice(notMine, notice, seeing(0)), 'calendar.notYours')
    const { rows } = await given.sql('select count(*)::int as n from holiday_notices')
    const lines = await given.sql('select count(*)::int as n from audit_lines')
    assert.deepEqual([rows[0].n, lines.rows[0].n], [0, 0])
  }))

test('the same days again are refused', () =>
  withDatabase(async (given) => {
    await importNotice(asAdministrator(given), notice, seeing(0))
    await isRefused(importNotice(asAdministrator(given), notice, seeing(1)), 'calendar.same')
  }))

test('of two who import the same year at the same time one is refused, and one version is stored', () =>
  withDatabase(async (given) => {
    const context = asAdministrator(given)
    const local = {
      ...notice,
      region: '示例自治区',
      arranged: { year: 2026, breaks: [['示例节', '2026-05-27', '2026-05-28']], worked: [] },
    } as const
    for (const one of [notice, local]) {
      // The last is the second edition of what the first wrote, again wanted by several.
      for (const seen of [0, 1]) {
        const breaks = one.arranged.breaks.map(
          ([name, from, until]) => [`${name}${seen === 0 ? '' : '假期'}`, from, until] as const,
        )
        const wanted = { ...one, arranged: { ...one.arranged, breaks } }
        const outcomes = await Promise.allSettled(
          Array.from({ length: 4 }, () => importNotice(context, wanted, seeing(seen))),
        )
        const codes = outcomes.map((outcome) =>
          outcome.status === 'fulfilled' ? 'imported' : outcome.reason.refusal?.code,
        )
        assert.deepEqual(codes.sort(), [
          ...Array<string>(3).fill('calendar.changedMeanwhile'),
          'imported',
        ])
      }
    }
    const { rows } = await given.sql(
      `select region, count(*)::int as n from holiday_notices group by region order by region`,
    )
    assert.deepEqual(
      rows.map(({ n }) => n),
      [2, 2],
    )
    const lines = await given.sql('select count(*)::int as n from audit_lines')
    assert.equal(lines.rows[0].n, 4)
  }))

test('stored notices are never changed: no process may', () =>
  withDatabase(async (given) => {
    await importNotice(asAdministrator(given), notice, seeing(0))
    for (const role of ['console', 'worker', 'portal'] as const)
      await assert.rejects(
        given.sql(`set role gongkai_${role}; update holiday_notices set year = 2028`),
        { code: '42501' },
      )
  }))

test('what was pasted is read as data or as a notice; the portal sees no importer', () => {
  const text = JSON.stringify(of2027)
  assert.deepEqual(readArrangement({ region: wholeCountry, year: 2027, text }), {
    arranged: of2027,
  })
  const problem = (pasted: string, region = wholeCountry): string => {
    const read = readArrangement({ region, year: 2027, text: pasted })
    return 'problems' in read ? read.problems.join() : ''
  }
  assert.match(problem('{"year":2027'), /数据格式不对/)
  assert.match(problem(text.replace('2027,', '2026,')), /数据是2026年的安排/)
  assert.match(problem(' '), /请粘贴/)
  assert.match(problem('一、示例节：5月1日放假。', '示例自治区'), /逐行填写/)
  assert.equal(dayOn(nationalCalendar, localDate('2027-01-01')), undefined)
})
