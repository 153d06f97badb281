// Periods of days and of months counted one day after the other from the text of the law: the proofs
// must not share arithmetic with what they prove.

import { isWorked, nextDay } from './days-of-work.ts'

/** 行政诉讼法解释 48: the first day is not counted. */
export function daysAfter(start: string, count: number): string {
  let on = start
  for (let counted = 0; counted < count; counted += 1) on = nextDay(on)
  return on
}

/** The day of the same number in that month, or its last where it has no such day. */
export function monthsAfter(start: string, count: number): string {
  let on = start
  for (let months = 0; ; ) {
    const next = nextDay(on)
    const isLastOfMonth = next.slice(0, 7) !== on.slice(0, 7)
    if (months === count && (on.slice(8) === start.slice(8) || isLastOfMonth)) return on
    if (isLastOfMonth) months += 1
    on = next
  }
}

/** 行政诉讼法解释 48: a last day off gives way to the first day after the days off. */
export function pastDaysOff(last: string): string {
  let on = last
  while (!isWorked(on)) on = nextDay(on)
  return on
}
