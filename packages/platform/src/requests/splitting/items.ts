// What an application asks for, item by item: from how many on it is split, and up to how many.

import type { RequestRefusal } from '../case/refusals.ts'

/** Of the forms that take an application in. */
export const mostItemsEntered = 10
/** Of a received request that the office splits. */
const mostItemsSplit = 30

/** One item a line; empty lines are none. */
export function itemsIn(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/**
 * Why a request cannot be split into these.
 * @law 国办函〔2020〕109号 4 — 一事一申请, into the smallest reasonable units
 */
export function whyNotItems(items: readonly string[]): RequestRefusal | undefined {
  if (items.length < 2) return { code: 'request.splitTooFew' }
  if (items.length > mostItemsSplit) return { code: 'request.splitTooMany' }
  return new Set(items).size < items.length ? { code: 'request.splitAlike' } : undefined
}
