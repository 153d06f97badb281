// The periods around a review that an office may state otherwise where a special law does.

import type { LocalDate } from '#law/index.ts'
import { type RemedyRow, rowInForce } from './remedy-row.ts'
import { type RemedyPeriod, remedyPeriods } from './remedy-subject.ts'

export type PeriodInForce = { readonly days: number; readonly law: string }

/**
 * The days of a period that begins on a day: the office's own where it stated some, with its basis.
 * @law 行政诉讼法 45 — 15 days, unless another law says otherwise
 * @law 行政复议法 62 — 60 days, unless a law says fewer
 */
export function periodInForce(
  rows: readonly RemedyRow[],
  period: RemedyPeriod,
  on: LocalDate,
): PeriodInForce {
  const own = rowInForce(rows, period, on)
  return own ? { days: Number(own.value), law: own.basis } : remedyPeriods[period]
}
