// A day on which something about a request is due, and when people are reminded of it.

import { type Calendar, type LocalDate, workingDaysLeft } from '#law/index.ts'
import type { RequestKey } from '../case/request-case.ts'

export type DueDay = RequestKey & {
  readonly number: string | null
  readonly handledBy: string | null
  /** `waiting`: the applicant's own period; otherwise the answer's. */
  readonly clockState: 'running' | 'suspended' | 'waiting'
  readonly dueOn: LocalDate
}

export const dueTitles: Readonly<Record<DueDay['clockState'], string>> = {
  running: '答复',
  suspended: '答复（征求意见中，按今天收到意见推算）',
  waiting: '申请人补正、说明或者缴费',
}

/** How many working days before a due day people are reminded, where an office has set nothing. */
export const usualDaysBefore = 5
export const mostDaysBefore = 15

export type Stage = 'near' | 'overdue'

/**
 * Which reminder a due day has reached: one when it comes near, one when it has passed. Undefined while
 * it is far, and where the days between are not arranged.
 */
export function stageOf(
  { dueOn }: Pick<DueDay, 'dueOn'>,
  daysBefore: number,
  { calendar, today }: { readonly calendar: Calendar; readonly today: LocalDate },
): Stage | undefined {
  const left = workingDaysLeft(calendar, today, dueOn)
  if (left === undefined) return undefined
  if (left < 0) return 'overdue'
  return left <= daysBefore ? 'near' : undefined
}
