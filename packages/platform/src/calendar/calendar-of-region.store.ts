// The calendar that deadlines are counted with: the program's years and what was imported since.

import type { Read } from '#kit/db/transaction.ts'
import { type Calendar, calendarIn } from '#law/index.ts'
import { listArrangements } from './notices.store.ts'

/** The calendar that holds in a region as the notices now stand; later versions come later. */
export async function findCalendar(database: Read, region: string): Promise<Calendar> {
  return calendarIn(region, await listArrangements(database))
}
