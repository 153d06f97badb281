// Periods of days and of months counted one day after the other from the text of the law: the proofs
// must not share arithmetic with what they prove.

import type { DisputeFact } from '#disputes/case/dispute.ts'
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

/**
 * The last day for a suit after a review, read again from the law: 行政诉讼法 45 counts 15 days from the
 * arrival of the decision, or from the end of a review that was not decided; 行政复议法 62 gives the
 * review 60 days, 30 in the simple procedure. Null where nothing shows from when to count.
 */
export function suitAfter(facts: readonly DisputeFact[]): string | null {
  let accepted: string | null = null
  let decided = false
  let arrived: string | null = null
  for (const fact of facts) {
    if (fact.kind === 'reviewAccepted') {
      const days = fact.procedure === 'simple' ? 30 : 60
      accepted = pastDaysOff(daysAfter(fact.on, days + fact.extendedDays + fact.suspendedDays))
    }
    if (fact.kind === 'concluded') {
      decided = true
      // 行政复议法 41, 73; 行政诉讼法解释 58: no decision of the review is left.
      if (['withdrawn', 'terminated', 'mediated'].includes(fact.outcome)) return null
    }
    if (fact.kind === 'decisionReached') arrived = fact.on
  }
  const start = decided ? arrived : accepted
  return start === null ? null : pastDaysOff(daysAfter(start, 15))
}
