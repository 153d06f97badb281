// SQL of one record as the public is shown it: its editions, its ties both ways, what is told of its validity.

import { sql } from 'kysely'
import type { Read } from '#kit/db/transaction.ts'
import { localDate } from '#law/index.ts'
import type { EditionContent, Tie } from '../record/content.ts'
import { tieTitles } from '../record/content.ts'
import type { EditionKey, RecordKey } from '../record/edition.ts'
import { isRecordKind, type RecordKindName } from '../record/kinds.ts'
import { publicContent } from '../record/public-fields.ts'
import { contentOf } from '../record/stored-content.ts'
import { isFactKind, type ValidityFact } from '../validity/validity.ts'
import { present, type RecordPlace, standingNamed } from './public-records.store.ts'
import type { Publication } from './publication.ts'

/** An edition without its text; what is null is gone with what was taken down. */
export type ShownEdition = Omit<Publication, 'content' | 'digest'> & {
  readonly digest: string | null
}

/** What stands or stood at an address, newest edition first. */
export async function listShownEditions(
  read: Read,
  { unitCode, serialYear, serial }: RecordPlace,
): Promise<readonly ShownEdition[]> {
  const rows = await read
    .selectFrom('public_records')
    .select(['unit_id', 'record_id', 'edition_number', 'unit_code', 'unit_name', 'serial_year'])
    .select(['serial', 'index_number', 'kind', 'published_at', 'standing', 'ended_at'])
    .select(['ended_reason', 'redirect_to', 'content_digest'])
    .where('unit_code', '=', unitCode)
    .where('serial_year', '=', serialYear)
    .where('serial', '=', serial)
    .orderBy('edition_number', 'desc')
    .execute()
  return rows.map((row) => ({
    unitId: present(row.unit_id),
    recordId: present(row.record_id),
    number: present(row.edition_number),
    unitCode: present(row.unit_code),
    unitName: present(row.unit_name),
    serialYear: present(row.serial_year),
    serial: present(row.serial),
    indexNumber: present(row.index_number),
    kind: kindNamed(row.kind),
    digest: row.content_digest,
    publishedAt: present(row.published_at),
    standing: standingNamed(present(row.standing)),
    endedAt: row.ended_at,
    endedReason: row.ended_reason,
    redirectTo: row.redirect_to,
  }))
}

/** What an edition says; undefined where it was taken down meanwhile. */
export async function findShownContent(
  read: Read,
  { unitId, recordId, number }: EditionKey,
): Promise<EditionContent | undefined> {
  const row = await read
    .selectFrom('public_records')
    .select('content')
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .where('edition_number', '=', number)
    .executeTakeFirst()
  return row?.content === null || row === undefined
    ? undefined
    : publicContent(contentOf(row.content))
}

/** What live records say, by their ids. */
export async function listShownContents(
  read: Read,
  keys: readonly EditionKey[],
): Promise<ReadonlyMap<string, EditionContent>> {
  if (keys.length === 0) return new Map()
  const rows = await read
    .selectFrom('public_records')
    .select(['record_id', 'content'])
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('unit_id', 'record_id', 'edition_number'),
        'in',
        keys.map(({ unitId, recordId, number }) => tuple(unitId, recordId, number)),
      ),
    )
    .where('content', 'is not', null)
    .execute()
  return new Map(rows.map((row) => [present(row.record_id), publicContent(contentOf(row.content))]))
}

/** What changed with each edition, as its readers were told. */
export async function listChangeNotes(
  read: Read,
  { unitId, recordId }: RecordKey,
): Promise<ReadonlyMap<number, string>> {
  const rows = await read
    .selectFrom('public_records')
    .select(['edition_number', sql<string | null>`content ->> 'changeNote'`.as('note')])
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .execute()
  return new Map(rows.map(({ edition_number, note }) => [present(edition_number), note ?? '']))
}

export type TiedRecord = RecordPlace & {
  readonly tie: Tie
  /** `does`: the record asked about does it to this one; `suffers`: this one does it to it. */
  readonly direction: 'does' | 'suffers'
  readonly title: string
  readonly documentNumber: string
  readonly publishedAt: Date
}

