import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, addWorkingDays, type LocalDate, localDate, nationalCalendar } from '#law/index.ts'
import type { RecordedFact, RequestFact } from '../case/fact.ts'
import { answerClock, isOverdue } from './answer-clock.ts'

const day = localDate

/** Facts written down on the day they happened. */
function at(...facts: readonly RequestFact[]): readonly RecordedFact[] {
  return facts.map((fact) => ({ fact, recordedAt: new Date(`${fact.on}T02:00:00Z`) }))
}

const received = (on: string): RequestFact => ({
  kind: 'received',
  on: day(on),
  rule: 'handedIn',
  evidence: '回执 1',
})

function dueOn(facts: readonly RecordedFact[], today: string): string {
  const { clock } = answerClock(facts, nationalCalendar, day(today))
  return 'dueOn' in clock ? `${clock.state} ${clock.dueOn}` : clock.state
}

test('without a fact of receipt no clock runs', () => {
  const entered: RequestFact = { kind: 'entered', on: day('2026-02-13'), channel: 'email' }
  assert.equal(dueOn(at(entered), '2026-06-01'), 'notStarted')
})

const vectors: readonly (readonly [string, string])[] = [
  ['2025-01-20', '2025-02-21'],
  ['2025-01-26', '2025-02-28'],
  ['2025-04-25', '2025-05-27'],
  ['2025-09-28', '2025-10-31'],
  ['2026-02-13', '2026-03-19'],
  ['2026-02-15', '2026-03-20'],
  ['2026-09-18', '2026-10-22'],
]
for (const [start, due] of vectors)
  test(`received on ${start}, the answer is due on ${due}`, () => {
    assert.equal(dueOn(at(received(start)), start), `running ${due}`)
  })

test('a clarification makes the period start anew on the day it is received', () => {
  const asked: RequestFact = {
    kind: 'clarificationAsked',
    on: day('2026-01-08'),
    servedOn: day('2026-01-08'),
    workingDays: 10,
  }
  const given: RequestFact = { kind: 'clarificationReceived', on: day('2026-02-13') }
  assert.equal(dueOn(at(received('2026-01-05'), asked), '2026-01-12'), 'waiting 2026-01-22')
  assert.equal(dueOn(at(received('2026-01-05'), asked, given), '2026-02-13'), 'running 2026-03-19')
})

test('the time of asking a third party is left out, and silence ends it after 15 working days', () => {
  const asked = { kind: 'consulted', consultation: 'a', party: 'thirdParty' } as const
  const facts = at(
    received('2026-10-09'),
    { ...asked, on: day('2026-10-12') },
    { kind: 'consultationReceived', consultation: 'a', on: day('2026-10-14') },
  )
  // Day one is 10-10 (a Saturday that is worked), day two 10-12; then nothing counts to 11-04.
  assert.equal(dueOn(facts, '2026-11-20'), 'running 2026-11-30')
  const answered = [
    ...facts,
    ...at({ kind: 'consultationAnswered', consultation: 'a', agrees: true, on: day('2026-10-16') }),
  ]
  assert.equal(dueOn(answered, '2026-10-16'), 'running 2026-11-11')
  assert.match(dueOn(facts, '2026-10-20'), /^suspended /)
})

test('an extension adds its days to the end of the period', () => {
  const extended: RequestFact = {
    kind: 'extended',
    on: day('2026-01-20'),
    workingDays: 20,
    notifiedOn: day('2026-01-21'),
    approvedBy: 'head',
  }
  assert.equal(dueOn(at(received('2026-01-05'), extended), '2026-01-21'), 'running 2026-03-06')
})

test('an answer on the last day is in time, the day after it is not', () => {
  const served = (on: string): RequestFact => ({ kind: 'served', on: day(on), by: 'post' })
  const on = (last: string) =>
    isOverdue(
      answerClock(at(received('2026-02-13'), served(last)), nationalCalendar, day(last)).clock,
      day(last),
    )
  assert.equal(on('2026-03-19'), false)
  assert.equal(on('2026-03-20'), true)
})

/** Received on 2025-03-03 and due on 03-31; on 04-08 something is written down that happened in time. */
function overdueAnd(...facts: readonly RequestFact[]) {
  const recordedAt = new Date('2025-04-08T02:00:00Z')
  const recorded = [...at(received('2025-03-03')), ...facts.map((fact) => ({ fact, recordedAt }))]
  return answerClock(recorded, nationalCalendar, day('2025-04-10'))
}

