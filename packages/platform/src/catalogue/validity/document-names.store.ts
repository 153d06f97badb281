// SQL of what documents of a unit are called, many at once.

import type { Read } from '#kit/db/transaction.ts'
import type { RecordKey } from '../record/edition.ts'

export type DocumentName = {
  readonly title: string
  readonly documentNumber: string
  readonly formedOn: string | null
}

/** By id; those that were taken down have none. */
export async function listDocumentNames(
  read: Read,
  keys: readonly RecordKey[],
): Promise<ReadonlyMap<string, DocumentName>> {
  const [first] = keys
  if (first === undefined) return new Map()
  const rows = await read
    .selectFrom('record_publications')
    .select(['record_id', 'title', 'document_number', 'formed_on'])
    .where('unit_id', '=', first.unitId)
    .where(
      'record_id',
      'in',
      keys.map(({ recordId }) => recordId),
    )
    .where('standing', 'in', ['live', 'withdrawn'])
    .execute()
  return new Map(
    rows.map((row) => [
      row.record_id,
      { title: row.title, documentNumber: row.document_number, formedOn: row.formed_on },
    ]),
  )
}
