// What a unit's figure of a year is: the sum of its months, the decisions counted, zero without the power,
// or not known yet because months are missing.

import { type Decimal, decimalOf, sum } from '@gongkai/report-engine'
import type { LocalDate } from '#law/index.ts'
import type { Basis } from './decision-item.ts'

/** What is known of one item of a unit in a year. */
export type ItemYear = {
  readonly basis: Basis
  /** The months entered, by their number. */
  readonly months: ReadonlyMap<number, Decimal>
  /** Published decisions of the year. */
  readonly counted: number
}

export type DeterminedFigure =
  | { readonly state: 'known'; readonly value: Decimal }
  /** Months that have ended and were not entered; empty where no month of the year has ended. */
  | { readonly state: 'missing'; readonly months: readonly number[] }

/**
 * The figure as of a day. Nothing entered is not zero: every month that has ended must be there, a zero
 * written as a zero.
 */
export function determineFigure(
  { basis, months, counted }: ItemYear,
  { year, today }: { readonly year: number; readonly today: LocalDate },
): DeterminedFigure {
  if (basis === 'noPower') return { state: 'known', value: decimalOf(0) }
  if (basis === 'counted') return { state: 'known', value: decimalOf(counted) }
  const due = monthsEnded(year, today)
  const missing = due.filter((month) => !months.has(month))
  if (due.length === 0 || missing.length > 0) return { state: 'missing', months: missing }
  return { state: 'known', value: sum([...months.values()]) }
}

/** Months of a year that are over by a day. */
export function monthsEnded(year: number, today: LocalDate): readonly number[] {
  return allMonths.filter((month) => monthName(year, month) < today.slice(0, 7))
}

/** Months of a year that have begun by a day: figures of others cannot be known. */
export function hasBegun(year: number, month: number, today: LocalDate): boolean {
  return monthName(year, month) <= today.slice(0, 7)
}

export const allMonths = Array.from({ length: 12 }, (_, index) => index + 1)

const monthName = (year: number, month: number): string =>
  `${year}-${String(month).padStart(2, '0')}`

/** 1月、2月和5月 as a list; runs are not drawn together, each can be missed by itself. */
export function monthsInWords(months: readonly number[]): string {
  return months.length === 12 ? '全年各月' : months.map((month) => `${month}月`).join('、')
}
