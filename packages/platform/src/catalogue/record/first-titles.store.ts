// SQL of what records were called when they were begun: who loads records knows by it which are there.

import { sql } from 'kysely'
import type { Read } from '#kit/db/transaction.ts'

/** The titles that the records of a unit had with their first save. */
export async function listFirstTitles(read: Read, unitId: string): Promise<ReadonlySet<string>> {
  const rows = await read
    .selectFrom('record_saves')
    .select(sql<string>`content ->> 'title'`.as('title'))
    .where('unit_id', '=', unitId)
    .where('edition_number', '=', 1)
    .where('version', '=', 1)
    .execute()
  return new Set(rows.map(({ title }) => title))
}
