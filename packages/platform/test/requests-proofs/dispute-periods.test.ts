// The office's own period for a reply, and the applicant's for a remedy, against counting day by day.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { suitPeriod } from '#disputes/after-review/suit-period.ts'
import type { DisputeFact } from '#disputes/case/dispute.ts'
import { replyDueOn } from '#disputes/case/reply-due.ts'
import { addDays, localDate, nationalCalendar } from '#law/index.ts'
import { remedyLastDays } from '#requests/remedy/remedy-dates.ts'
import { nthWorkingDay } from './days-of-work.ts'
import { daysAfter, monthsAfter, pastDaysOff, suitAfter } from './slow-periods.ts'

/** Six months later there is still a notice. */
const someDay = fc
  .integer({ min: 0, max: 890 })
  .map((days) => addDays(localDate('2024-01-02'), days))

test('a reply to a review organ is due after ten days of work, five in the simple procedure', () => {
  fc.assert(
    fc.property(someDay, (on) => {
      // 行政复议法 48, 54, 88.
      assert.equal(replyDueOn('ordinary', on, nationalCalendar), nthWorkingDay(on, 10))
      assert.equal(replyDueOn('simple', on, nationalCalendar), nthWorkingDay(on, 5))
    }),
    { numRuns: 400 },
  )
})

test('a reply to a court is due after fifteen days, past days off at the end', () => {
  fc.assert(
    fc.property(someDay, (on) => {
      // 行政诉讼法 67.
      assert.equal(replyDueOn('court', on, nationalCalendar), pastDaysOff(daysAfter(on, 15)))
    }),
    { numRuns: 400 },
  )
  // 2025-10-03 is within the holidays of 国庆, which last to 10-08.
  assert.equal(replyDueOn('court', localDate('2025-09-18'), nationalCalendar), '2025-10-09')
})

test('remedies end after 60 days and after six months, past days off at the end', () => {
  fc.assert(
    fc.property(someDay, (on) => {
      const [review, suit] = remedyLastDays('either', on, nationalCalendar)
      // 行政复议法 20; 行政诉讼法 46.
      assert.equal(review?.on, pastDaysOff(daysAfter(on, 60)))
      assert.equal(suit?.on, pastDaysOff(monthsAfter(on, 6)))
    }),
    { numRuns: 400 },
  )
})

const procedure = fc.constantFrom('ordinary' as const, 'simple' as const)
const accepted = fc.record({ on: someDay, procedure, extra: fc.nat(30), stood: fc.nat(60) })

test('a suit after a review that was not decided: 15 days after its period, whatever its length', () => {
  fc.assert(
    fc.property(accepted, ({ on, procedure: how, extra, stood }) => {
      const facts: readonly DisputeFact[] = [
        { kind: 'filed', on },
        {
          ...{ kind: 'reviewAccepted', on, procedure: how, evidence: '示例' },
          ...{ extendedDays: how === 'ordinary' ? extra : 0, suspendedDays: stood },
        },
      ]
      const period = suitPeriod('reconsideration', facts, { calendar: nationalCalendar, rows: [] })
      assert.equal(period?.basis === 'silence' && period.suit.on, suitAfter(facts))
    }),
    { numRuns: 400 },
  )
})

test('a suit after a review that was decided: 15 days after the decision arrived', () => {
  const arrivals = fc.array(someDay, { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(someDay, arrivals, (on, days) => {
      const facts: readonly DisputeFact[] = [
        { kind: 'filed', on },
        { kind: 'concluded', on, outcome: 'upheld' },
        ...days.map(
          (one) =>
            ({ kind: 'decisionReached', on: one, way: 'inPerson', evidence: '示例' }) as const,
        ),
      ]
      const period = suitPeriod('reconsideration', facts, { calendar: nationalCalendar, rows: [] })
      assert.equal(period?.basis === 'decision' && period.suit.on, suitAfter(facts))
    }),
    { numRuns: 400 },
  )
})

test('the slow count itself: ends of months, and days off that are worked', () => {
  assert.equal(monthsAfter('2025-08-31', 6), '2026-02-28')
  assert.equal(monthsAfter('2025-03-12', 6), '2025-09-12')
  assert.equal(daysAfter('2025-03-12', 60), '2025-05-11')
  assert.equal(pastDaysOff('2025-09-28'), '2025-09-28')
})
