// Every clock against the slow one, and against the ten dates that were reckoned by hand.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, deadline, type LocalDate, localDate, nationalCalendar } from '#law/index.ts'
import type { RecordedFact } from '#requests/case/fact.ts'
import { answerClock, isOverdue } from '#requests/clock/answer-clock.ts'
import { nthWorkingDay } from './days-of-work.ts'
import { eventsOf } from './events-of.ts'
import { type Told, tell } from './slow-clock.ts'
import { choices, firstDays, lifeOf } from './walks.ts'

/** The program's clock in the words of the slow one. */
function told(recorded: readonly RecordedFact[], today: LocalDate): Told {
  const { clock } = answerClock(recorded, nationalCalendar, today)
  switch (clock.state) {
    case 'notStarted':
      return { is: 'notBegun' }
    case 'waiting':
      return { is: 'withApplicant', until: clock.dueOn ?? '' }
    case 'running':
    case 'suspended':
      return { is: 'open', lastDay: clock.dueOn, late: isOverdue(clock, today) }
    case 'answered':
      return { is: 'answered', lastDay: clock.dueOn, late: isOverdue(clock, today) }
    case 'ended':
      return { is: 'over', late: isOverdue(clock, today) }
    case 'notArranged':
      throw new Error(`a walk left the years with a notice: ${clock.on}`)
  }
}

test('in any life the clock says on every day what counting day by day says', () => {
  fc.assert(
    fc.property(firstDays, choices, fc.nat(40), (first, chosen, later) => {
      const { recorded, steps } = lifeOf(first, chosen, nationalCalendar)
      const events = eventsOf(recorded)
      for (const { today } of steps) {
        const known = recorded.filter(({ recordedAt }) => recordedAt <= new Date(`${today}T12:00Z`))
        const heard = events.filter(({ written }) => written <= today)
        assert.deepEqual(told(known, today), tell(heard, today), today)
      }
      const end = addDays(steps.at(-1)?.today ?? first, later)
      assert.deepEqual(told(recorded, end), tell(events, end), end)
    }),
    { numRuns: 150 },
  )
})

/** Start; the 7th, 15th, 20th and 40th day of work. */
const byHand = `
2025-01-20 2025-02-05 2025-02-14 2025-02-21 2025-03-21
2025-01-26 2025-02-11 2025-02-21 2025-02-28 2025-03-28
2025-04-25 2025-05-08 2025-05-20 2025-05-27 2025-06-25
2025-09-28 2025-10-14 2025-10-24 2025-10-31 2025-11-28
2026-01-05 2026-01-14 2026-01-26 2026-02-02 2026-03-06
2026-02-13 2026-03-02 2026-03-12 2026-03-19 2026-04-17
2026-02-15 2026-03-03 2026-03-13 2026-03-20 2026-04-20
2026-04-30 2026-05-13 2026-05-25 2026-06-01 2026-06-30
2026-09-18 2026-09-29 2026-10-15 2026-10-22 2026-11-19
2026-10-09 2026-10-19 2026-10-29 2026-11-05 2026-12-03`

for (const line of byHand.trim().split('\n')) {
  const [start = '', ...days] = line.split(' ')
  test(`from ${start}: 7, 15, 20 and 40 days of work as reckoned by hand, by every clock`, () => {
    assert.deepEqual(
      days,
      [7, 15, 20, 40].map((count) => nthWorkingDay(start, count)),
    )
    const [seven, fifteen, twenty, forty] = days
    const from = localDate(start)
    const on = (name: Parameters<typeof deadline>[1]) => {
      const counted = deadline(nationalCalendar, name, from)
      return 'dueOn' in counted ? counted.dueOn : undefined
    }
    assert.equal(on('clarification'), seven)
    assert.equal(on('thirdParty'), fifteen)
    assert.equal(on('coMaker'), fifteen)
    assert.equal(on('answer'), twenty)
    assert.equal(on('publication'), twenty)
    const recordedAt = new Date(`${start}T04:00:00Z`)
    const received = { kind: 'received', on: from, rule: 'handedIn', evidence: '示例' } as const
    const { clock } = answerClock([{ recordedAt, fact: received }], nationalCalendar, from)
    assert.equal('dueOn' in clock && clock.dueOn, twenty)
    const extended = { on: from, workingDays: 20, notifiedOn: from, approvedBy: 'head' } as const
    const longer = [
      { recordedAt, fact: received },
      { recordedAt, fact: { kind: 'extended', ...extended } as const },
    ]
    const reading = answerClock(longer, nationalCalendar, from).clock
    assert.equal('dueOn' in reading && reading.dueOn, forty)
  })
}
