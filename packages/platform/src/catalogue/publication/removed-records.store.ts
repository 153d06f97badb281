// SQL of what was taken down: that it was there, since when it is not, and why.

import { sql } from 'kysely'
import type { Read } from '#kit/db/transaction.ts'
import type { ListPosition } from './public-list.store.ts'
import { present } from './public-records.store.ts'
import type { Tombstone } from './publication.ts'

export type RemovedRecord = Tombstone & { readonly position: ListPosition }

/** The newest removals first, one line for a record. */
export async function listRemoved(
  read: Read,
  { after, limit }: { readonly after?: ListPosition | undefined; readonly limit: number },
): Promise<readonly RemovedRecord[]> {
  const at =
    after && sql<Date>`timestamptz 'epoch' + ${after.at}::bigint * interval '1 microsecond'`
  let query = read
    .selectFrom('public_records as records')
    .select(['record_id', 'unit_code', 'unit_name', 'serial_year', 'serial', 'index_number'])
    .select(['published_at', 'ended_at', 'ended_reason', 'redirect_to'])
    .select(sql<string>`(extract(epoch from ended_at) * 1000000)::bigint::text`.as('at'))
    .where('standing', '=', 'unpublished')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('public_records as others')
            .select('others.record_id')
            .whereRef('others.unit_id', '=', 'records.unit_id')
            .whereRef('others.record_id', '=', 'records.record_id')
            .whereRef('others.edition_number', '<', 'records.edition_number'),
        ),
      ),
    )
    .orderBy('ended_at', 'desc')
    .orderBy('record_id')
    .limit(limit)
  if (after !== undefined && at !== undefined)
    query = query
      .where('ended_at', '<=', at)
      .where(({ or, eb }) => or([eb('ended_at', '<', at), eb('record_id', '>', after.recordId)]))
  const rows = await query.execute()
  return rows.map((row) => ({
    standing: 'unpublished',
    unitCode: present(row.unit_code),
    unitName: present(row.unit_name),
    serialYear: present(row.serial_year),
    serial: present(row.serial),
    indexNumber: present(row.index_number),
    publishedAt: present(row.published_at),
    endedAt: row.ended_at,
    endedReason: row.ended_reason,
    redirectTo: row.redirect_to,
    position: { at: row.at, recordId: present(row.record_id) },
  }))
}

export type RemovalCount = { readonly year: number; readonly count: number }

/** How many were taken down in each year, newest first. */
export async function countRemoved(read: Read): Promise<readonly RemovalCount[]> {
  const year = sql<number>`extract(year from ended_at at time zone 'Asia/Shanghai')::integer`
  const rows = await read
    .selectFrom('public_records')
    .select((expression) => [
      year.as('year'),
      expression.fn.count<string>('record_id').distinct().as('count'),
    ])
    .where('standing', '=', 'unpublished')
    .groupBy(year)
    .orderBy(year, 'desc')
    .execute()
  return rows.map((row) => ({ year: row.year, count: Number(row.count) }))
}
