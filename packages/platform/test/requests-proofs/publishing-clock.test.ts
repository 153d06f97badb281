// The clock of publishing against counting day by day from the notices alone.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { publishingClock } from '#catalogue/clock/publishing-deadline.ts'
import { daysLate, timeLeft } from '#catalogue/clock/time-left.ts'
import type { EntryLimit } from '#catalogue/entries/limit.ts'
import { addDays, localDate, nationalCalendar } from '#law/index.ts'
import { isWorked, nextDay, nthWorkingDay } from './days-of-work.ts'

const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays(localDate('2024-01-02'), days))

const yearly = fc.record({
  kind: fc.constant('yearly' as const),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  law: fc.constantFrom('', '示例条例第一条'),
})
const workingDays = fc.record({
  kind: fc.constant('workingDays' as const),
  days: fc.integer({ min: 1, max: 60 }),
  law: fc.constantFrom('', '示例条例第一条'),
})
const plain = fc.constantFrom<EntryLimit>({ kind: 'regulation' }, { kind: 'immediately' })
const limits: fc.Arbitrary<EntryLimit> = fc.oneof(plain, yearly, workingDays)

/** What the entry alone asks for, found by walking on from the day. */
function slowly(limit: EntryLimit, from: string): string {
  if (limit.kind === 'immediately') return from
  if (limit.kind === 'regulation') return nthWorkingDay(from, 20)
  if (limit.kind === 'workingDays') return nthWorkingDay(from, limit.days)
  let on = from
  while (Number(on.slice(5, 7)) !== limit.month || Number(on.slice(8)) !== limit.day)
    on = nextDay(on)
  return on
}

test('the last day is the one that walking from day to day reaches', () => {
  fc.assert(
    fc.property(day, limits, (from, limit) => {
      const clock = publishingClock(
        { attribute: 'proactive', formedOn: from, changedOn: null },
        nationalCalendar,
        limit,
      )
      assert.ok(clock.state === 'running')
      const [own, general] = [slowly(limit, from), nthWorkingDay(from, 20)]
      const mayBeLonger = 'law' in limit && limit.law !== ''
      assert.equal(clock.dueOn, own > general && !mayBeLonger ? general : own)
      const counted = clock.steps.filter(({ number }) => number !== undefined)
      assert.ok(counted.every(({ on }) => isWorked(on)))
      if (clock.steps.length > 0) assert.equal(clock.steps.at(-1)?.on, clock.dueOn)
    }),
    { numRuns: 400 },
  )
})

test('days late are the days of work after the last day, up to the day of publishing', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 90 }), (dueOn, later) => {
      const publishedOn = addDays(dueOn, later)
      let worked = 0
      for (let on: string = dueOn; on < publishedOn; ) {
        on = nextDay(on)
        if (isWorked(on)) worked += 1
      }
      assert.equal(daysLate(nationalCalendar, dueOn, publishedOn), Math.max(worked, 1))
    }),
    { numRuns: 200 },
  )
})

test('a later edition is clocked from the day it changed; what was missed stands', () => {
  const [formedOn, changedOn] = [localDate('2026-01-05'), localDate('2026-02-13')]
  const content = { attribute: 'proactive', formedOn, changedOn } as const
  const asked = { calendar: nationalCalendar, today: localDate('2026-03-25'), limit: undefined }
  const clock = publishingClock(content, nationalCalendar)
  assert.equal(clock.state === 'running' && clock.dueOn, '2026-03-19')
  const missed = localDate('2026-02-02')
  const stands = timeLeft({ ...content, missed }, asked)
  assert.deepEqual([stands.dueOn, stands.isOverdue], ['2026-02-02', true])
})

test('what is not to be published has no last day', () => {
  const formedOn = localDate('2026-01-05')
  for (const attribute of ['onRequest', 'withheld', null] as const) {
    const clock = publishingClock({ attribute, formedOn, changedOn: null }, nationalCalendar)
    assert.deepEqual(clock, { state: 'notRunning' })
  }
  const open = publishingClock(
    { attribute: 'proactive', formedOn: null, changedOn: null },
    nationalCalendar,
  )
  assert.deepEqual(open, { state: 'notRunning' })
})
