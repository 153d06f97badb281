// SQL of what is public under each entry and item.

import { sql } from 'kysely'
import type { Read } from '#kit/db/transaction.ts'
import { dayInChina } from '#law/index.ts'
import { isItemCode, itemOf } from '../entries/items.ts'
import { isRecordKind, kindOf } from '../record/kinds.ts'
import type { PublicCount } from './coverage.ts'

/** By unit; a record without an entry counts under the item of its kind. */
export async function countPublic(
  read: Read,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PublicCount[]>> {
  const { rows } = await sql<{
    unit_id: string
    entry_code: string
    kind: string
    count: string
    newest: Date
  }>`select unit_id, entry_code, kind, count(*) as count, max(published_at) as newest
    from record_publications
    where standing = 'live' and unit_id = any(${[...unitIds]}::uuid[])
    group by unit_id, entry_code, kind`.execute(read)
  const found = rows.flatMap((row) => {
    const ofKind = isRecordKind(row.kind) ? kindOf(row.kind).item : ''
    const item = itemOf(row.entry_code) ?? ofKind
    if (!isItemCode(item)) return []
    const newestOn = dayInChina(row.newest)
    const counted = { entryCode: row.entry_code, item, count: Number(row.count), newestOn }
    return [{ unitId: row.unit_id, counted }]
  })
  const byUnit = Map.groupBy(found, ({ unitId }) => unitId)
  return new Map([...byUnit].map(([id, of]) => [id, of.map(({ counted }) => counted)]))
}

export type CoveredRecord = {
  readonly recordId: string
  readonly title: string
  readonly kind: string
  readonly entryCode: string
  readonly indexNumber: string
  readonly publishedAt: Date
}

/** What is public of a unit under an item, newest first; at most 500. */
export async function listCovered(
  read: Read,
  unitId: string,
  item: string,
): Promise<readonly CoveredRecord[]> {
  const rows = await read
    .selectFrom('record_publications')
    .select(['record_id', 'title', 'kind', 'entry_code', 'index_number', 'published_at'])
    .where('unit_id', '=', unitId)
    .where('standing', '=', 'live')
    .orderBy('published_at', 'desc')
    .execute()
  const ofItem = rows.filter(({ entry_code, kind }) => {
    const ofKind = isRecordKind(kind) ? kindOf(kind).item : ''
    return (itemOf(entry_code) ?? ofKind) === item
  })
  return ofItem.slice(0, 500).map((row) => ({
    recordId: row.record_id,
    title: row.title,
    kind: row.kind,
    entryCode: row.entry_code,
    indexNumber: row.index_number,
    publishedAt: row.published_at,
  }))
}
