// SQL of the files of records and of what was read from them.

import type { Read, Tx } from '#kit/db/transaction.ts'
import { findKeptFile } from '#kit/files/find-kept-file.ts'
import type { KeptFile } from '#kit/files/kept-file.ts'
import type { RecordKey } from '../record/edition.ts'
import type { FileText, RecordFile } from './record-file.ts'

export type NewRecordFile = RecordKey & {
  readonly fileId: string
  readonly by: string
  readonly now: Date
}

export async function insertRecordFile(tx: Tx, given: NewRecordFile): Promise<void> {
  const { unitId, recordId, fileId, by, now } = given
  await tx
    .insertInto('record_files')
    .values({
      unit_id: unitId,
      record_id: recordId,
      file_id: fileId,
      added_by: by,
      added_at: now,
    })
    .execute()
}

/** Files that were added to a record, in the order in which they came. */
export async function listRecordFiles(
  read: Read,
  { unitId, recordId }: RecordKey,
): Promise<readonly RecordFile[]> {
  const rows = await read
    .selectFrom('record_files')
    .leftJoin('record_file_texts', (join) =>
      join
        .onRef('record_file_texts.unit_id', '=', 'record_files.unit_id')
        .onRef('record_file_texts.file_id', '=', 'record_files.file_id'),
    )
    .select(['record_files.file_id', 'outcome', 'text', 'web_form', 'note'])
    .where('record_files.unit_id', '=', unitId)
    .where('record_files.record_id', '=', recordId)
    .orderBy('record_files.file_id')
    .execute()
  const files: RecordFile[] = []
  for (const row of rows) {
    const file = await findAttachment(read, unitId, row.file_id)
    if (file !== undefined) files.push({ file, text: textOf(row) })
  }
  return files
}

function findAttachment(read: Read, unitId: string, id: string): Promise<KeptFile | undefined> {
  return findKeptFile(read, { unitIds: [unitId], purposes: ['record-attachment'] }, id)
}

/** A file of a record; undefined for a file of anything else. */
export async function findRecordFile(
  read: Read,
  { unitId, recordId }: RecordKey,
  fileId: string,
): Promise<RecordFile | undefined> {
  const files = await listRecordFiles(read, { unitId, recordId })
  return files.find(({ file }) => file.id === fileId)
}

type TextRow = {
  readonly outcome: string | null
  readonly text: string | null
  readonly web_form: string | null
  readonly note: string | null
}

function textOf({ outcome, text, web_form, note }: TextRow): FileText | undefined {
  if (outcome !== 'read' && outcome !== 'unreadable') return undefined
  return { outcome, text: text ?? '', webForm: web_form ?? undefined, note: note ?? '' }
}

export type ReadFile = {
  readonly file: Pick<KeptFile, 'unitId' | 'id'>
  readonly text: FileText
  readonly now: Date
}

/** Keeps what was read from a file; it is read once. */
export async function upsertFileText(tx: Tx, { file, text, now }: ReadFile): Promise<void> {
  const values = {
    outcome: text.outcome,
    text: text.text,
    web_form: text.webForm ?? null,
    note: text.note,
    read_at: now,
  }
  await tx
    .insertInto('record_file_texts')
    .values({ unit_id: file.unitId, file_id: file.id, ...values })
    .onConflict((on) => on.columns(['unit_id', 'file_id']).doUpdateSet(values))
    .execute()
}

/** Clean files of records that nobody has read yet: those that had to wait for the scanner. */
export async function listUnreadFiles(
  read: Read,
  limit: number,
): Promise<readonly Pick<KeptFile, 'unitId' | 'id'>[]> {
  const rows = await read
    .selectFrom('files')
    .leftJoin('record_file_texts', (join) =>
      join
        .onRef('record_file_texts.unit_id', '=', 'files.unit_id')
        .onRef('record_file_texts.file_id', '=', 'files.file_id'),
    )
    .select(['files.unit_id', 'files.file_id'])
    .where('files.purpose', '=', 'record-attachment')
    .where('files.state', '=', 'clean')
    .where('record_file_texts.file_id', 'is', null)
    .limit(limit)
    .execute()
  return rows.map((row) => ({ unitId: row.unit_id, id: row.file_id }))
}