test('what the applicant brings after a notice that came too late does not start the period anew', () => {
  const asked = { on: day('2025-03-05'), servedOn: day('2025-03-05'), workingDays: 10 } as const
  const given = { on: day('2025-04-08') } as const
  const chains: readonly (readonly RequestFact[])[] = [
    [
      { kind: 'clarificationAsked', ...asked },
      { kind: 'clarificationReceived', ...given },
    ],
    [
      { kind: 'feeNoticed', on: asked.on, servedOn: asked.servedOn, amountInFen: 100 },
      { kind: 'feePaid', amountInFen: 100, ...given },
    ],
    [
      { kind: 'reasonsAsked', ...asked },
      { kind: 'reasonsReceived', ...given },
    ],
  ]
  for (const chain of chains) {
    const { clock } = overdueAnd(...chain)
    assert.equal('dueOn' in clock && clock.dueOn, '2025-03-31')
    assert.ok(isOverdue(clock, day('2025-04-10')))
  }
})

test('an overdue request that is withdrawn was overdue all the same', () => {
  const { clock } = overdueAnd({ kind: 'decided', on: day('2025-04-08'), outcome: 'other.other' })
  assert.deepEqual(clock, { state: 'ended', on: '2025-04-08', missedOn: '2025-03-31' })
  assert.ok(isOverdue(clock, day('2025-04-10')))
})

test('a count into a year that is not arranged says so', () => {
  assert.equal(dueOn(at(received('2026-12-10')), '2026-12-10'), 'notArranged')
})

const start = fc.integer({ min: 0, max: 600 }).map((n) => addDays(day('2024-01-02'), n))

function slowDue(from: LocalDate, count: number, left: (on: LocalDate) => boolean): LocalDate {
  const worked = (on: LocalDate): boolean => {
    const next = addWorkingDays(nationalCalendar, addDays(on, -1), 1)
    return 'dueOn' in next && next.dueOn === on
  }
  let on = from
  for (let number = 0; number < count; ) {
    on = addDays(on, 1)
    if (worked(on) && !left(on)) number += 1
  }
  return on
}

test('any pause moves the due day by exactly the working days in it', () => {
  fc.assert(
    fc.property(
      start,
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 60 }),
      (from, wait, long) => {
        const asked = addDays(from, wait)
        const answered = addDays(asked, long)
        const facts = at(
          received(from),
          { kind: 'consulted', consultation: 'a', party: 'otherOrgan', on: asked },
          { kind: 'consultationAnswered', consultation: 'a', agrees: null, on: answered },
        )
        const { clock } = answerClock(facts, nationalCalendar, answered)
        assert.equal(clock.state, 'running')
        const slow = slowDue(from, 20, (on) => asked < on && on <= answered)
        assert.equal('dueOn' in clock && clock.dueOn, slow)
      },
    ),
  )
})

test('nothing written down after the due day makes an overdue request timely', () => {
  const late: readonly RequestFact[] = [
    {
      kind: 'extended',
      on: day('2025-03-01'),
      workingDays: 20,
      notifiedOn: day('2025-03-01'),
      approvedBy: 'h',
    },
    { kind: 'consulted', on: day('2025-03-01'), consultation: 'a', party: 'thirdParty' },
    { kind: 'feeNoticed', on: day('2025-03-01'), servedOn: day('2025-03-01'), amountInFen: 100 },
    {
      kind: 'clarificationAsked',
      on: day('2025-03-01'),
      servedOn: day('2025-03-01'),
      workingDays: 10,
    },
    { kind: 'reasonsAsked', on: day('2025-03-01'), servedOn: day('2025-03-01'), workingDays: 10 },
  ]
  const order = fc.shuffledSubarray([...late])
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 40 }), order, (from, days, facts) => {
      const due = slowDue(from, 20, () => false)
      const today = addDays(due, days)
      const recorded = [
        ...at(received(from)),
        ...facts.map((fact) => ({ fact, recordedAt: new Date(`${today}T02:00:00Z`) })),
      ]
      const { clock, tooLate } = answerClock(recorded, nationalCalendar, today)
      assert.ok(isOverdue(clock, today))
      assert.equal(tooLate.length, facts.length)
    }),
  )
})
