// How far a unit covers the items of the Regulations: each item up to date, due, or empty.

import type { LocalDate } from '#law/index.ts'
import type { CatalogueEntry } from '../entries/entry.ts'
import { type ItemCode, itemOf } from '../entries/items.ts'

export const coverageTitles = { upToDate: '已公开', due: '待更新', empty: '空白' } as const

export type Coverage = keyof typeof coverageTitles

/** What is public under one entry, or under an item. */
export type PublicCount = {
  readonly entryCode: string
  readonly item: ItemCode
  readonly count: number
  /** Published on, the newest. */
  readonly newestOn: LocalDate
}

export type CoverageCell = {
  readonly item: ItemCode
  readonly standing: Coverage
  readonly count: number
  readonly newestOn: LocalDate | undefined
  /** What is due: overdue records, entries of the year that are missing. */
  readonly due: readonly string[]
}

export type CoverageAsked = {
  readonly items: readonly ItemCode[]
  readonly counts: readonly PublicCount[]
  readonly entries: readonly CatalogueEntry[]
  /** Of records that are overdue, the items. */
  readonly overdue: readonly ItemCode[]
  readonly today: LocalDate
}

/**
 * An item is due where something of it is overdue, or an entry that is to be published every year by a
 * day was not published this year although the day has passed.
 * @law 条例 20
 * @law 条例 21
 */
export function coverageOf({ items, counts, entries, overdue, today }: CoverageAsked) {
  return items.map((item): CoverageCell => {
    const own = counts.filter((one) => one.item === item)
    const count = own.reduce((sum, one) => sum + one.count, 0)
    const late = overdue.filter((one) => one === item).length
    const missing = entries.filter(
      (entry) => itemOf(entry.code) === item && isMissing(entry, counts, today),
    )
    const due = [
      ...(late > 0 ? [`逾期 ${late} 条`] : []),
      ...missing.map(({ code, firstMatter }) => `${code} ${firstMatter}：今年的还没有公开`),
    ]
    const standing = due.length > 0 ? 'due' : count === 0 ? 'empty' : 'upToDate'
    const newestOn = own
      .map((one) => one.newestOn)
      .toSorted()
      .at(-1)
    return { item, standing, count, newestOn, due }
  })
}

function isMissing(
  { code, limit }: CatalogueEntry,
  counts: readonly PublicCount[],
  today: LocalDate,
) {
  if (limit.kind !== 'yearly') return false
  const year = today.slice(0, 4)
  const on = `${year}-${String(limit.month).padStart(2, '0')}-${String(limit.day).padStart(2, '0')}`
  if (today <= on) return false
  return !counts.some((one) => one.entryCode === code && one.newestOn >= `${year}-01-01`)
}
