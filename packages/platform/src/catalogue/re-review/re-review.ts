// Looking again at what is not public: when it comes up, and what can come of it.

import { addDays, type LocalDate } from '#law/index.ts'

export const reReviewTitles = {
  withheld: '继续不公开',
  disclose: '可以公开，另出新的一版',
} as const

export type ReReviewOutcome = keyof typeof reReviewTitles

export function isReReviewOutcome(text: string): text is ReReviewOutcome {
  return Object.hasOwn(reReviewTitles, text)
}

export type ReReview = {
  readonly outcome: ReReviewOutcome
  readonly reason: string
  readonly nextOn: LocalDate | null
}

/** Where nobody has set a day it comes up after a year: the Regulations say only that it is regular. */
const daysWithoutDate = 365

/**
 * The day on which a record that is kept comes up again: as last decided, else as its content says, else
 * a year after it was kept.
 * @law 条例 18 — what is withheld is reviewed regularly; what may be public by now is published
 */
export function comesUpOn({
  last,
  reviewOn,
  keptOn,
}: {
  readonly last: ReReview | undefined
  readonly reviewOn: LocalDate | null
  readonly keptOn: LocalDate
}): LocalDate {
  return last?.nextOn ?? reviewOn ?? addDays(keptOn, daysWithoutDate)
}
