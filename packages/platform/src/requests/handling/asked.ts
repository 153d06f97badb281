// A notice that gives the applicant a period: when it arrived, and how long it gives.

import type { LocalDate } from '#law/index.ts'

export type Asked = {
  /** The day the notice reached the applicant. */
  readonly servedOn: LocalDate
  /** The applicant's period, in working days. */
  readonly workingDays: number
  /** What the applicant is to do, in words: with it the notice is issued as a letter. */
  readonly what?: string
}
