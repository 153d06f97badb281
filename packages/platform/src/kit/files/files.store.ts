// SQL of kept files; the only file that names their table.

import type { Selectable } from 'kysely'
import type { Schema } from '../db/schema.ts'
import type { Read, Tx } from '../db/transaction.ts'
import { isFileKind } from './file-kind.ts'
import { type FilePurpose, filePurposes, type KeptFile } from './kept-file.ts'

/** Which files somebody may see: of these units, of these purposes. */
export type FileScope = {
  readonly unitIds: readonly string[]
  readonly purposes: readonly FilePurpose[]
}

/** A file within a scope; undefined when there is none there, whoever else may have it. */
export async function findFile(
  read: Read,
  scope: FileScope,
  fileId: string,
): Promise<KeptFile | undefined> {
  if (scope.unitIds.length === 0 || scope.purposes.length === 0) return undefined
  const row = await read
    .selectFrom('files')
    .selectAll()
    .where('unit_id', 'in', scope.unitIds)
    .where('purpose', 'in', scope.purposes)
    .where('file_id', '=', fileId)
    .executeTakeFirst()
  return row && fileOf(row)
}

/** A file that must be there. */
export async function getFile(
  read: Read,
  { unitId, id }: Pick<KeptFile, 'unitId' | 'id'>,
): Promise<KeptFile> {
  const row = await read
    .selectFrom('files')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('file_id', '=', id)
    .executeTakeFirstOrThrow()
  return fileOf(row)
}

/** Files of all units that wait to be checked, the longest waiting first. */
export async function listWaitingFiles(read: Read, limit: number): Promise<readonly KeptFile[]> {
  const rows = await read
    .selectFrom('files')
    .selectAll()
    .where('state', '=', 'waiting')
    .orderBy('sent_at')
    .limit(limit)
    .execute()
  return rows.map(fileOf)
}

/** Which of the digests records still name. */
export async function listNamedDigests(
  read: Read,
  digests: readonly string[],
): Promise<ReadonlySet<string>> {
  if (digests.length === 0) return new Set()
  const rows = await read
    .selectFrom('files')
    .select('digest')
    .where('digest', 'in', digests)
    .union(read.selectFrom('staged_files').select('digest').where('digest', 'in', digests))
    .execute()
  return new Set(rows.map(({ digest }) => digest))
}

/** Digests that records name, a page at a time in their order. */
export async function listDigests(
  read: Read,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly string[]> {
  const rows = await read
    .selectFrom('files')
    .select('digest')
    .distinct()
    .where('digest', '>', after)
    .orderBy('digest')
    .limit(limit)
    .execute()
  return rows.map(({ digest }) => digest)
}

export async function insertFile(tx: Tx, file: KeptFile): Promise<void> {
  await tx
    .insertInto('files')
    .values({
      unit_id: file.unitId,
      file_id: file.id,
      purpose: file.purpose,
      name: file.name,
      kind: file.kind,
      size: file.size,
      digest: file.digest,
      key_sealed: file.keySealed,
      sent_by: file.sentBy,
      sent_at: file.sentAt,
      ...stateColumns(file),
    })
    .execute()
}

/** Writes what checking a waiting file found; what was found first stands. */
export async function updateFileState(tx: Tx, file: KeptFile): Promise<void> {
  await tx
    .updateTable('files')
    .set(stateColumns(file))
    .where('unit_id', '=', file.unitId)
    .where('file_id', '=', file.id)
    .where('state', '=', 'waiting')
    .execute()
}

function stateColumns({ state, checkedBy, checkedAt, threat }: KeptFile) {
  return { state, checked_by: checkedBy, checked_at: checkedAt, threat }
}

function fileOf(row: Selectable<Schema['files']>): KeptFile {
  const { kind, state, checked_by: checkedBy } = row
  const purpose = filePurposes.find((one) => one === row.purpose)
  const known = state === 'waiting' || state === 'clean' || state === 'harmful'
  if (purpose === undefined || !known || !isFileKind(kind) || !isChecker(checkedBy))
    throw new Error(`file ${row.file_id}: unknown purpose, state or kind`)
  return {
    unitId: row.unit_id,
    id: row.file_id,
    purpose,
    name: row.name,
    kind,
    size: row.size,
    digest: row.digest,
    keySealed: row.key_sealed,
    state,
    checkedBy,
    checkedAt: row.checked_at,
    threat: row.threat,
    sentBy: row.sent_by,
    sentAt: row.sent_at,
  }
}

function isChecker(text: string | null): text is KeptFile['checkedBy'] {
  return text === null || text === 'scanner' || text === 'type'
}
