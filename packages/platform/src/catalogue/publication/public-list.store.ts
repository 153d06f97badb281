// SQL of lists of public records: newest first, a page at a time, each condition by an index.

import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Read } from '#kit/db/transaction.ts'
import { dayInChina, type LocalDate, localDate } from '#law/index.ts'
import { isRecordKind, type RecordKindName } from '../record/kinds.ts'
import { publicFields, publicValue } from '../record/public-fields.ts'
import { present } from './public-records.store.ts'
import type { Publication } from './publication.ts'

/** Where a page ended: the moment in microseconds, as the database keeps it, and the record. */
export type ListPosition = { readonly at: string; readonly recordId: string }

export type WantedList = {
  readonly unitId?: string | undefined
  /** Any of them; empty: all kinds. */
  readonly kinds?: readonly RecordKindName[]
  /** Of 条例 20 or 21: `20.5`. */
  readonly item?: string | undefined
  /** An entry of the catalogue: `20.10.3`. */
  readonly entryCode?: string | undefined
  /** Whether documents hold on the day: all without it. */
  readonly holds?: { readonly on: LocalDate; readonly is: boolean } | undefined
  /** Published in this year, as China counts. */
  readonly year?: number | undefined
  readonly after?: ListPosition | undefined
  readonly limit: number
}

export type ListedRecord = Pick<
  Publication,
  | 'unitId'
  | 'recordId'
  | 'unitCode'
  | 'unitName'
  | 'serialYear'
  | 'serial'
  | 'indexNumber'
  | 'kind'
  | 'number'
  | 'publishedAt'
> & {
  readonly title: string
  readonly documentNumber: string
  readonly subject: string
  readonly entryCode: string
  readonly formedOn: LocalDate | null
  readonly endsOn: LocalDate | null
  readonly amendedOn: LocalDate | null
  readonly digest: string
  /** Values of the fields that only its kind has and lists show, in their order. */
  readonly told: readonly string[]
  readonly position: ListPosition
}

/**
 * Records that are live. Of several kinds each is read by its own index and the pages are merged, so that a
 * kind that is rare among a million others costs no more than a common one.
 */
export async function listPublicRecords(
  read: Read,
  wanted: WantedList,
): Promise<readonly ListedRecord[]> {
  const { kinds = [], limit } = wanted
  const parts = kinds.length === 0 ? [undefined] : kinds
  const pages = parts.map(
    (kind) => sql`(select ${columns} from public_records where ${conditions(wanted, kind)}
      order by published_at desc, record_id limit ${limit})`,
  )
  const { rows } = await sql<ListRow>`select * from (${sql.join(pages, sql` union all `)}) as pages
    order by published_at desc, record_id limit ${limit}`.execute(read)
  return rows.map(listedOf)
}

const columns = sql`unit_id, record_id, edition_number, unit_code, unit_name, serial_year, serial,
  index_number, kind, title, document_number, subject, entry_code, formed_on::text, ends_on::text,
  amended_on::text, content_digest, published_at,
  (extract(epoch from published_at) * 1000000)::bigint::text as at,
  content -> 'fields' as fields`

function conditions(
  { unitId, item, entryCode, holds, year, after }: WantedList,
  kind: RecordKindName | undefined,
): RawBuilder<unknown> {
  const all = [sql`standing = 'live'`]
  if (unitId !== undefined) all.push(sql`unit_id = ${unitId}`)
  if (kind !== undefined) all.push(sql`kind = ${kind}`)
  if (item !== undefined) all.push(sql`item = ${item}`)
  if (entryCode !== undefined) all.push(sql`entry_code = ${entryCode}`)
  if (holds?.is === true) all.push(sql`(ends_on is null or ends_on > ${holds.on})`)
  if (holds?.is === false) all.push(sql`ends_on is not null and ends_on <= ${holds.on}`)
  if (year !== undefined)
    all.push(sql`published_at >= ${`${year}-01-01T00:00:00+08:00`}::timestamptz
      and published_at < ${`${year + 1}-01-01T00:00:00+08:00`}::timestamptz`)
  if (after !== undefined) {
    const at = sql`timestamptz 'epoch' + ${after.at}::bigint * interval '1 microsecond'`
    // The first condition is what the index finds its place by.
    all.push(sql`published_at <= ${at}
      and (published_at < ${at} or record_id > ${after.recordId}::uuid)`)
  }
  return sql.join(all, sql` and `)
}

/** The year in which the first of what is public now was published; undefined where nothing is. */
export async function findFirstYear(read: Read, unitId?: string): Promise<number | undefined> {
  let query = read
    .selectFrom('public_records')
    .select('published_at')
    .where('standing', '=', 'live')
    .orderBy('published_at')
    .limit(1)
  if (unitId !== undefined) query = query.where('unit_id', '=', unitId)
  const row = await query.executeTakeFirst()
  return row && Number(dayInChina(present(row.published_at)).slice(0, 4))
}

/** The newest records of each item of a unit. */
export async function listNewestOfItems(
  read: Read,
  {
    unitId,
    items,
    limit,
  }: { readonly unitId: string; readonly items: readonly string[]; readonly limit: number },
): Promise<ReadonlyMap<string, readonly ListedRecord[]>> {
  const { rows } = await sql<ListRow & { readonly of_item: string }>`
    select items.of_item, newest.* from unnest(${[...items]}::text[]) as items (of_item)
    cross join lateral (
      select ${columns} from public_records
      where standing = 'live' and unit_id = ${unitId} and item = items.of_item
      order by published_at desc, record_id limit ${limit}) as newest`.execute(read)
  const found = new Map<string, readonly ListedRecord[]>()
  for (const row of rows) found.set(row.of_item, [...(found.get(row.of_item) ?? []), listedOf(row)])
  return found
}

type ListRow = {
  readonly unit_id: string
  readonly record_id: string
  readonly edition_number: number
  readonly unit_code: string
  readonly unit_name: string
  readonly serial_year: number
  readonly serial: number
  readonly index_number: string
  readonly kind: string
  readonly title: string | null
  readonly document_number: string | null
  readonly subject: string | null
  readonly entry_code: string
  readonly formed_on: string | null
  readonly ends_on: string | null
  readonly amended_on: string | null
  readonly content_digest: string | null
  readonly fields: unknown
  readonly published_at: Date
  readonly at: string
}

const dayOf = (text: string | null): LocalDate | null => (text === null ? null : localDate(text))

function listedOf(row: ListRow): ListedRecord {
  if (!isRecordKind(row.kind)) throw new Error(`public records: unknown kind ${row.kind}`)
  return {
    unitId: row.unit_id,
    recordId: row.record_id,
    number: row.edition_number,
    unitCode: row.unit_code,
    unitName: row.unit_name,
    serialYear: row.serial_year,
    serial: row.serial,
    indexNumber: row.index_number,
    kind: row.kind,
    title: present(row.title),
    documentNumber: row.document_number ?? '',
    subject: row.subject ?? '',
    entryCode: row.entry_code,
    formedOn: dayOf(row.formed_on),
    endsOn: dayOf(row.ends_on),
    amendedOn: dayOf(row.amended_on),
    digest: present(row.content_digest),
    told: toldOf(row.kind, row.fields),
    publishedAt: row.published_at,
    position: { at: row.at, recordId: row.record_id },
  }
}

const fieldsSchema = z.record(z.string(), z.string()).nullable()

function toldOf(kind: RecordKindName, stored: unknown): readonly string[] {
  const fields = fieldsSchema.parse(stored) ?? {}
  return publicFields(kind)
    .map((field) => publicValue(field, { fields }))
    .filter((value) => value !== '')
}
