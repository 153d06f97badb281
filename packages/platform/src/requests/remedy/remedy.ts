// The whole remedy of a decision: the way, where to, the sentences, what the office still has to state.

import type { LocalDate } from '#law/index.ts'
import type { OutcomeName } from '../case/outcome.ts'
import { periodInForce } from './remedy-periods.ts'
import { type RemedyRoute, remedyRoute } from './remedy-route.ts'
import { type RemedyRow, rowInForce } from './remedy-row.ts'
import type { RemedySubject } from './remedy-subject.ts'
import { remedyText } from './remedy-text.ts'
import { isStanding, type Place, type ReviewOrgan, reviewOrganOf } from './review-organ.ts'

export type Remedy = {
  readonly route: RemedyRoute
  readonly reviewOrgan: ReviewOrgan
  readonly court: string
  readonly text: string
  /** What the letter says in general words because the office has not stated it. */
  readonly unstated: readonly ('reviewOrgan' | 'court' | 'reviewChannel')[]
}

export type RemedyCase = {
  readonly outcome: OutcomeName
  readonly withheldBy: readonly OutcomeName[]
  readonly decidedOn: LocalDate
  readonly isServedOnline: boolean
  readonly place: Omit<Place, 'standing'>
  readonly rows: readonly RemedyRow[]
}

/** The remedy of a decision on the day it was made. */
export function remedyOf(given: RemedyCase): Remedy {
  const { outcome, withheldBy, decidedOn, isServedOnline, place, rows } = given
  const stated = (subject: RemedySubject): RemedyRow | undefined =>
    rowInForce(rows, subject, decidedOn)
  const standing = stated('standing')?.value ?? 'ordinary'
  const byRule = reviewOrganOf({ ...place, standing: isStanding(standing) ? standing : 'ordinary' })
  const own = stated('reviewOrgan')
  const reviewOrgan = own ? { name: own.value, isKnown: true, law: own.basis } : byRule
  const court = stated('court')?.value
  const reviewChannel = stated('reviewChannel')?.value ?? ''
  const settled = stated(outcome)?.value
  const route = remedyRoute({ outcome, decidedOn, withheldBy, settled })
  const inWords = court ?? '有管辖权的人民法院'
  const { days: suitDays } = periodInForce(rows, 'suitAfterReview', decidedOn)
  const said = { reviewOrgan: reviewOrgan.name, court: inWords, reviewChannel }
  const places = { ...said, isServedOnline, suitDays }
  const unstated = [
    ...(reviewOrgan.isKnown ? [] : ['reviewOrgan' as const]),
    ...(court === undefined ? ['court' as const] : []),
    ...(isServedOnline && reviewChannel === '' ? ['reviewChannel' as const] : []),
  ]
  return { route, reviewOrgan, court: inWords, text: remedyText(route, places), unstated }
}
