// The last days of the remedies, counted from the day the answer reached the applicant.

import {
  addDays,
  type Calendar,
  firstWorkedDayFrom,
  type LocalDate,
  localDate,
} from '#law/index.ts'
import type { RemedyRoute } from './remedy-route.ts'

export type LastDay = {
  readonly what: string
  readonly on: LocalDate
  /** The last day fell on a day off and moved to the first day after; undefined when it did not. */
  readonly movedFrom: LocalDate | undefined
  /** False: the calendar does not know that day yet, and it may still move. */
  readonly isCertain: boolean
  readonly law: string
}

/**
 * The last days for a decision that was served. The day of service is not counted; a last day on
 * holidays moves to the first day after.
 * @law 行政复议法 20
 * @law 行政复议法 88 — periods as in civil procedure where the law itself says nothing
 * @law 行政诉讼法 46
 * @law 行政诉讼法解释 48 — the day of the start is not counted; holidays at the end
 */
export function remedyLastDays(
  route: RemedyRoute,
  servedOn: LocalDate,
  calendar: Calendar,
): readonly LastDay[] {
  if (route === 'none') return []
  const review = {
    what: '申请行政复议',
    law: '行政复议法第二十条',
    ...moved(addDays(servedOn, 60), calendar),
  }
  if (route === 'reviewFirst') return [review]
  const suit = {
    what: route === 'partly' ? '提起行政诉讼（不公开的部分除外）' : '提起行政诉讼',
    law: '行政诉讼法第四十六条',
    ...moved(addMonths(servedOn, 6), calendar),
  }
  return [review, suit]
}

/**
 * A last day as it stands: past days off at the end.
 * @law 行政诉讼法解释 48
 */
export function moved(last: LocalDate, calendar: Calendar): Omit<LastDay, 'what' | 'law'> {
  const on = firstWorkedDayFrom(calendar, last)
  if (on === undefined) return { on: last, movedFrom: undefined, isCertain: false }
  return { on, movedFrom: on === last ? undefined : last, isCertain: true }
}

/** The same day months later; the last of the month where there is none. */
function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const lastOfMonth = new Date(
    Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0),
  ).getUTCDate()
  first.setUTCDate(Math.min(day, lastOfMonth))
  return localDate(first.toISOString().slice(0, 10))
}
