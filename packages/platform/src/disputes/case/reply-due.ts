// Until when the office must reply to the review organ or the court.

import {
  addDays,
  addWorkingDays,
  type Calendar,
  firstWorkedDayFrom,
  type LocalDate,
} from '#law/index.ts'
import type { Procedure } from './dispute.ts'

type ReplyLimit = {
  readonly title: string
  readonly days: number
  readonly counts: 'workingDays' | 'days'
  readonly law: string
}

/**
 * @law 行政复议法 48
 * @law 行政复议法 54
 * @law 行政复议法 88 — days of up to ten are working days
 * @law 行政诉讼法 67
 * @law 行政诉讼法解释 48 — a last day off moves to the first day after
 */
export const replyLimits: Readonly<Record<Procedure, ReplyLimit>> = {
  ordinary: {
    title: '普通程序',
    days: 10,
    counts: 'workingDays',
    law: '行政复议法第四十八条、第八十八条',
  },
  simple: {
    title: '简易程序',
    days: 5,
    counts: 'workingDays',
    law: '行政复议法第五十四条、第八十八条',
  },
  court: { title: '诉讼', days: 15, counts: 'days', law: '行政诉讼法第六十七条' },
}

/** The last day for the reply; undefined where the calendar is not arranged that far. */
export function replyDueOn(
  procedure: Procedure,
  receivedOn: LocalDate,
  calendar: Calendar,
): LocalDate | undefined {
  const { days, counts } = replyLimits[procedure]
  if (counts === 'days') {
    const last = addDays(receivedOn, days)
    return firstWorkedDayFrom(calendar, last) ?? last
  }
  const counted = addWorkingDays(calendar, receivedOn, days)
  return 'dueOn' in counted ? counted.dueOn : undefined
}
