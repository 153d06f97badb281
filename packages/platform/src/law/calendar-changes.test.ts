import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { YearOfDays } from './arranged-years.ts'
import { calendarIn, dayOn, nationalCalendar, notArrangedInWords, yearsOf } from './calendar.ts'
import { changedDays, lastWorkedDayBy, movedLimits } from './calendar-changes.ts'
import { localDate } from './local-date.ts'
import { deadline } from './time-limits.ts'

const of2027: YearOfDays = {
  year: 2027,
  breaks: [
    ['元旦', '2026-12-31', '2027-01-02'],
    ['春节', '2027-02-05', '2027-02-11'],
  ],
  worked: [['春节', '2027-02-13']],
}
const national = { region: '全国', arranged: of2027 }
const local = {
  region: '示例自治区',
  arranged: { year: 2026, breaks: [['示例节', '2026-05-27', '2026-05-28']], worked: [] },
} as const

test('an imported year follows the last, and may arrange December before', () => {
  const calendar = calendarIn('示例市', [national])
  assert.equal(yearsOf(calendar).at(-1), 2027)
  assert.equal(dayOn(calendar, localDate('2026-12-31'))?.kind, 'holiday')
  assert.equal(dayOn(calendar, localDate('2027-02-13'))?.kind, 'makeUpDay')
  assert.equal(dayOn(calendar, localDate('2028-01-01')), undefined)
})

test('a later notice takes the place of the same year', () => {
  const other = { region: '全国', arranged: { ...of2027, breaks: [], worked: [] } }
  const calendar = calendarIn('示例市', [national, other])
  assert.equal(dayOn(calendar, localDate('2027-02-05'))?.kind, 'workingDay')
})

test('a year that follows on nothing is refused', () => {
  assert.throws(() => calendarIn('', [{ region: '全国', arranged: { ...of2027, year: 2029 } }]))
})

test('the days of a region hold there and below it, nowhere else', () => {
  const on = localDate('2026-05-27')
  assert.equal(dayOn(calendarIn('示例自治区', [local]), on)?.name, '示例节')
  assert.equal(dayOn(calendarIn('示例自治区示例市', [local]), on)?.kind, 'holiday')
  assert.equal(dayOn(calendarIn('另一省', [local]), on)?.kind, 'workingDay')
  const due = (region: string): unknown =>
    deadline(calendarIn(region, [local]), 'clarification', localDate('2026-05-26'))
  assert.equal((due('示例自治区') as { dueOn: string }).dueOn, '2026-06-08')
  assert.equal((due('另一省') as { dueOn: string }).dueOn, '2026-06-04')
})

test('the preview lists the days that change and the limits that move', () => {
  const after = calendarIn('', [national])
  const changed = changedDays(nationalCalendar, after)
  assert.equal(changed[0]?.on, '2026-12-31')
  assert.equal(changed[0]?.before?.kind, 'workingDay')
  assert.equal(changed.length, 3 + 7 + 1)
  const moved = movedLimits('answer', nationalCalendar, after)
  assert.ok(moved.every(({ before, after }) => before !== after))
  const told = moved.find(({ start }) => start === '2026-12-10')
  assert.deepEqual(told, { start: '2026-12-10', before: undefined, after: '2027-01-11' })
  assert.deepEqual(movedLimits('answer', nationalCalendar, nationalCalendar), [])
})

test('the last day worked before a date is found, and none outside the calendar', () => {
  assert.equal(lastWorkedDayBy(nationalCalendar, localDate('2026-01-31')), '2026-01-30')
  assert.equal(lastWorkedDayBy(nationalCalendar, localDate('2026-03-31')), '2026-03-31')
  assert.equal(lastWorkedDayBy(nationalCalendar, localDate('2027-01-31')), undefined)
})

test('a day nobody arranged says what to do', () => {
  assert.match(notArrangedInWords(localDate('2027-03-01')), /2027年.*请系统管理员.*导入/)
})
