// The statutory calendar: which days are worked. It knows only years whose arrangement is published
// and says so about any other day: a year nobody arranged yet has no working days to count.

import { arrangedYears, type YearOfDays } from './arranged-years.ts'
import { addDays, dayOfWeek, type LocalDate, localDate } from './local-date.ts'

export type DayKind = 'workingDay' | 'makeUpDay' | 'weekend' | 'holiday'
export type Day = {
  readonly on: LocalDate
  readonly kind: DayKind
  /** The break a holiday belongs to or a make-up day makes up for: 春节. */
  readonly name?: string
}

export type Calendar = {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly arranged: ReadonlyMap<LocalDate, Day>
}

function* daysBetween(from: string, to: string): Generator<LocalDate> {
  for (let day = localDate(from); day <= to; day = addDays(day, 1)) yield day
}

function daysOf({ breaks, worked }: YearOfDays): Day[] {
  const off = breaks.flatMap(([name, from, to]) =>
    [...daysBetween(from, to)].map((on): Day => ({ on, kind: 'holiday', name })),
  )
  return [
    ...off,
    ...worked.map(([name, on]): Day => ({ on: localDate(on), kind: 'makeUpDay', name })),
  ]
}

/** The calendar of the given years, which must follow one another. */
export function calendarOf(years: readonly YearOfDays[]): Calendar {
  const [first] = years
  if (first === undefined || years.some(({ year }, index) => year !== first.year + index))
    throw new Error('a calendar needs years that follow one another')
  return {
    from: localDate(`${first.year}-01-01`),
    to: localDate(`${first.year + years.length - 1}-12-31`),
    arranged: new Map(years.flatMap(daysOf).map((day) => [day.on, day])),
  }
}

/** The national calendar of the published years. */
export const nationalCalendar: Calendar = calendarOf(arrangedYears)

/** What a day is; undefined outside the published years. */
export function dayOn(calendar: Calendar, on: LocalDate): Day | undefined {
  if (on < calendar.from || on > calendar.to) return undefined
  const weekend = dayOfWeek(on) === 0 || dayOfWeek(on) === 6
  return calendar.arranged.get(on) ?? { on, kind: weekend ? 'weekend' : 'workingDay' }
}

/** Whether work is done on such a day. */
export function isWorked({ kind }: Day): boolean {
  return kind === 'workingDay' || kind === 'makeUpDay'
}
