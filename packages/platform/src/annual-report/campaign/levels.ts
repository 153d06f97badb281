// The levels that report by different days, and the day the law gives each.

import type { UnitKind } from '#agencies/index.ts'
import { type LocalDate, localDate } from '#law/index.ts'

export const levelTitles = {
  department: '政府部门和其他机关',
  street: '街道等派出机关',
  government: '人民政府',
} as const

export type Level = keyof typeof levelTitles
export const levels = Object.keys(levelTitles) as readonly Level[]

/** Whether a text names a level. */
export function isLevel(text: string): text is Level {
  return Object.hasOwn(levelTitles, text)
}

/** The level a unit reports at. */
export function levelOf(kind: UnitKind): Level {
  if (kind === 'government') return 'government'
  return kind === 'dispatched-office' ? 'street' : 'department'
}

/** Until when a unit hands its report in, and until when it publishes it. */
export type Dates = { readonly submitOn: LocalDate; readonly publishOn: LocalDate }

/** Where the law says so, for readers. */
export const lawOfLevel: Readonly<Record<Level, string>> = {
  department: '条例第四十九条：每年1月31日前报送并公布',
  street: '条例第四十九条没有列明派出机关，按部门的日期',
  government: '条例第四十九条：每年3月31日前公布本级政府上一年度报告',
}

/**
 * The last day for the report of a year. The day itself is taken as in time, as offices do.
 * @law 条例 49
 */
export function legalDate(level: Level, year: number): LocalDate {
  return localDate(`${year + 1}-${level === 'government' ? '03-31' : '01-31'}`)
}

/** The days that hold where nobody has set others. */
export function legalDates(level: Level, year: number): Dates {
  const on = legalDate(level, year)
  return { submitOn: on, publishOn: on }
}
