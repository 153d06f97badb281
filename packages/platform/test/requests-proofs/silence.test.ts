// What silence means: the same fifteen days of work, and opposite ends.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type LocalDate, localDate, nationalCalendar } from '#law/index.ts'
import type { ConsultedParty, RequestFact } from '#requests/case/fact.ts'
import { consultationsOf, isOpen, silenceMeans } from '#requests/clock/asked-others.ts'
import { emptyDraft } from '#requests/decision/draft.ts'
import { draftProblems } from '#requests/decision/draft-problems.ts'
import { nthWorkingDay } from './days-of-work.ts'

/** Written from 条例 32 and 34; for other organs the Regulations name neither a period nor an effect. */
const bySilence: Readonly<
  Record<ConsultedParty, { readonly days: number; readonly means: string }>
> = {
  thirdParty: { days: 15, means: 'officeDecides' },
  coMaker: { days: 15, means: 'agrees' },
  otherOrgan: { days: Number.POSITIVE_INFINITY, means: 'nothing' },
}
const parties = Object.keys(bySilence) as ConsultedParty[]

function askedOn(party: ConsultedParty, on: LocalDate): readonly RequestFact[] {
  return [
    { kind: 'consulted', on, consultation: 'a', party },
    { kind: 'consultationReceived', on, consultation: 'a' },
  ]
}

const someDay = fc
  .integer({ min: 0, max: 900 })
  .map((days) => addDays(localDate('2024-01-02'), days))

test('silence means opposite things: a third party does not consent by it, a co-maker does', () => {
  for (const party of parties) assert.equal(silenceMeans(party), bySilence[party].means, party)
  assert.notEqual(silenceMeans('thirdParty'), silenceMeans('coMaker'))
})

test('the answer is awaited to the last of the fifteen days, and no day longer', () => {
  fc.assert(
    fc.property(fc.constantFrom(...parties), someDay, (party, on) => {
      const [asked] = consultationsOf(askedOn(party, on), nationalCalendar)
      assert.ok(asked)
      const { days } = bySilence[party]
      if (!Number.isFinite(days)) {
        assert.equal(asked.dueOn, undefined)
        assert.ok(isOpen(asked, localDate('2026-12-31')))
        return
      }
      const last = localDate(nthWorkingDay(on, days))
      assert.equal(asked.dueOn, last)
      assert.ok(isOpen(asked, last))
      assert.equal(isOpen(asked, addDays(last, 1)), false)
    }),
  )
})

test('as long as it is awaited no answer is complete; after silence the office may decide either way', () => {
  const on = localDate('2025-03-03')
  const last = localDate(nthWorkingDay(on, 15))
  for (const party of parties) {
    const facts = askedOn(party, on)
    const consultations = consultationsOf(facts, nationalCalendar)
    const drafts = [
      { ...emptyDraft('granted'), route: '示例栏目' },
      { ...emptyDraft('refused.thirdPartyRights'), reason: '示例理由' },
    ]
    const open = (today: LocalDate) =>
      drafts.map((draft) =>
        draftProblems(draft, { facts, consultations, today }).map(({ law }) => law),
      )
    const awaits = '条例第三十二条、第三十四条'
    assert.ok(
      open(last).every((problems) => problems.includes(awaits)),
      party,
    )
    const after = open(addDays(last, 1))
    if (party === 'otherOrgan') assert.ok(after.every((problems) => problems.includes(awaits)))
    // To refuse for a third party's sake, a third party must have been asked, and no one else.
    if (party === 'thirdParty') assert.deepEqual(after, [[], []])
    if (party === 'coMaker') assert.deepEqual(after, [[], ['条例第三十二条']])
  }
})
