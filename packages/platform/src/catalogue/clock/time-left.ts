// Where an edition stands to its last day: how many working days are left, and what people are told of it.

import { type Calendar, type LocalDate, workingDaysLeft } from '#law/index.ts'
import type { EntryLimit } from '../entries/limit.ts'
import {
  type ClockedContent,
  lastDay,
  type PublishingClock,
  publishingClock,
} from './publishing-deadline.ts'

export type TimeLeft = {
  readonly clock: PublishingClock
  readonly dueOn: LocalDate | undefined
  /** Working days; negative once it has passed, undefined where it cannot be told. */
  readonly left: number | undefined
  readonly isOverdue: boolean
}

export type TimeAsked = {
  readonly calendar: Calendar
  readonly today: LocalDate
  readonly limit: EntryLimit | undefined
}

/** The last day of an edition that is not public yet; one that was missed stands. */
export function timeLeft(
  edition: ClockedContent & { readonly missed: LocalDate | undefined },
  { calendar, today, limit }: TimeAsked,
): TimeLeft {
  const clock = publishingClock(edition, calendar, limit)
  const dueOn = lastDay(clock, edition.missed)
  return {
    clock,
    dueOn,
    left: dueOn && workingDaysLeft(calendar, today, dueOn),
    isOverdue: edition.missed !== undefined || (dueOn !== undefined && dueOn < today),
  }
}

/** How many working days before the last one people are reminded. */
const remindedBefore = { near: 5, last: 1 } as const

/** What is to be told today: coming near, at the end, passed; undefined when it is still far. */
export function stageOf({ left, isOverdue }: Pick<TimeLeft, 'left' | 'isOverdue'>) {
  if (isOverdue) return 'overdue'
  if (left === undefined || left > remindedBefore.near) return undefined
  return left <= remindedBefore.last ? 'last' : 'near'
}

/** How many working days after the last one it was published. */
export function daysLate(
  calendar: Calendar,
  dueOn: LocalDate,
  publishedOn: LocalDate,
): number | undefined {
  if (publishedOn <= dueOn) return 0
  const left = workingDaysLeft(calendar, publishedOn, dueOn)
  return left === undefined ? undefined : -left
}
