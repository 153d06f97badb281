// SQL of single looks: what the index of terms finds in a block of time or before an instant, what has a
// number, which of some documents fit.

import { type SqlBool, sql } from 'kysely'
import type { Read } from '#kit/db/transaction.ts'
import type { Block } from '#kit/words/time-blocks.ts'
import { besidesWords, byTerms, hasNumber } from './conditions.store.ts'
import { questionOfSearch } from './question-of-search.ts'
import type { Scope } from './scope.ts'
import type { Place, WantedDocuments } from './wanted-documents.ts'

export type FoundPlace = Place & { readonly unitId: string }

const placeColumns = [
  'unit_id as unitId',
  'record_id as recordId',
  'published_at as publishedAt',
] as const

export type Row = Omit<FoundPlace, 'rank'>

export function before({ publishedAt, recordId }: Pick<Place, 'publishedAt' | 'recordId'>) {
  return sql<SqlBool>`(published_at, record_id) < (${publishedAt}, ${recordId}::uuid)`
}

export type Look = {
  readonly read: Read
  readonly wanted: WantedDocuments
  readonly scope: Scope
  readonly below: Place | undefined
}

type Extent = { readonly block: Block } | { readonly until: Date }

/** What the index of terms alone finds: `offset 0` keeps the planner from walking another one. */
export function foundByTerms({ read, wanted, scope }: Look, block: Block | undefined) {
  return read
    .selectFrom(
      read
        .selectFrom('search_documents')
        .selectAll()
        .where(byTerms(questionOfSearch(wanted, scope, block)))
        .offset(0)
        .as('search_documents'),
    )
    .select(placeColumns)
}

/** What the index finds, in no order. */
export async function lookUp(look: Look, extent: Extent, limit: number): Promise<readonly Row[]> {
  const { wanted, below } = look
  const block = 'block' in extent ? extent.block : undefined
  let query = foundByTerms(look, block).where(besidesWords(wanted))
  if ('until' in extent) query = query.where('published_at', '<', extent.until)
  if (below) query = query.where(before(below))
  return await query.limit(limit).execute()
}

export function isOneOf(rows: readonly Row[]) {
  const units = rows.map(({ unitId }) => unitId)
  const records = rows.map(({ recordId }) => recordId)
  return sql<SqlBool>`(unit_id, record_id) in (select * from unnest(${units}::uuid[], ${records}::uuid[]))`
}

type ByNumber = { readonly below: Place | undefined; readonly limit: number }

export async function listByNumber(
  read: Read,
  wanted: WantedDocuments,
  { below, limit }: ByNumber,
): Promise<readonly FoundPlace[]> {
  const query = read
    .selectFrom('search_documents')
    .select(placeColumns)
    .where(hasNumber(wanted.asked.key ?? ''))
    .where(besidesWords(wanted))
    .orderBy('published_at', 'desc')
    .orderBy('record_id', 'desc')
    .limit(limit)
  const rows = await (below ? query.where(before(below)) : query).execute()
  return rows.map((row) => ({ ...row, rank: 0 }))
}

/** What is asked for of a year is not looked for after it. */
export function newestWanted({ conditions: { year } }: WantedDocuments, newest: Date): Date {
  const end = year === undefined ? newest : new Date(`${year}-12-31T23:59:59.999+08:00`)
  return end < newest ? end : newest
}

export function newestFirst(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted(
    (one, other) =>
      other.publishedAt.getTime() - one.publishedAt.getTime() ||
      (one.recordId < other.recordId ? 1 : -1),
  )
}
