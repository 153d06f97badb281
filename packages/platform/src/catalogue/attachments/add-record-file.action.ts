// Adds files to a record: kept, checked, and read once.

import { type Context, inTransaction, Refused } from '#kit/db/transaction.ts'
import { contentOf } from '#kit/files/file-answer.ts'
import { fileKindOf } from '#kit/files/file-kind.ts'
import { findKeptFile } from '#kit/files/find-kept-file.ts'
import { keepFile } from '#kit/files/keep-file.action.ts'
import type { KeptFile } from '#kit/files/kept-file.ts'
import type { Upload } from '#kit/http/route.ts'
import { personIdOf, type RecordContext } from '../flow/act-on-record.action.ts'
import { assertMaySave } from '../flow/may-save.action.ts'
import type { Attachment } from '../record/content.ts'
import type { EditionKey } from '../record/edition.ts'
import { indexRecordsWith } from '../search/index-record.action.ts'
import { readAttachment } from './read-attachment.ts'
import { mostRecordFiles, recordFileKinds } from './record-file.ts'
import {
  insertRecordFile,
  listRecordFiles,
  listUnreadFiles,
  upsertFileText,
} from './record-files.store.ts'

/** Keeps a file with the record; returns what a content names it by. Nothing is published by this. */
export async function addRecordFile(
  context: RecordContext,
  key: EditionKey,
  { name, bytes }: Upload,
): Promise<Attachment> {
  if (bytes.length === 0) throw new Refused({ code: 'file.empty' })
  if (!recordFileKinds.includes(fileKindOf(bytes))) throw new Refused({ code: 'record.fileKind' })
  await assertMaySave(context.database, key, context)
  const { unitId, recordId } = key
  const { now } = context
  const sent = { unitId, purpose: 'record-attachment', name, bytes } as const
  const file = await keepFile(context, sent, async (tx, kept) => {
    if (kept.state === 'harmful') throw new Refused({ code: 'file.harmful' })
    await assertMaySave(tx, key, context)
    if ((await listRecordFiles(tx, key)).length >= mostRecordFiles)
      throw new Refused({ code: 'record.tooManyFiles' })
    await insertRecordFile(tx, { unitId, recordId, fileId: kept.id, by: personIdOf(context), now })
  })
  if (file.state === 'clean') await noteText(context, file, bytes)
  return { fileId: file.id, digest: file.digest, title: titleOf(file.name) }
}

/** Without the ending: what the public reads. */
function titleOf(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,5}$/, '')
}

async function noteText(context: Context, file: KeptFile, bytes: Uint8Array): Promise<void> {
  const text = await readAttachment(bytes, file.kind)
  const { unitId, id } = file
  const facts = { outcome: text.outcome, length: text.text.length }
  const deed = { action: 'catalogue.readFile', unitId, subject: id, facts }
  await inTransaction(context, deed, async (tx) => {
    await upsertFileText(tx, { file, text, now: context.now })
    await indexRecordsWith(tx, file)
  })
}

/** Reads the files that were clean only later; returns how many. */
export async function readLateFiles(context: Context): Promise<number> {
  const unread = await listUnreadFiles(context.database, 100)
  for (const { unitId, id } of unread) {
    const scope = { unitIds: [unitId], purposes: ['record-attachment'] } as const
    const file = await findKeptFile(context.database, scope, id)
    if (file !== undefined) await noteText(context, file, await contentOf(file))
  }
  return unread.length
}
