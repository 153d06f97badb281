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
    arranged: new Map(years.flatMap(daysOf).map(entryOf)),
  }
}

/** The national calendar of the published years. */
export const nationalCalendar: Calendar = calendarOf(arrangedYears)

/** A notice that was imported: for the whole country, or for a region and all below it. */
export type ImportedArrangement = {
  readonly region: string
  readonly arranged: YearOfDays
}

/** The region of notices for the whole country. */
export const wholeCountry = '全国'

/**
 * The calendar that holds in a region: the years that came with the program, national notices imported
 * since, then the region's own, wider before narrower; of the same region and year the last one holds.
 */
export function calendarIn(region: string, imported: readonly ImportedArrangement[]): Calendar {
  const years = new Map(arrangedYears.map((one) => [one.year, one]))
  for (const { arranged } of imported.filter((one) => one.region === wholeCountry))
    years.set(arranged.year, arranged)
  const national = calendarOf([...years.values()].sort((one, other) => one.year - other.year))
  const own = imported.filter((one) => one.region !== wholeCountry && region.startsWith(one.region))
  const newest = new Map(own.map((one) => [`${one.region} ${one.arranged.year}`, one]))
  const local = [...newest.values()].sort((one, other) => one.region.length - other.region.length)
  const days = local.flatMap(({ arranged }) => daysOf(arranged))
  return { ...national, arranged: new Map([...national.arranged, ...days.map(entryOf)]) }
}

function entryOf(day: Day): [LocalDate, Day] {
  return [day.on, day]
}

/** The years with an arrangement, for choosing one. */
export function yearsOf({ from, to }: Calendar): readonly number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** Why a day has no answer, and what to do about it. */
export function notArrangedInWords(on: LocalDate): string {
  const year = on.slice(0, 4)
  return `日历中没有${year}年的放假安排，无法推算。国务院办公厅公布后，请系统管理员在“工作日历”中导入${year}年的通知。`
}

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