/** Records that are public and tied to this one, either way; in the order of their publication. */
export async function listTied(read: Read, key: RecordKey): Promise<readonly TiedRecord[]> {
  const [does, suffers] = await Promise.all([
    tiedFrom(read, key, { own: 'record', other: 'to_record' }),
    tiedFrom(read, key, { own: 'to_record', other: 'record' }),
  ])
  return [
    ...does.map((one) => ({ ...one, direction: 'does' as const })),
    ...suffers.map((one) => ({ ...one, direction: 'suffers' as const })),
  ]
}

type Side = 'record' | 'to_record'

const unitOf = { record: 'unit_id', to_record: 'to_unit_id' } as const
const recordOf = { record: 'record_id', to_record: 'to_record_id' } as const

async function tiedFrom(
  read: Read,
  { unitId, recordId }: RecordKey,
  { own, other }: { readonly own: Side; readonly other: Side },
): Promise<readonly Omit<TiedRecord, 'direction'>[]> {
  const rows = await read
    .selectFrom('record_links as links')
    .innerJoin('public_records as others', (join) =>
      join
        .onRef('others.unit_id', '=', `links.${unitOf[other]}`)
        .onRef('others.record_id', '=', `links.${recordOf[other]}`)
        .on('others.standing', 'in', ['live', 'withdrawn']),
    )
    .select(['links.tie', 'others.unit_code', 'others.serial_year', 'others.serial'])
    .select(['others.title', 'others.document_number', 'others.published_at'])
    .where(`links.${unitOf[own]}`, '=', unitId)
    .where(`links.${recordOf[own]}`, '=', recordId)
    .orderBy('others.published_at')
    .orderBy('others.record_id')
    .limit(mostTied)
    .execute()
  return rows.map((row) => ({
    tie: tieNamed(row.tie),
    unitCode: present(row.unit_code),
    serialYear: present(row.serial_year),
    serial: present(row.serial),
    title: present(row.title),
    documentNumber: row.document_number ?? '',
    publishedAt: present(row.published_at),
  }))
}

/** A decision that ends hundreds of documents lists them in its own text. */
const mostTied = 200

/** A fact of validity as the public is told it: the document that did it by its title, while that is public. */
export type PublicFact = Omit<ValidityFact, 'basis' | 'by'> & {
  readonly by: Pick<TiedRecord, 'unitCode' | 'serialYear' | 'serial' | 'title'> | null
}

/** What stands of the validity of a record, oldest first. */
export async function listPublicFacts(
  read: Read,
  { unitId, recordId }: RecordKey,
): Promise<readonly PublicFact[]> {
  const rows = await read
    .selectFrom('public_validity as facts')
    .leftJoin('public_records as doers', (join) =>
      join
        .onRef('doers.unit_id', '=', 'facts.by_unit_id')
        .onRef('doers.record_id', '=', 'facts.by_record_id')
        .on('doers.standing', 'in', ['live', 'withdrawn']),
    )
    .select(['facts.fact_id', 'facts.kind', 'facts.holds_from', 'facts.valid_until'])
    .select(['facts.by_document', 'doers.unit_code', 'doers.serial_year', 'doers.serial'])
    .select('doers.title')
    .where('facts.unit_id', '=', unitId)
    .where('facts.record_id', '=', recordId)
    .orderBy('facts.holds_from')
    .orderBy('facts.fact_id')
    .execute()
  return rows.map((row) => {
    const kind = present(row.kind)
    if (!isFactKind(kind)) throw new Error(`public validity: ${kind}`)
    const { unit_code: unitCode, serial_year: serialYear, serial, title } = row
    return {
      id: present(row.fact_id),
      kind,
      from: localDate(present(row.holds_from)),
      until: row.valid_until === null ? null : localDate(row.valid_until),
      by:
        unitCode !== null && serialYear !== null && serial !== null && title !== null
          ? { unitCode, serialYear, serial, title }
          : null,
      byDocument: row.by_document ?? '',
    }
  })
}

function kindNamed(text: string | null): RecordKindName {
  if (text === null || !isRecordKind(text)) throw new Error(`public records: kind ${text}`)
  return text
}

function tieNamed(text: string): Tie {
  if (!Object.hasOwn(tieTitles, text)) throw new Error(`public records: tie ${text}`)
  return text as Tie
}
