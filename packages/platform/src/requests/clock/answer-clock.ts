// When the answer is due: a function of dated facts and the calendar, with every day accounted for.

import {
  addWorkingDays,
  type Calendar,
  countWorkingDays,
  dayInChina,
  type LocalDate,
  type Step,
  timeLimits,
} from '#law/index.ts'
import type { FactKind, RecordedFact, RequestFact } from '../case/fact.ts'
import { type Consultation, consultationsOf, isOpen, pausesOf } from './asked-others.ts'
import { type Ledger, ledgerOf, type WaitingFor } from './ledger.ts'

type Counted = {
  readonly startedOn: LocalDate
  readonly startedBy: string
  readonly workingDays: number
  readonly dueOn: LocalDate
  readonly steps: readonly Step[]
}

export type AnswerClock =
  /** No fact shows yet that the request was received. */
  | { readonly state: 'notStarted' }
  | ({ readonly state: 'running' } & Counted)
  /** Others are being asked: the due day moves until they answer; `dueOn` is as if they answered today. */
  | ({ readonly state: 'suspended'; readonly asked: readonly Consultation[] } & Counted)
  | {
      readonly state: 'waiting'
      readonly for: WaitingFor
      readonly since: LocalDate
      /** The applicant's last day. */
      readonly dueOn: LocalDate | undefined
    }
  | ({ readonly state: 'answered'; readonly answeredOn: LocalDate } & Counted)
  /** Ended without an answer being owed. */
  | {
      readonly state: 'ended'
      readonly on: LocalDate
      /** The last day for an answer, where it had passed before the end. */
      readonly missedOn: LocalDate | undefined
    }
  /** The count runs into a year whose days off are not announced. */
  | { readonly state: 'notArranged'; readonly on: LocalDate }

/** Facts that move the due day; written down after that day has passed, they come too late. */
const moving: readonly FactKind[] = [
  'clarificationAsked',
  'reasonsAsked',
  'feeNoticed',
  'consulted',
  'extended',
]

export type ClockReading = {
  readonly clock: AnswerClock
  /** Facts written down after the due day, which did not move it. */
  readonly tooLate: readonly RequestFact[]
}

/**
 * The clock of a request on a day. Overdue stays overdue: a fact that would move the due day counts only
 * if it was written down by that day.
 * @law 条例 33 — 20 working days, extended by at most 20, without the time of asking others
 */
export function answerClock(
  recorded: readonly RecordedFact[],
  calendar: Calendar,
  today: LocalDate,
): ClockReading {
  const facts: RequestFact[] = []
  const tooLate: RequestFact[] = []
  for (const { fact, recordedAt } of recorded) {
    const late = moving.includes(fact.kind) && wasOverdue(facts, calendar, dayInChina(recordedAt))
    ;(late ? tooLate : facts).push(fact)
  }
  return { clock: read(facts, calendar, today), tooLate }
}

function wasOverdue(facts: readonly RequestFact[], calendar: Calendar, on: LocalDate): boolean {
  return isOverdue(read(facts, calendar, on), on)
}

/** The last day of a period that is over without an answer. */
function missedDay(clock: AnswerClock, today: LocalDate): LocalDate | undefined {
  if (clock.state !== 'running' && clock.state !== 'suspended') return undefined
  return clock.dueOn < today ? clock.dueOn : undefined
}

/** Whether the answer is, or was, later than the law allows. */
export function isOverdue(clock: AnswerClock, today: LocalDate): boolean {
  if (clock.state === 'answered') return clock.answeredOn > clock.dueOn
  if (clock.state === 'ended') return clock.missedOn !== undefined
  return missedDay(clock, today) !== undefined
}

function read(facts: readonly RequestFact[], calendar: Calendar, today: LocalDate): AnswerClock {
  const ledger = ledgerOf(facts)
  const { startedOn, waiting, decidedOn, servedOn } = ledger
  if (startedOn === undefined) return { state: 'notStarted' }
  if (waiting !== undefined) {
    const counted = addWorkingDays(calendar, waiting.servedOn, waiting.workingDays)
    const dueOn = 'dueOn' in counted ? counted.dueOn : undefined
    return { state: 'waiting', for: waiting.for, since: waiting.servedOn, dueOn }
  }
  const answeredOn = servedOn
  if (answeredOn === undefined && decidedOn !== undefined && isWithoutAnswer(facts))
    return endedOn(decidedOn, facts, calendar)
  const consultations = consultationsOf(facts, calendar)
  const counted = count(ledger, consultations, { calendar, today: answeredOn ?? today })
  if ('notArranged' in counted) return { state: 'notArranged', on: counted.notArranged }
  if (answeredOn !== undefined) return { state: 'answered', answeredOn, ...counted }
  const asked = consultations.filter((one) => isOpen(one, today))
  return asked.length > 0
    ? { state: 'suspended', asked, ...counted }
    : { state: 'running', ...counted }
}

/** A request that was overdue when it was withdrawn stays so. */
function endedOn(on: LocalDate, facts: readonly RequestFact[], calendar: Calendar): AnswerClock {
  const before = facts.filter(({ kind }) => kind !== 'decided')
  return { state: 'ended', on, missedOn: missedDay(read(before, calendar, on), on) }
}

/** Lapsed and withdrawn requests are owed no answer. */
function isWithoutAnswer(facts: readonly RequestFact[]): boolean {
  return facts.some((fact) => fact.kind === 'decided' && fact.outcome.startsWith('other.'))
}

type On = { readonly calendar: Calendar; readonly today: LocalDate }

function count(
  ledger: Ledger,
  consultations: readonly Consultation[],
  { calendar, today }: On,
): Counted | { readonly notArranged: LocalDate } {
  const { startedOn, startedBy, extraWorkingDays } = ledger
  if (startedOn === undefined) throw new Error('a clock that has not started has nothing to count')
  const workingDays = timeLimits.answer.workingDays + extraWorkingDays
  const pauses = [...ledger.pauses, ...pausesOf(consultations, today)]
  const counted = countWorkingDays(calendar, { after: startedOn, workingDays, pauses })
  if (!('dueOn' in counted)) return counted
  const { missedOn = counted.dueOn } = ledger
  // What was overdue once stays so, whatever days off are announced afterwards.
  const dueOn = missedOn < counted.dueOn ? missedOn : counted.dueOn
  const steps = counted.steps.filter(({ on }) => on <= dueOn)
  return { startedOn, startedBy, workingDays, dueOn, steps }
}
