// A figure of one month: what it is about, where it was read, what somebody wants it to be.

import type { Decimal } from '@gongkai/report-engine'
import { type DecisionItem, decisionItemNames, readFigure } from './decision-item.ts'
import { allMonths } from './decision-year.ts'

export type YearKey = { readonly unitId: string; readonly year: number }
export type ItemKey = YearKey & { readonly item: DecisionItem }
export type MonthKey = ItemKey & { readonly month: number }

/** Where an entered figure was read. */
export type EnteredIn =
  | { readonly source: 'page' }
  | { readonly source: 'file'; readonly fileName: string; readonly fileRow: number }

export type WishedMonth = {
  readonly item: DecisionItem
  readonly month: number
  /** Null: from now on nothing is known of the month. */
  readonly value: Decimal | null
  readonly entered: EnteredIn
}

/** The name of a month's field in the table: `licences-3`. */
export const monthField = (item: DecisionItem, month: number): string => `${item}-${month}`

export type ReadMonths = {
  readonly months: readonly WishedMonth[]
  /** What is wrong, by the name of the field. */
  readonly problems: ReadonlyMap<string, string>
}

/** What somebody typed into the table; a field that was not sent stays as it is. */
export function readTypedMonths(typed: ReadonlyMap<string, string>): ReadMonths {
  const months: WishedMonth[] = []
  const problems = new Map<string, string>()
  for (const item of decisionItemNames)
    for (const month of allMonths) {
      const name = monthField(item, month)
      const text = typed.get(name)?.trim()
      if (text === undefined) continue
      const read = text === '' ? { value: null } : readFigure(item, text)
      if ('problem' in read) problems.set(name, read.problem)
      else months.push({ item, month, value: read.value, entered: { source: 'page' } })
    }
  return { months, problems }
}
