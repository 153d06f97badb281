// SQL of what the checks of the head of a record know beside it: marks, twins, since when it is public.

import { sql } from 'kysely'
import { getUnit } from '#agencies/index.ts'
import { findCalendar } from '#calendar/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import { digestOf } from '#kit/digest-of.ts'
import { dayInChina } from '#law/index.ts'
import { findNumbering } from '../index-number/numbering.store.ts'
import type { EditionContent } from '../record/content.ts'
import type { RecordKey } from '../record/edition.ts'
import { readDocumentNumber } from './document-number.ts'
import type { MetadataFacts } from './metadata-facts.ts'

export async function findMetadataFacts(
  read: Read,
  key: RecordKey,
  content: EditionContent,
): Promise<MetadataFacts> {
  const unit = await getUnit(read, key.unitId)
  return {
    unitName: unit.name,
    marks: (await findNumbering(read, key.unitId)).marks,
    twins: await listTwins(read, key, content),
    calendar: await findCalendar(read, unit.region),
    publishedOn: await publishedOn(read, key, content),
  }
}

/** Other records of the unit; of those limited to named persons nothing is said. */
async function listTwins(read: Read, key: RecordKey, content: EditionContent) {
  const { title, documentNumber } = content
  const number = readDocumentNumber(documentNumber)?.written ?? documentNumber
  const { rows } = await sql<{ title: string; documentNumber: string }>`
    select distinct e.title, e.content ->> 'documentNumber' as "documentNumber"
    from record_editions e
    join records r on r.unit_id = e.unit_id and r.record_id = e.record_id
    where e.unit_id = ${key.unitId} and e.record_id <> ${key.recordId}
      and e.state not in ('dropped', 'superseded', 'unpublished') and not r.is_limited
      and ((e.title = ${title} and e.title <> '')
        or (e.content ->> 'documentNumber' = ${number} and ${number} <> ''))
    order by 1, 2 limit 10`.execute(read)
  return rows
}

async function publishedOn(read: Read, { unitId, recordId }: RecordKey, content: EditionContent) {
  const row = await read
    .selectFrom('record_publications')
    .select('published_at')
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .where('content_digest', '=', digestOf(content))
    .orderBy('edition_number')
    .executeTakeFirst()
  return row && dayInChina(row.published_at)
}
