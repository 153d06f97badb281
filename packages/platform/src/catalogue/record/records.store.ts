// SQL of records: what exists, who may know of it.

import type { Read, Tx } from '#kit/db/transaction.ts'
import type { GovernmentRecord, RecordKey } from './edition.ts'
import { isRecordKind, type RecordKindName } from './kinds.ts'

export type NewRecord = RecordKey & {
  readonly kind: RecordKindName
  readonly by: string
  readonly now: Date
}

export async function insertRecord(
  tx: Tx,
  { unitId, recordId, kind, by, now }: NewRecord,
): Promise<void> {
  await tx
    .insertInto('records')
    .values({ unit_id: unitId, record_id: recordId, kind, created_at: now, created_by: by })
    .execute()
}

export async function findRecord(
  read: Read,
  { unitId, recordId }: RecordKey,
): Promise<GovernmentRecord | undefined> {
  const row = await read
    .selectFrom('records')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .executeTakeFirst()
  return row && recordOf(row)
}

/** The record, locked until the transaction ends. */
export async function findRecordForUpdate(
  tx: Tx,
  { unitId, recordId }: RecordKey,
): Promise<GovernmentRecord | undefined> {
  const row = await tx
    .selectFrom('records')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .forUpdate()
    .executeTakeFirst()
  return row && recordOf(row)
}

type RecordRow = {
  readonly unit_id: string
  readonly record_id: string
  readonly kind: string
  readonly serial_year: number | null
  readonly serial: number | null
  readonly index_number: string | null
  readonly live_edition: number | null
  readonly is_limited: boolean
  readonly created_at: Date
  readonly created_by: string
}

function recordOf(row: RecordRow): GovernmentRecord {
  if (!isRecordKind(row.kind)) throw new Error(`records: unknown kind ${row.kind}`)
  return {
    unitId: row.unit_id,
    recordId: row.record_id,
    kind: row.kind,
    serialYear: row.serial_year,
    serial: row.serial,
    indexNumber: row.index_number,
    liveEdition: row.live_edition,
    isLimited: row.is_limited,
    createdAt: row.created_at,
    createdBy: row.created_by,
  }
}

export type RecordChange = {
  readonly serialYear?: number
  readonly serial?: number
  readonly indexNumber?: string
  readonly liveEdition?: number | null
  readonly isLimited?: boolean
}

export async function updateRecord(
  tx: Tx,
  { unitId, recordId }: RecordKey,
  change: RecordChange,
): Promise<void> {
  const { serialYear, serial, indexNumber, liveEdition, isLimited } = change
  await tx
    .updateTable('records')
    .set({
      ...(serialYear !== undefined && { serial_year: serialYear }),
      ...(serial !== undefined && { serial }),
      ...(indexNumber !== undefined && { index_number: indexNumber }),
      ...(liveEdition !== undefined && { live_edition: liveEdition }),
      ...(isLimited !== undefined && { is_limited: isLimited }),
    })
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .execute()
}

/** Who may know of a limited record. */
export async function listReaders(
  read: Read,
  { unitId, recordId }: RecordKey,
): Promise<readonly string[]> {
  const rows = await read
    .selectFrom('record_readers')
    .select('staff_id')
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .orderBy('staff_id')
    .execute()
  return rows.map(({ staff_id }) => staff_id)
}

export type NamedReaders = RecordKey & {
  readonly staffIds: readonly string[]
  readonly by: string
  readonly now: Date
}

/** Names the readers in place of those before; none opens the record to all whose role reaches it. */
export async function replaceReaders(
  tx: Tx,
  { unitId, recordId, staffIds, by, now }: NamedReaders,
): Promise<void> {
  const key = { unit_id: unitId, record_id: recordId }
  await tx
    .deleteFrom('record_readers')
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .execute()
  const rows = staffIds.map((id) => ({ ...key, staff_id: id, named_by: by, named_at: now }))
  if (rows.length > 0) await tx.insertInto('record_readers').values(rows).execute()
}
