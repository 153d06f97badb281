// In which numbers of which year's report a document counts, and why not in the others.

import type { LocalDate } from '#law/index.ts'
import type { NormativeColumn } from '../validity/normative-cell.ts'

export type CountedDates = { readonly issuedOn: LocalDate; readonly endedOn: LocalDate | null }

export type CellReason = {
  readonly column: NormativeColumn
  readonly counts: boolean
  readonly because: string
}

/** Years of reports in which the document can count, newest first: from its issue to its end or today. */
export function yearsOf({ issuedOn, endedOn }: CountedDates, today: LocalDate): readonly number[] {
  const last = yearOf(endedOn !== null && endedOn < today ? endedOn : today)
  const first = yearOf(issuedOn)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => last - index)
}

const yearOf = (date: LocalDate): number => Number(date.slice(0, 4))

/** For one year, each number with the reason; an end that lies ahead has not come yet. */
export function reasonsIn(
  { issuedOn, endedOn }: CountedDates,
  year: number,
  today: LocalDate,
): readonly CellReason[] {
  const ended = endedOn !== null && endedOn <= today ? endedOn : null
  const issuedIn = yearOf(issuedOn)
  const endedIn = ended === null ? undefined : yearOf(ended)
  const isInForce = issuedIn <= year && (endedIn === undefined || endedIn > year)
  return [
    {
      column: 'issued',
      counts: issuedIn === year,
      because: `制发日期是 ${issuedOn}`,
    },
    {
      column: 'repealed',
      counts: endedIn === year,
      because: ended === null ? '没有废止或者失效' : `自 ${ended} 起废止或者失效`,
    },
    {
      column: 'inForce',
      counts: isInForce,
      because: isInForce
        ? yearOf(today) > year
          ? `${year} 年底仍然有效`
          : '现在仍然有效'
        : issuedIn > year
          ? `${year} 年底还没有制发`
          : '已经废止或者失效',
    },
  ]
}
