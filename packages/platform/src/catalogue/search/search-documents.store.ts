// SQL of the table that search reads: a line for each record that is live.

import { type SqlBool, sql } from 'kysely'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { bodyText } from '../content/body-text.ts'
import type { Attachment } from '../record/content.ts'
import type { RecordKey } from '../record/edition.ts'
import { isRecordKind } from '../record/kinds.ts'
import { publicContent } from '../record/public-fields.ts'
import { contentOf } from '../record/stored-content.ts'
import { numberKey, type SearchDocument, type SearchedFile } from './search-document.ts'
import { documentTerms } from './terms-of-document.ts'

/** What is live of a record with the texts of its files; undefined where nothing is. */
export async function findLive(
  read: Read,
  { unitId, recordId }: RecordKey,
): Promise<Omit<SearchDocument, 'end' | 'amendedOn'> | undefined> {
  const row = await read
    .selectFrom('public_records')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .where('standing', '=', 'live')
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { edition_number: number, kind, published_at: publishedAt } = row
  if (number === null || kind === null || publishedAt === null || !isRecordKind(kind))
    throw new Error('search: a public record is not whole')
  const content = publicContent(contentOf(row.content))
  const { title, documentNumber, summary, keywords, issuers, body, fields } = content
  const parts = [summary, keywords.join(' '), issuers.join(' '), ...Object.values(fields)]
  return {
    unitId,
    recordId,
    number,
    unitCode: row.unit_code ?? '',
    unitName: row.unit_name ?? '',
    serialYear: row.serial_year ?? 0,
    serial: row.serial ?? 0,
    indexNumber: row.index_number ?? '',
    documentNumber,
    kind,
    entryCode: row.entry_code ?? '',
    subject: content.subject,
    publishedAt,
    title: clean(title),
    body: clean([...parts.filter((part) => part !== ''), bodyText(body)].join('\n')),
    files: await listFiles(read, { unitId, recordId, number }, content.attachments),
    effectiveOn: content.effectiveOn,
  }
}

type Live = RecordKey & { readonly number: number }

/** The files of the edition, by their places among its attachments; those that wait are not there yet. */
async function listFiles(
  read: Read,
  { unitId, recordId, number }: Live,
  attachments: readonly Attachment[],
): Promise<readonly SearchedFile[]> {
  const rows = await read
    .selectFrom('published_files')
    .select(['file_id', 'text'])
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .where('edition_number', '=', number)
    .execute()
  const texts = new Map(rows.map((row) => [row.file_id, row.text ?? '']))
  return attachments.flatMap(({ fileId, title }, index) => {
    const text = texts.get(fileId)
    return text === undefined ? [] : [{ place: index + 1, title, text: clean(text) }]
  })
}

/** Signs that no text of the database may have. */
function clean(text: string): string {
  return text.replaceAll('\0', ' ').toWellFormed()
}

/** The line of a document. */
export function rowOf(one: SearchDocument) {
  return {
    unit_id: one.unitId,
    record_id: one.recordId,
    edition_number: one.number,
    unit_code: one.unitCode,
    unit_name: one.unitName,
    serial_year: one.serialYear,
    serial: one.serial,
    index_number: one.indexNumber,
    document_number: one.documentNumber,
    index_key: numberKey(one.indexNumber),
    number_key: numberKey(one.documentNumber),
    kind: one.kind,
    entry_code: one.entryCode,
    subject: one.subject,
    published_at: one.publishedAt,
    title: one.title,
    body: one.body,
    files: JSON.stringify(
      one.files.map(({ place, title, text }) => ({ place, title, length: text.length })),
    ),
    file_text: one.files.map(({ text }) => text).join('\n'),
    effective_on: one.effectiveOn,
    ends_on: one.end?.on ?? null,
    end_kind: one.end?.kind ?? null,
    amended_on: one.amendedOn,
    terms: [...documentTerms(one)],
  }
}

export async function upsertDocument(tx: Tx, one: SearchDocument): Promise<void> {
  const row = rowOf(one)
  await tx
    .insertInto('search_documents')
    .values(row)
    .onConflict((on) => on.columns(['unit_id', 'record_id']).doUpdateSet(row))
    .execute()
}

export async function deleteDocument(tx: Tx, { unitId, recordId }: RecordKey): Promise<void> {
  await tx
    .deleteFrom('search_documents')
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .execute()
}

/** Records that publish a file now. */
export async function listLiveWith(
  read: Read,
  { unitId, id }: { readonly unitId: string; readonly id: string },
): Promise<readonly RecordKey[]> {
  const rows = await read
    .selectFrom('published_files')
    .select('record_id')
    .distinct()
    .where('unit_id', '=', unitId)
    .where('file_id', '=', id)
    .where('standing', '=', 'live')
    .execute()
  return rows.flatMap(({ record_id: recordId }) => (recordId ? [{ unitId, recordId }] : []))
}

/** Records that are live or indexed, after one, in the order of their ids: what indexing anew walks. */
export async function listToIndex(
  read: Read,
  after: string | undefined,
  limit: number,
): Promise<readonly RecordKey[]> {
  const above = after === undefined ? sql<SqlBool>`true` : sql<SqlBool>`record_id > ${after}::uuid`
  const { rows } = await sql<RecordKey>`
    select unit_id as "unitId", record_id as "recordId" from (
      (select unit_id, record_id from records where live_edition is not null and ${above}
       order by record_id limit ${limit})
      union
      (select unit_id, record_id from search_documents where ${above}
       order by record_id limit ${limit})
    ) as known order by record_id limit ${limit}`.execute(read)
  return rows
}
