// What the calendar asks of all that is open: last days that a notice would move, and what is overdue.

import type { ListRedated } from '#calendar/index.ts'
import { listRedatedRecords, noteAllMissed } from '#catalogue/index.ts'
import type { Context } from '#kit/db/transaction.ts'
import { listRedated, noteAllOverdue } from '#requests/index.ts'

/** Requests that wait for an answer, and records that wait to be published. */
export const listOpenRedated: ListRedated = async (read, calendarsOf, today) => [
  ...(await listRedated(read, calendarsOf, today)),
  ...(await listRedatedRecords(read, calendarsOf, today)),
]

/** Of both, before a notice takes effect. */
export async function noteOpenOverdue(context: Context): Promise<void> {
  await noteAllOverdue(context)
  await noteAllMissed(context)
}
