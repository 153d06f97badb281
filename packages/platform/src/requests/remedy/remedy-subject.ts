// What an office may state in its table of remedies: places, periods, the way for unsettled results.

import { isOutcomeName, type OutcomeName, outcomes } from '../case/outcome.ts'
import { unsettledOutcomes } from './remedy-route.ts'

/** What an office states of itself. */
export const remedyPlaceTitles = {
  standing: '机关的地位',
  reviewOrgan: '行政复议机关',
  reviewChannel: '提交行政复议申请的互联网渠道',
  court: '有管辖权的人民法院',
} as const

export type RemedyPlace = keyof typeof remedyPlaceTitles

/** Periods for which the law itself leaves room to another law. */
export const remedyPeriods = {
  suitAfterReview: { title: '复议后起诉的期限', days: 15, most: 365, law: '行政诉讼法第四十五条' },
  reviewOrdinary: {
    title: '普通程序的复议期限',
    days: 60,
    most: 60,
    law: '行政复议法第六十二条第一款',
  },
} as const

export type RemedyPeriod = keyof typeof remedyPeriods

/** Whether a text names a period. */
export function isRemedyPeriod(text: string): text is RemedyPeriod {
  return Object.hasOwn(remedyPeriods, text)
}

export type RemedySubject = RemedyPlace | RemedyPeriod | OutcomeName

export const remedySubjects: readonly RemedySubject[] = [
  ...(Object.keys(remedyPlaceTitles) as RemedyPlace[]),
  ...(Object.keys(remedyPeriods) as RemedyPeriod[]),
  ...unsettledOutcomes,
]

/** Whether a text names a row that an office may have. */
export function isRemedySubject(text: string): text is RemedySubject {
  return (remedySubjects as readonly string[]).includes(text)
}

/** What the row is called. */
export function subjectTitle(subject: RemedySubject): string {
  if (isRemedyPeriod(subject)) return `${remedyPeriods[subject].title}（日）`
  return isOutcomeName(subject)
    ? `${outcomes[subject].title}：救济顺序`
    : remedyPlaceTitles[subject]
}
