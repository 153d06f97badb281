// Overdue never becomes not overdue, whatever is written down afterwards and however it is dated.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type LocalDate, nationalCalendar } from '#law/index.ts'
import type { RecordedFact, RequestFact } from '#requests/case/fact.ts'
import { answerClock, isOverdue } from '#requests/clock/answer-clock.ts'
import { choices, firstDays, lifeOf } from './walks.ts'

function overdueOn(recorded: readonly RecordedFact[], today: LocalDate): boolean {
  return isOverdue(answerClock(recorded, nationalCalendar, today).clock, today)
}

const isSigned = (recorded: readonly RecordedFact[]) =>
  recorded.some(({ fact }) => fact.kind === 'decided')

test('in any life, overdue without an answer on one day is overdue on every later one', () => {
  let seen = 0
  fc.assert(
    fc.property(firstDays, choices, fc.nat(60), (first, chosen, later) => {
      const { recorded, steps } = lifeOf(first, chosen, nationalCalendar)
      const end = addDays(steps.at(-1)?.today ?? first, later)
      // Before and after each step, and when all is done.
      const days = [...steps.flatMap(({ today }) => [addDays(today, -1), today]), end]
      let since: LocalDate | undefined
      for (const today of days.sort()) {
        const known = recorded.filter(({ recordedAt }) => recordedAt <= new Date(`${today}T12:00Z`))
        // An answer signed in time is in time by the day it was posted, noted a day later or not.
        const counts = since !== undefined || !isSigned(known)
        if (!counts) break
        const now = overdueOn(known, today)
        if (since !== undefined) assert.ok(now, `overdue on ${since}, not on ${today}`)
        if (now && since === undefined) since = today
      }
      if (since !== undefined) seen += 1
    }),
    { numRuns: 150 },
  )
  assert.ok(seen > 15, `${seen} lives were overdue`)
})

/** Any fact, dated back at will: what a clerk, or a fault of the program, might write. No step dates a result back. */
function anyFacts(on: LocalDate, today: LocalDate, letter: string): readonly RequestFact[] {
  const asked = { on, servedOn: on, workingDays: 60 } as const
  return [
    { kind: 'clarificationAsked', ...asked },
    { kind: 'clarificationReceived', on },
    { kind: 'reasonsAsked', ...asked },
    { kind: 'reasonsReceived', on },
    { kind: 'feeNoticed', on, servedOn: on, amountInFen: 1 },
    { kind: 'feePaid', on, amountInFen: 1 },
    { kind: 'consulted', on, consultation: 'late', party: 'otherOrgan' },
    { kind: 'consultationReceived', on, consultation: letter },
    { kind: 'consultationAnswered', on, consultation: letter, agrees: null },
    { kind: 'extended', on, workingDays: 20, notifiedOn: on, approvedBy: 'head' },
    { kind: 'received', on, rule: 'handedIn', evidence: '示例' },
    { kind: 'decided', on: today, outcome: 'other.other' },
  ]
}

test('nothing that could be written down later, legal or not, makes an overdue request timely', () => {
  const afterwards = fc.record({
    facts: fc.array(fc.record({ back: fc.nat(90), pick: fc.nat(11) }), { maxLength: 6 }),
    wait: fc.nat(2),
  })
  fc.assert(
    fc.property(firstDays, choices, afterwards, (first, chosen, { facts, wait }) => {
      const { recorded, steps } = lifeOf(first, chosen, nationalCalendar)
      const today = addDays(steps.at(-1)?.today ?? first, 30)
      if (isSigned(recorded) || !overdueOn(recorded, today)) return
      const all = [...recorded]
      const asked = recorded.flatMap(({ fact }) => (fact.kind === 'consulted' ? [fact] : []))
      const letter = asked.at(-1)?.consultation ?? 'late'
      for (const { back, pick } of facts) {
        const fact = anyFacts(addDays(today, -back), today, letter)[pick]
        if (fact) all.push({ fact, recordedAt: new Date(`${today}T04:00:00Z`) })
        assert.ok(overdueOn(all, addDays(today, wait)), JSON.stringify(all.slice(recorded.length)))
      }
    }),
    { numRuns: 300 },
  )
})
