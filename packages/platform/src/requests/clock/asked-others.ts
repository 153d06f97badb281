// Asking others before the answer: how long they have, what silence means, which days are left out.

import {
  addWorkingDays,
  type Calendar,
  type LocalDate,
  type Pause,
  timeLimits,
} from '#law/index.ts'
import type { ConsultedParty, RequestFact } from '../case/fact.ts'

export const partyTitles: Readonly<Record<ConsultedParty, string>> = {
  thirdParty: '征求第三方意见',
  coMaker: '征求共同制作机关意见',
  otherOrgan: '征求其他机关意见',
}

export type Consultation = {
  readonly id: string
  readonly party: ConsultedParty
  readonly askedOn: LocalDate
  readonly receivedOn: LocalDate | undefined
  /** The last day for an answer; undefined until the letter has arrived, and where no law sets one. */
  readonly dueOn: LocalDate | undefined
  readonly answeredOn: LocalDate | undefined
  /** What was answered; null where the answer took no side. */
  readonly agrees: boolean | null | undefined
}

/**
 * Everybody asked so far, in the order of asking.
 * @law 条例 32 — a third party has 15 working days from the letter
 * @law 条例 34 — so has an organ that made the information together with ours
 */
export function consultationsOf(
  facts: readonly RequestFact[],
  calendar: Calendar,
): readonly Consultation[] {
  const found = new Map<string, Consultation>()
  for (const fact of facts) {
    if (fact.kind === 'consulted') {
      const { consultation: id, party, on: askedOn } = fact
      const unknown = { receivedOn: undefined, dueOn: undefined, answeredOn: undefined }
      found.set(id, { id, party, askedOn, ...unknown, agrees: undefined })
    } else if (fact.kind === 'consultationCorrected') {
      const asked = found.get(fact.consultation)
      if (asked?.answeredOn !== undefined) found.set(asked.id, { ...asked, agrees: fact.agrees })
    } else if (fact.kind === 'consultationReceived' || fact.kind === 'consultationAnswered') {
      const asked = found.get(fact.consultation)
      if (asked !== undefined) found.set(asked.id, noted(asked, fact, calendar))
    }
  }
  return [...found.values()]
}

type News = Extract<RequestFact, { kind: 'consultationReceived' | 'consultationAnswered' }>

/** The first note of each stands: a later one would move a day that has been counted on. */
function noted(asked: Consultation, fact: News, calendar: Calendar): Consultation {
  const { on } = fact
  if (fact.kind === 'consultationAnswered')
    return asked.answeredOn === undefined
      ? { ...asked, answeredOn: on, agrees: fact.agrees }
      : asked
  if (asked.receivedOn !== undefined) return asked
  return { ...asked, receivedOn: on, dueOn: answerDueOn(asked.party, on, calendar) }
}

function answerDueOn(
  party: ConsultedParty,
  receivedOn: LocalDate,
  calendar: Calendar,
): LocalDate | undefined {
  if (party === 'otherOrgan') return undefined
  const counted = addWorkingDays(calendar, receivedOn, timeLimits[party].workingDays)
  return 'dueOn' in counted ? counted.dueOn : undefined
}

/** Whether the answer is still awaited on a day. */
export function isOpen({ answeredOn, dueOn }: Consultation, today: LocalDate): boolean {
  return answeredOn === undefined && (dueOn === undefined || today <= dueOn)
}

/** The last day of a consultation's time: the answer, or the end of the period with silence. */
function endOf({ answeredOn, dueOn }: Consultation): LocalDate | undefined {
  if (answeredOn === undefined) return dueOn
  return dueOn === undefined || answeredOn < dueOn ? answeredOn : dueOn
}

/**
 * What silence until the last day means: the office decides without a third party; an organ that made
 * the information together with ours counts as agreeing.
 * @law 条例 32
 * @law 条例 34
 */
export function silenceMeans(party: ConsultedParty): 'officeDecides' | 'agrees' | 'nothing' {
  if (party === 'thirdParty') return 'officeDecides'
  return party === 'coMaker' ? 'agrees' : 'nothing'
}

/**
 * Days left out of the answer's period; an open one lasts until `today`.
 * @law 条例 33 — the time of asking third parties and other organs is not counted
 */
export function pausesOf(
  consultations: readonly Consultation[],
  today: LocalDate,
): readonly Pause[] {
  return consultations.map((one) => {
    const end = endOf(one)
    const until = end === undefined || end > today ? later(today, one.askedOn) : end
    return { after: one.askedOn, until, why: `${partyTitles[one.party]}期间` }
  })
}

function later(one: LocalDate, other: LocalDate): LocalDate {
  return one > other ? one : other
}
