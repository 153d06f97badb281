import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calendarOf, dayOn, isWorked, nationalCalendar } from './calendar.ts'
import { addDays, isLocalDate, type LocalDate, localDate } from './local-date.ts'
import { deadline } from './time-limits.ts'
import { addWorkingDays } from './working-days.ts'

function due(start: string, count: number): string {
  const answer = addWorkingDays(nationalCalendar, localDate(start), count)
  return 'dueOn' in answer ? answer.dueOn : `not arranged: ${answer.notArranged}`
}

function workedDaysIn(year: number): number {
  let worked = 0
  for (let on = localDate(`${year}-01-01`); on.startsWith(String(year)); on = addDays(on, 1)) {
    const day = dayOn(nationalCalendar, on)
    if (day !== undefined && isWorked(day)) worked += 1
  }
  return worked
}

// Counted by hand from the yearly arrangements and by two other programs.
const vectors: readonly (readonly [string, string, string, string, string])[] = [
  ['2025-01-20', '2025-02-05', '2025-02-14', '2025-02-21', '2025-03-21'],
  ['2025-01-26', '2025-02-11', '2025-02-21', '2025-02-28', '2025-03-28'],
  ['2025-04-25', '2025-05-08', '2025-05-20', '2025-05-27', '2025-06-25'],
  ['2025-09-28', '2025-10-14', '2025-10-24', '2025-10-31', '2025-11-28'],
  ['2026-01-05', '2026-01-14', '2026-01-26', '2026-02-02', '2026-03-06'],
  ['2026-02-13', '2026-03-02', '2026-03-12', '2026-03-19', '2026-04-17'],
  ['2026-02-15', '2026-03-03', '2026-03-13', '2026-03-20', '2026-04-20'],
  ['2026-04-30', '2026-05-13', '2026-05-25', '2026-06-01', '2026-06-30'],
  ['2026-09-18', '2026-09-29', '2026-10-15', '2026-10-22', '2026-11-19'],
  ['2026-10-09', '2026-10-19', '2026-10-29', '2026-11-05', '2026-12-03'],
]
for (const [start, seven, fifteen, twenty, forty] of vectors)
  test(`from ${start}: 7, 15, 20 and 40 working days`, () => {
    assert.deepEqual(
      [7, 15, 20, 40].map((count) => due(start, count)),
      [seven, fifteen, twenty, forty],
    )
  })

const workingDays = {
  2019: 250,
  2020: 249,
  2021: 250,
  2022: 249,
  2023: 249,
  2024: 251,
  2025: 248,
  2026: 248,
}
for (const [year, days] of Object.entries(workingDays))
  test(`${year} has ${days} working days`, () => assert.equal(workedDaysIn(Number(year)), days))

test('the derivation names holidays and make-up days and numbers only what counts', () => {
  const answer = deadline(nationalCalendar, 'answer', localDate('2026-02-13'))
  assert.ok('dueOn' in answer)
  assert.equal(answer.dueOn, '2026-03-19')
  assert.equal(answer.steps[0]?.text, '2026-02-14 星期六 春节调休上班，第 1 个工作日')
  assert.equal(answer.steps[1]?.text, '2026-02-15 星期日 春节放假，不计')
  assert.equal(answer.steps.filter(({ number }) => number !== undefined).length, 20)
  assert.equal(answer.steps.at(-1)?.on, answer.dueOn)
})

test('a count that reaches a year without arrangement has no answer', () => {
  assert.equal(due('2026-12-10', 20), 'not arranged: 2027-01-01')
  assert.equal(due('2018-12-28', 1), 'not arranged: 2018-12-28')
  assert.equal(due('2027-03-01', 1), 'not arranged: 2027-03-01')
})

test('a calendar with a missing year is refused', () => {
  const empty = { breaks: [], worked: [] }
  assert.throws(() =>
    calendarOf([
      { year: 2019, ...empty },
      { year: 2021, ...empty },
    ]),
  )
  assert.throws(() => calendarOf([]))
})

test('a text that is no day is no date', () => {
  for (const text of ['2026-02-29', '2026-13-01', '2026-1-01', '', '2026-02-13T00:00'])
    assert.equal(isLocalDate(text), false, text)
  assert.ok(isLocalDate('2024-02-29'))
})

const anyDay = fc
  .integer({ min: 0, max: 2400 })
  .map((days) => addDays(localDate('2019-01-01'), days))
const counts = fc.integer({ min: 1, max: 60 })

test('the last day is worked, and there are as many worked days after the start as were asked for', () => {
  fc.assert(
    fc.property(anyDay, counts, (start: LocalDate, count) => {
      const answer = addWorkingDays(nationalCalendar, start, count)
      assert.ok('dueOn' in answer)
      const last = dayOn(nationalCalendar, answer.dueOn)
      assert.ok(last !== undefined && isWorked(last))
      assert.equal(answer.steps.filter(isWorked).length, count)
    }),
  )
})

test('two periods one after the other end where their sum ends', () => {
  fc.assert(
    fc.property(anyDay, counts, counts, (start, one, two) => {
      assert.equal(due(due(start, one), two), due(start, one + two))
    }),
  )
})
