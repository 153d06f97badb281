// Which way a decision is challenged: reconsideration first, or as the applicant chooses.

import { type LocalDate, localDate } from '#law/index.ts'
import { type OutcomeName, outcomes } from '../case/outcome.ts'

/** `partly`: reconsideration first for what is kept back, a choice for the rest. */
export type RemedyRoute = 'reviewFirst' | 'either' | 'partly' | 'none'

export const routeTitles: Readonly<Record<RemedyRoute, string>> = {
  reviewFirst: '先申请行政复议',
  either: '申请行政复议或者提起行政诉讼',
  partly: '不公开的部分先申请行政复议',
  none: '不作答复，没有救济告知',
}

/** The reconsideration law of 2023 is in force from this day. */
export const reviewFirstSince = localDate('2024-01-01')

/** The grounds of 条例 14 to 16: what 行政复议法 23 means by 不予公开. */
function isKeptBackByLaw(outcome: OutcomeName): boolean {
  return outcomes[outcome].remedy === 'reviewFirst'
}

/** The results whose way is not settled beyond doubt: an office may put reconsideration first. */
export const unsettledOutcomes = (Object.keys(outcomes) as OutcomeName[]).filter(
  (name) => outcomes[name].remedy === 'either' && name !== 'granted',
)

export type Decision = {
  readonly outcome: OutcomeName
  readonly decidedOn: LocalDate
  /** Grounds of the parts kept back. */
  readonly withheldBy: readonly OutcomeName[]
  /** What the office has settled for this result; undefined where it follows the platform's table. */
  readonly settled?: string | undefined
}

/**
 * The way for a decision.
 * @law 行政复议法 23 — 不予公开 goes to reconsideration first, since 2024-01-01
 * @law 行政诉讼法 44
 */
export function remedyRoute({ outcome, decidedOn, withheldBy, settled }: Decision): RemedyRoute {
  const { remedy } = outcomes[outcome]
  if (remedy === 'none') return 'none'
  if (decidedOn < reviewFirstSince) return 'either'
  if (remedy === 'reviewFirst') return 'reviewFirst'
  if (remedy === 'reviewFirstForWithheld')
    return withheldBy.some(isKeptBackByLaw) ? 'partly' : 'either'
  return settled === 'reviewFirst' && unsettledOutcomes.includes(outcome) ? 'reviewFirst' : 'either'
}
