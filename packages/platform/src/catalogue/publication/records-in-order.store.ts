// SQL of all public records in one order that does not change: for the map of the site.

import { sql } from 'kysely'
import type { Read } from '#kit/db/transaction.ts'
import { present, type RecordPlace } from './public-records.store.ts'

export type OrderedRecord = RecordPlace & { readonly recordId: string; readonly publishedAt: Date }

/** A piece of the order, after a record. */
export async function listInOrder(
  read: Read,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<readonly OrderedRecord[]> {
  let query = read
    .selectFrom('public_records')
    .select(['record_id', 'unit_code', 'serial_year', 'serial', 'published_at'])
    .where('standing', '=', 'live')
    .orderBy('record_id')
    .limit(limit)
  if (after !== undefined) query = query.where('record_id', '>', after)
  const rows = await query.execute()
  return rows.map((row) => ({
    recordId: present(row.record_id),
    unitCode: present(row.unit_code),
    serialYear: present(row.serial_year),
    serial: present(row.serial),
    publishedAt: present(row.published_at),
  }))
}

/** Every so many-th record of the order that others follow. */
export async function listOrderEnds(read: Read, every: number): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly record_id: string }>`
    select record_id from (
      select record_id, row_number() over (order by record_id) as place,
        lead(record_id) over (order by record_id) as following
      from public_records where standing = 'live'
    ) as placed
    where place % ${every} = 0 and following is not null order by place`.execute(read)
  return rows.map(({ record_id }) => record_id)
}
