// SQL of what the public is told of the validity of a document, through its view alone.

import type { Read } from '#kit/db/transaction.ts'
import { localDate } from '#law/index.ts'
import type { RecordKey } from '../record/edition.ts'
import { isFactKind, type ValidityFact } from './validity.ts'

/** The facts that stand, oldest first; `byDocument` also names a document that is public here. */
export async function listPublicFacts(
  read: Read,
  { unitId, recordId }: RecordKey,
): Promise<readonly ValidityFact[]> {
  const rows = await read
    .selectFrom('public_validity as facts')
    .leftJoin('public_records as doers', (join) =>
      join
        .onRef('doers.unit_id', '=', 'facts.by_unit_id')
        .onRef('doers.record_id', '=', 'facts.by_record_id')
        .on('doers.standing', 'in', ['live', 'withdrawn']),
    )
    .selectAll('facts')
    .select(['doers.title as doer_title', 'doers.document_number as doer_number'])
    .where('facts.unit_id', '=', unitId)
    .where('facts.record_id', '=', recordId)
    .orderBy('facts.holds_from')
    .orderBy('facts.fact_id')
    .execute()
  return rows.map((row) => {
    if (row.kind === null || !isFactKind(row.kind)) throw new Error('public facts: unknown kind')
    const doer = row.doer_title === null ? '' : `《${row.doer_title}》`
    return {
      id: row.fact_id ?? '',
      kind: row.kind,
      from: localDate(row.holds_from ?? ''),
      until: row.valid_until === null ? null : localDate(row.valid_until),
      by:
        row.by_unit_id === null || row.by_record_id === null || row.doer_title === null
          ? null
          : { unitId: row.by_unit_id, recordId: row.by_record_id },
      byDocument: doer === '' ? (row.by_document ?? '') : doer,
      basis: row.basis ?? '',
    }
  })
}
