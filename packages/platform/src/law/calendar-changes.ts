// What another arrangement changes: days that become something else, time limits that end elsewhere.

import { type Calendar, type Day, dayOn, isWorked } from './calendar.ts'
import { addDays, type LocalDate } from './local-date.ts'
import { deadline, type TimeLimitName } from './time-limits.ts'

export type ChangedDay = {
  readonly on: LocalDate
  /** Undefined where nothing was arranged before. */
  readonly before: Day | undefined
  readonly after: Day
}

/** Days off, days worked on weekends, and days that are no longer either; ordinary days are left out. */
export function changedDays(before: Calendar, after: Calendar): readonly ChangedDay[] {
  return days(after.from, after.to).flatMap((on) => {
    const [old, now] = [dayOn(before, on), dayOn(after, on)]
    if (now === undefined || (old?.kind === now.kind && old.name === now.name)) return []
    const ordinary = now.kind === 'weekend' || now.kind === 'workingDay'
    return old === undefined && ordinary ? [] : [{ on, before: old, after: now }]
  })
}

export type MovedLimit = {
  /** The day the period starts from. */
  readonly start: LocalDate
  /** Undefined where the end could not be told before. */
  readonly before: LocalDate | undefined
  readonly after: LocalDate
}

/** No period of the Regulations is longer, with the longest break in it. */
const farthestDays = 80

/** For each day a period may start from: where it ends now, when it ended elsewhere or nowhere. */
export function movedLimits(
  name: TimeLimitName,
  before: Calendar,
  after: Calendar,
): readonly MovedLimit[] {
  const changed = changedDays(before, after)
  const [first, last] = [changed[0]?.on, changed.at(-1)?.on]
  if (first === undefined || last === undefined) return []
  return days(addDays(first, -farthestDays), last).flatMap((start) => {
    const [old, now] = [deadline(before, name, start), deadline(after, name, start)]
    if (!('dueOn' in now)) return []
    const oldEnd = 'dueOn' in old ? old.dueOn : undefined
    return oldEnd === now.dueOn ? [] : [{ start, before: oldEnd, after: now.dueOn }]
  })
}

/** The last day on which work is done up to a date; undefined where the calendar does not reach. */
export function lastWorkedDayBy(calendar: Calendar, date: LocalDate): LocalDate | undefined {
  for (let on = date; ; on = addDays(on, -1)) {
    const day = dayOn(calendar, on)
    if (day === undefined) return undefined
    if (isWorked(day)) return on
  }
}

/** The date where work is done on it, otherwise the first such day after; undefined as above. */
export function firstWorkedDayFrom(calendar: Calendar, date: LocalDate): LocalDate | undefined {
  for (let on = date; ; on = addDays(on, 1)) {
    const day = dayOn(calendar, on)
    if (day === undefined) return undefined
    if (isWorked(day)) return on
  }
}

function days(from: LocalDate, to: LocalDate): readonly LocalDate[] {
  const list: LocalDate[] = []
  for (let on = from; on <= to; on = addDays(on, 1)) list.push(on)
  return list
}
