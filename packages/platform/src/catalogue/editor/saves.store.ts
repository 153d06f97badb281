// SQL of the saves of an edition, and of records that another can be tied to.

import type { Read } from '#kit/db/transaction.ts'
import type { EditionContent, RecordTie } from '../record/content.ts'
import type { EditionKey } from '../record/edition.ts'
import { contentOf } from '../record/stored-content.ts'

/** What a save of an edition said, whole. */
export async function findSave(
  read: Read,
  { unitId, recordId, number }: EditionKey,
  version: number,
): Promise<EditionContent | undefined> {
  const row = await read
    .selectFrom('record_saves')
    .select('content')
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .where('edition_number', '=', number)
    .where('version', '=', version)
    .executeTakeFirst()
  return row && contentOf(row.content)
}

export type NamedRecord = Omit<RecordTie, 'tie'> & {
  readonly title: string
  readonly indexNumber: string
}

/** Public records of any unit with this index number or document number; several may share the latter. */
export async function listNamed(read: Read, name: string): Promise<readonly NamedRecord[]> {
  const rows = await read
    .selectFrom('record_publications')
    .select(['unit_id', 'record_id', 'title', 'index_number'])
    .where('standing', '=', 'live')
    .where((where) =>
      where.or([where('index_number', '=', name), where('document_number', '=', name)]),
    )
    .limit(2)
    .execute()
  return rows.map(namedOf)
}

/** What is public of the records that a content is tied to. */
export async function listTied(
  read: Read,
  ties: readonly RecordTie[],
): Promise<readonly NamedRecord[]> {
  if (ties.length === 0) return []
  const rows = await read
    .selectFrom('record_publications')
    .select(['unit_id', 'record_id', 'title', 'index_number'])
    .where('standing', '=', 'live')
    .where(
      'record_id',
      'in',
      ties.map(({ recordId }) => recordId),
    )
    .execute()
  return rows.map(namedOf)
}

function namedOf(row: {
  readonly unit_id: string
  readonly record_id: string
  readonly title: string
  readonly index_number: string
}): NamedRecord {
  const { unit_id: unitId, record_id: recordId, title, index_number: indexNumber } = row
  return { unitId, recordId, title, indexNumber }
}
