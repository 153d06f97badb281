// SQL of which files belong to a request; the files themselves are the kit's.

import type { Read, Tx } from '#kit/db/transaction.ts'
import { findKeptFile } from '#kit/files/find-kept-file.ts'
import type { KeptFile } from '#kit/files/kept-file.ts'
import type { RequestKey } from '../case/request-case.ts'
import { type FilePart, fileParts, isFilePart } from './file-part.ts'

export type RequestFile = { readonly part: FilePart; readonly file: KeptFile }

/** Files of a request in the order in which they came. */
export async function listRequestFiles(
  read: Read,
  { unitId, requestId }: RequestKey,
): Promise<readonly RequestFile[]> {
  const rows = await read
    .selectFrom('request_files')
    .select(['file_id', 'part'])
    .where('unit_id', '=', unitId)
    .where('request_id', '=', requestId)
    .orderBy('file_id')
    .execute()
  const found = await Promise.all(
    rows.map(async ({ file_id: id, part }) => {
      if (!isFilePart(part)) throw new Error(`file ${id}: unknown part ${part}`)
      const scope = { unitIds: [unitId], purposes: [fileParts[part].purpose] }
      const file = await findKeptFile(read, scope, id)
      return file === undefined ? [] : [{ part, file }]
    }),
  )
  return found.flat()
}

export type NewRequestFile = RequestKey & {
  readonly fileId: string
  readonly part: FilePart
  readonly addedBy: string
  readonly now: Date
}

export async function insertRequestFile(tx: Tx, given: NewRequestFile): Promise<void> {
  await tx
    .insertInto('request_files')
    .values({
      unit_id: given.unitId,
      request_id: given.requestId,
      file_id: given.fileId,
      part: given.part,
      added_by: given.addedBy,
      added_at: given.now,
    })
    .execute()
}

/** Takes a file away from the answer; files that the applicant sent stay. */
export async function deleteAnswerFile(
  tx: Tx,
  { unitId, requestId }: RequestKey,
  fileId: string,
): Promise<void> {
  await tx
    .deleteFrom('request_files')
    .where('unit_id', '=', unitId)
    .where('request_id', '=', requestId)
    .where('file_id', '=', fileId)
    .where('part', '=', 'answer')
    .execute()
}
