// When a unit is reminded of a date: at set numbers of days before and after it, each once.

import type { LocalDate } from '#law/index.ts'
import { type Due, daysUntil } from './standing.ts'

export type ReminderDays = {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/**
 * The stage a date has reached, such as submit-7 or publish+1; undefined before the first. A day on
 * which nobody reminded is made up for: the stage stands until the next one.
 */
export function stageOf(
  { duty, on }: Due,
  { before, after }: ReminderDays,
  today: LocalDate,
): string | undefined {
  const left = daysUntil(today, on)
  if (left < 0) {
    const reached = after.filter((days) => days <= -left)
    return reached.length === 0 ? undefined : `${duty}+${Math.max(...reached)}`
  }
  const reached = before.filter((days) => days >= left)
  return reached.length === 0 ? undefined : `${duty}-${Math.min(...reached)}`
}
