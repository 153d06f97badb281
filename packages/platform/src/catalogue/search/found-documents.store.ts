// SQL of what the list of finds shows of documents.

import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Read } from '#kit/db/transaction.ts'
import { isRecordKind } from '../record/kinds.ts'
import type { AskedWord } from './asked.ts'
import { inScope } from './conditions.store.ts'
import type { FoundDocument } from './found-document.ts'
import type { FoundPlace } from './look-up.store.ts'

/** Of a longer text only a part is fetched. */
const wholeBytes = 60_000
const partSigns = 4_000
const signsBefore = 400

const fileMarks = z.array(z.object({ place: z.number(), title: z.string(), length: z.number() }))

/** The documents at these places, in their order; one that was ended meanwhile is left out. */
export async function listFoundDocuments(
  read: Read,
  places: readonly FoundPlace[],
  words: readonly AskedWord[],
): Promise<readonly FoundDocument[]> {
  const ids = places.map(({ recordId }) => recordId)
  const units = places.map(({ unitId }) => unitId)
  const shortly = words.flat()
  const rows = await read
    .selectFrom('search_documents')
    .select([
      ...(['unit_id', 'record_id', 'unit_code', 'unit_name', 'serial_year', 'serial'] as const),
      ...(['index_number', 'document_number', 'kind', 'subject', 'published_at'] as const),
      ...(['title', 'files', 'effective_on', 'ends_on', 'end_kind', 'amended_on'] as const),
    ])
    .select([
      partOf('body', startIn('body', shortly)).as('body'),
      sql<string>`case when ${inScope(words, 'text')} then '' else ${partOf('file_text', startIn('file_text', shortly))} end`.as(
        'file_part',
      ),
      sql<number>`case when octet_length(file_text) <= ${wholeBytes} then 1 else ${startIn('file_text', shortly)} end`.as(
        'file_start',
      ),
    ])
    .where(
      sql<boolean>`(unit_id, record_id) in (select * from unnest(${units}::uuid[], ${ids}::uuid[]))`,
    )
    .execute()
  const found = new Map(
    rows.map((row) => {
      if (!isRecordKind(row.kind)) throw new Error(`search: unknown kind ${row.kind}`)
      const document: FoundDocument = {
        unitId: row.unit_id,
        recordId: row.record_id,
        unitCode: row.unit_code,
        unitName: row.unit_name,
        serialYear: row.serial_year,
        serial: row.serial,
        indexNumber: row.index_number,
        documentNumber: row.document_number,
        kind: row.kind,
        subject: row.subject,
        publishedAt: row.published_at,
        title: row.title,
        body: row.body,
        files: fileMarks.parse(row.files),
        fileText: row.file_part,
        fileTextFrom: row.file_start - 1,
        effectiveOn: row.effective_on,
        endsOn: row.ends_on,
        endKind: row.end_kind,
        amendedOn: row.amended_on,
      }
      return [row.record_id, document] as const
    }),
  )
  return ids.flatMap((id) => found.get(id) ?? [])
}

type Text = 'body' | 'file_text'

function partOf(column: Text, start: RawBuilder<number>): RawBuilder<string> {
  const text = sql.ref(column)
  return sql<string>`case when octet_length(${text}) <= ${wholeBytes} then ${text}
    else substr(${text}, ${start}, ${partSigns}) end`
}

/** Where to begin so that the first find is seen. */
function startIn(column: Text, words: readonly string[]): RawBuilder<number> {
  if (words.length === 0) return sql<number>`1`
  const text = sql.ref(column)
  const places = words.map((word) => sql`nullif(strpos(folded_signs(${text}), ${word}), 0)`)
  return sql<number>`greatest(1, coalesce(least(${sql.join(places)}), 1) - ${signsBefore})`
}
