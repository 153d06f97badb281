// SQL of the files that are public now: through a view that holds no others.

import type { Read } from '#kit/db/transaction.ts'
import { type FileKind, isFileKind } from '#kit/files/file-kind.ts'
import type { RecordPlace } from '../publication/public-records.store.ts'
import type { EditionKey } from '../record/edition.ts'

export type PublishedFile = {
  readonly id: string
  /** As the record calls it. */
  readonly title: string
  readonly kind: FileKind
  readonly size: number
  /** Of its bytes, as the store of files keeps them. */
  readonly digest: string
  readonly text: string
  /** HTML of the elements of a body, for reading on the web; undefined where there is none. */
  readonly webForm: string | undefined
}

/** What is known of a file that can be had, without its text. */
export type FileEntry = Omit<PublishedFile, 'text' | 'webForm'>

/** The files of one edition that can be had; one that waits to be checked is not among them. */
export async function listPublishedFiles(
  read: Read,
  { unitId, recordId, number }: EditionKey,
): Promise<readonly FileEntry[]> {
  const rows = await read
    .selectFrom('published_files')
    .select(['file_id', 'title', 'kind', 'size', 'digest'])
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .where('edition_number', '=', number)
    .execute()
  return rows.flatMap(({ file_id: id, title, kind, size, digest }) =>
    id && digest && kind && isFileKind(kind)
      ? [{ id, title: title ?? '', kind, size: Number(size), digest }]
      : [],
  )
}

export type FilePlace = RecordPlace & { readonly fileId: string }

/** A file that an edition which is or was public at the address publishes; undefined for all others. */
export async function findPublishedFile(
  read: Read,
  { unitCode, serialYear, serial, fileId }: FilePlace,
): Promise<PublishedFile | undefined> {
  const row = await read
    .selectFrom('published_files')
    .select(['file_id', 'title', 'kind', 'size', 'digest', 'text', 'web_form'])
    .where('unit_code', '=', unitCode)
    .where('serial_year', '=', serialYear)
    .where('serial', '=', serial)
    .where('file_id', '=', fileId)
    .orderBy('edition_number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { kind, digest, size, file_id: id } = row ?? {}
  if (!id || !digest || !kind || !isFileKind(kind) || typeof size !== 'number') return undefined
  return {
    id,
    title: row?.title ?? '',
    kind,
    size,
    digest,
    text: row?.text ?? '',
    webForm: row?.web_form ?? undefined,
  }
}
