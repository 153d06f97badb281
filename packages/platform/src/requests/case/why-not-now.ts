// Why a step cannot be taken on this very request today, whoever takes it and whatever is typed: one
// answer for the disabled button and for the action.

import type { Calendar, LocalDate } from '#law/index.ts'
import type { AnswerClock } from '../clock/answer-clock.ts'
import { type Consultation, consultationsOf } from '../clock/asked-others.ts'
import { type DraftProblem, draftProblems } from '../decision/draft-problems.ts'
import { draftOf } from '../decision/stored-draft.ts'
import type { RecordedFact, RequestFact } from './fact.ts'
import type { RequestRefusal } from './refusals.ts'
import type { RequestAction } from './transitions.ts'

export type Now = {
  readonly request: { readonly draft: unknown }
  readonly recorded: readonly RecordedFact[]
  readonly clock: AnswerClock
  readonly calendar: Calendar
  readonly today: LocalDate
  /** Whether this office splits received requests at all; it does unless it is said otherwise. */
  readonly maySplit?: boolean
}

export type NowRefusal = RequestRefusal & {
  readonly facts?: { readonly problems: readonly DraftProblem[] }
}

type Rule = (now: Now) => NowRefusal | undefined

const has = ({ recorded }: Now, kind: RequestFact['kind']): boolean =>
  recorded.some(({ fact }) => fact.kind === kind)

const once =
  (kind: RequestFact['kind'], code: RequestRefusal['code']): Rule =>
  (now) =>
    has(now, kind) ? { code } : undefined

/** The applicant's own period has to be over. */
const lapsed: Rule = ({ clock, today }) =>
  clock.state !== 'waiting' || clock.dueOn === undefined || today <= clock.dueOn
    ? { code: 'request.periodRuns' }
    : undefined

const notOver: Rule = ({ clock, today }) =>
  'dueOn' in clock && clock.dueOn !== undefined && clock.dueOn < today
    ? { code: 'request.periodOver' }
    : undefined

/** What moves the due day must come while it has not passed. */
const inTime =
  (rule: Rule): Rule =>
  (now) =>
    rule(now) ?? notOver(now)

/** Once, and before others know of the request as one: what they were asked cannot be taken apart. */
const divisible: Rule = (now) => {
  if (now.maySplit === false) return { code: 'request.splitOff' }
  if (now.recorded.some(({ fact }) => fact.kind === 'split' && fact.by === 'office'))
    return { code: 'request.splitOnce' }
  if (has(now, 'consulted')) return { code: 'request.splitAfterAsking' }
  return has(now, 'feeNoticed') ? { code: 'request.splitAfterFee' } : undefined
}

const complete: Rule = (now) => {
  const problems = problemsNow(now)
  if (problems === undefined) return { code: 'request.wrongState' }
  return problems.length > 0 ? { code: 'request.draftIncomplete', facts: { problems } } : undefined
}

/**
 * @law 条例 30 — asked once; silence past the period ends the request
 * @law 条例 33 — extended once; nothing moves the period once it is over
 * @law 国办函〔2020〕109号 4 — an application with several items may be split
 * @law 国办函〔2020〕109号 6 — one fee notice; unpaid past the period ends the request
 */
const rules: { readonly [Action in RequestAction]?: Rule } = {
  askForClarification: inTime(once('clarificationAsked', 'request.clarifiedOnce')),
  split: divisible,
  closeUnclarified: lapsed,
  askForReasons: inTime(once('reasonsAsked', 'request.reasonsOnce')),
  noticeFee: inTime(once('feeNoticed', 'request.feeOnce')),
  closeUnpaid: lapsed,
  consult: notOver,
  recordConsultation: (now) => {
    if (!has(now, 'consulted')) return { code: 'request.consultationUnknown' }
    return pendingNow(now).length === 0 ? { code: 'request.consultationNoted' } : undefined
  },
  correctConsultation: (now) =>
    has(now, 'consultationAnswered') ? undefined : { code: 'request.consultationUnknown' },
  extend: inTime(once('extended', 'request.extendedOnce')),
  review: complete,
  sign: complete,
}

/** Undefined when nothing about the request itself stands against the step today. */
export function whyNotNow(action: RequestAction, now: Now): NowRefusal | undefined {
  return rules[action]?.(now)
}

/** What the stored draft lacks today; undefined when there is no draft. */
export function problemsNow({
  request,
  recorded,
  calendar,
  today,
}: Pick<Now, 'request' | 'recorded' | 'calendar' | 'today'>): readonly DraftProblem[] | undefined {
  const draft = draftOf(request.draft)
  if (draft === undefined) return undefined
  const facts = recorded.map(({ fact }) => fact)
  return draftProblems(draft, { facts, consultations: consultationsOf(facts, calendar), today })
}

/** Those who were asked and have something left to be noted. */
export function pendingNow({
  recorded,
  calendar,
}: Pick<Now, 'recorded' | 'calendar'>): readonly Consultation[] {
  const facts = recorded.map(({ fact }) => fact)
  return consultationsOf(facts, calendar).filter(({ answeredOn }) => answeredOn === undefined)
}
