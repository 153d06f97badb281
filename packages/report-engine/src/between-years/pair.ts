// Two reports as a pair of consecutive years: when they are one, and how their cells are named.

import type { Report } from '../report.ts'
import { type Look, lookIn } from '../rules/equations/equation.ts'

const prefix = 'previous:'

/** The address by which a finding names a cell of the previous year's report. */
export function ofPrevious(address: string): string {
  return `${prefix}${address}`
}

/** Looks cells up in both reports by those addresses. */
export function lookInPair(previous: Report, current: Report): Look {
  const before = lookIn(previous)
  const now = lookIn(current)
  return (address) =>
    address.startsWith(prefix) ? before(address.slice(prefix.length)) : now(address)
}

/** Whether the second report is for the year after the first. */
export function areConsecutive(previous: Report, current: Report): boolean {
  return previous.year !== null && current.year === previous.year + 1
}

/** Whether both reports name their organ, and differently. */
export function namesDiffer({ organ: before }: Report, { organ: now }: Report): boolean {
  return before !== null && now !== null && plain(before) !== plain(now)
}

function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '')
}
