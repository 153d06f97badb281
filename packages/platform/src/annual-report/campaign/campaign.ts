// A year's campaign (年度报告编制工作): who owes a report, by when, and when they are reminded.

import type { Unit } from '#agencies/index.ts'
import type { LocalDate } from '#law/index.ts'
import type { Dates, Level } from './levels.ts'

/** Of the unit whose office is in charge, for a year. */
export type CampaignKey = { readonly unitId: string; readonly year: number }

export type CampaignDates = Readonly<Record<Level, Dates>>

export type Campaign = CampaignKey & {
  readonly state: 'open' | 'closed'
  readonly dates: CampaignDates
  /** Days before and after a date on which the units are reminded. */
  readonly remindBefore: readonly number[]
  readonly remindAfter: readonly number[]
  readonly openedBy: string
  readonly openedAt: Date
  readonly closedBy: string | null
  readonly closedAt: Date | null
}

export type Member = {
  readonly memberId: string
  readonly owes: boolean
  /** Why somebody put it in or took it out; null where nobody did. */
  readonly reason: string | null
  readonly changedBy: string
  readonly changedAt: Date
}

/** Settings of a new campaign. */
export const usualReminders = { before: [15, 7, 1], after: [1, 7] } as const

/**
 * Whether a unit was there for a day of the year: then it owes a report of it, or whoever follows it.
 * @law 条例 49
 */
export function existedIn(
  { createdOn, abolishedOn }: Pick<Unit, 'createdOn' | 'abolishedOn'>,
  year: number,
): boolean {
  return createdOn <= `${year}-12-31` && (abolishedOn === null || abolishedOn > `${year}-01-01`)
}

/** Whether a unit is gone on a day. */
export function isGone({ abolishedOn }: Pick<Unit, 'abolishedOn'>, today: LocalDate): boolean {
  return abolishedOn !== null && abolishedOn <= today
}
