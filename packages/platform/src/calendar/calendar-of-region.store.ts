// The calendar that deadlines are counted with: the program's years and what was imported since.

import type { Read } from '#kit/db/transaction.ts'
import { lastUsed } from '#kit/last-used.ts'
import { type Calendar, calendarIn } from '#law/index.ts'
import { listArrangements } from './notices.store.ts'

const mostKept = 50
/** By region and all that is imported, so that a later notice is never missed. */
const lately = lastUsed<Calendar>(mostKept, () => 1)

/** The calendar that holds in a region as the notices now stand; later versions come later. */
export async function findCalendar(database: Read, region: string): Promise<Calendar> {
  const arrangements = await listArrangements(database)
  const key = JSON.stringify([region, arrangements])
  const known = lately.get(key)
  if (known !== undefined) return known
  const calendar = calendarIn(region, arrangements)
  lately.set(key, calendar)
  return calendar
}
