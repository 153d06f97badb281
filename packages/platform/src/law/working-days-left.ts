// How far a due day is away, in working days.

import { type Calendar, dayOn } from './calendar.ts'
import { addDays, type LocalDate } from './local-date.ts'

/**
 * Working days from tomorrow until the due day; 0 on the day itself, negative once it has passed.
 * Undefined where the days between are not arranged.
 */
export function workingDaysLeft(
  calendar: Calendar,
  today: LocalDate,
  dueOn: LocalDate,
): number | undefined {
  const [first, last] = today <= dueOn ? [today, dueOn] : [dueOn, today]
  let count = 0
  for (let on = first; on < last; ) {
    on = addDays(on, 1)
    const day = dayOn(calendar, on)
    if (day === undefined) return undefined
    if (day.kind === 'workingDay' || day.kind === 'makeUpDay') count += 1
  }
  // A due day is passed even where only days off lie between.
  return today <= dueOn ? count : -Math.max(count, 1)
}
