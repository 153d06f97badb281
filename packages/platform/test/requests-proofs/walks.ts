// Random lives of requests: legal walks through the table of steps, with the real reasons against a step
// and the real fold of facts. What is done on which day is played; what it leads to is the program's.

import fc from 'fast-check'
import type { Role } from '#agencies/index.ts'
import { addDays, type Calendar, type LocalDate, localDate } from '#law/index.ts'
import { type ChannelName, channels } from '#requests/case/channel.ts'
import type { RecordedFact, RequestFact } from '#requests/case/fact.ts'
import { type RequestPerson, requestStateAfter, whyNotRequest } from '#requests/case/refusals.ts'
import type { RequestState } from '#requests/case/state.ts'
import { type RequestAction, requestActions } from '#requests/case/transitions.ts'
import { whyNotNow } from '#requests/case/why-not-now.ts'
import { answerClock } from '#requests/clock/answer-clock.ts'
import type { Draft } from '#requests/decision/draft.ts'
import { type Chosen, deedOf } from './deeds.ts'

/** What chance decides at a step; how it is used depends on the step. */
export type Choice = {
  readonly wait: number
  readonly pick: number
  readonly back: number
  readonly length: number
}

export const choices = fc.array(
  fc.record({
    wait: fc.oneof(
      { weight: 6, arbitrary: fc.nat(3) },
      { weight: 2, arbitrary: fc.nat(18) },
      { weight: 1, arbitrary: fc.nat(60) },
    ),
    pick: fc.nat(1000),
    back: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(30) }),
    length: fc.nat(1000),
  }),
  { minLength: 3, maxLength: 28, size: 'max' },
)

/** Later nothing is begun: counts must end within the years that have a notice. */
const lastDay = localDate('2026-03-31')

/** First days of the lives. */
export const firstDays = fc
  .integer({ min: 0, max: 500 })
  .map((days) => addDays(localDate('2024-01-02'), days))

export type Step = {
  readonly today: LocalDate
  readonly action: RequestAction
  /** What the step is expected to write down. */
  readonly facts: readonly RequestFact[]
  readonly draft: Draft | null
}

export type Life = {
  readonly channel: ChannelName
  readonly state: RequestState
  readonly draft: Draft | null
  readonly recorded: readonly RecordedFact[]
  readonly steps: readonly Step[]
}

const roles: readonly Role[] = ['clerk', 'reviewer', 'secrecyReviewer', 'officeHead', 'organHead']
const everybody: readonly RequestPerson[] = [
  { kind: 'staff', id: 'all', duties: roles.map((role) => ({ role, unitId: 'own' })) },
  { kind: 'applicant' },
]

/** Noon in China. */
function noon(on: LocalDate): Date {
  return new Date(`${on}T04:00:00Z`)
}

/** Taken more often than the rest, so that many lives reach their answer. */
const onward: readonly RequestAction[] = ['review', 'clear', 'sign', 'serve']

/** The life that the choices make. */
export function lifeOf(first: LocalDate, chosen: readonly Choice[], calendar: Calendar): Life {
  const names = Object.keys(channels) as ChannelName[]
  const channel = names[(chosen[0]?.pick ?? 0) % names.length] ?? 'counter'
  const entered: RequestFact = { kind: 'entered', on: first, channel }
  let life: Life = {
    channel,
    state: 'entered',
    draft: null,
    recorded: [{ fact: entered, recordedAt: noon(first) }],
    steps: [{ today: first, action: 'enter', facts: [entered], draft: null }],
  }
  let today = first
  for (const choice of chosen) {
    today = addDays(today, choice.wait)
    if (today > lastDay) break
    life = stepped(life, { today, calendar, choice })
  }
  return life
}

type Now = { readonly today: LocalDate; readonly calendar: Calendar; readonly choice: Choice }

function stepped(life: Life, now: Now): Life {
  const open = possible(life, now)
  const one = open[now.choice.pick % Math.max(open.length, 1)]
  if (one === undefined) return life
  const { action, deed } = one
  const { today } = now
  const added = deed.facts.map((fact) => ({ fact, recordedAt: noon(today) }))
  return {
    ...life,
    state: requestStateAfter(action, life.state),
    draft: deed.draft ?? life.draft,
    recorded: [...life.recorded, ...added],
    steps: [...life.steps, { today, action, facts: deed.facts, draft: deed.draft ?? null }],
  }
}

type Possible = { readonly action: RequestAction; readonly deed: Chosen }

function possible(life: Life, { today, calendar, choice }: Now): readonly Possible[] {
  const { state, recorded, draft } = life
  const { clock } = answerClock(recorded, calendar, today)
  // Giving up ends most walks at once: it is rare.
  const goesOn = choice.length % 20 > 0
  return requestActions.flatMap((action) => {
    if (goesOn && (action === 'withdraw' || action === 'void')) return []
    const refused = everybody.every(
      (person) =>
        whyNotRequest(action, { state, unitId: 'own', draftedBy: 'x', person }) !== undefined,
    )
    if (refused) return []
    const now = { request: { draft }, recorded, clock, calendar, today }
    if (whyNotNow(action, now) !== undefined) return []
    const deed = deedOf(action, { life, clock, today, choice })
    if (deed === undefined) return []
    return Array.from({ length: onward.includes(action) ? 4 : 1 }, () => ({ action, deed }))
  })
}
