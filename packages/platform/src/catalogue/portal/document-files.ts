// Files of a record that is public: its text as Word and PDF, and its attachments.

import { fileKinds } from '#kit/files/file-kind.ts'
import { savedName } from '#kit/files/file-name.ts'
import { storedContent } from '#kit/files/stored-content.ts'
import { type Answer, content, download } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import { tagOf, unlessKept } from '#kit/http/fresh.ts'
import type { Exchange } from '#kit/http/route.ts'
import { lastUsed } from '#kit/last-used.ts'
import { findShownContent } from '../publication/shown-records.store.ts'
import type { LoadedDocument } from './load-document.ts'
import { recordDocx, recordPdf } from './record-files.ts'

const writers = {
  docx: { type: fileKinds.docx.type, write: recordDocx },
  pdf: { type: fileKinds.pdf.type, write: recordPdf },
} as const

const megabyte = 1024 * 1024
const kept = lastUsed<Uint8Array>(32 * megabyte, ({ length }) => length)

/** The text as a file, made once for what it says and what is told of its validity. */
export async function sendText(
  exchange: Exchange,
  { loaded, ending }: { readonly loaded: LoadedDocument; readonly ending: string },
): Promise<Answer> {
  const { edition, facts } = loaded
  if (ending !== 'docx' && ending !== 'pdf') throw new NotFound()
  const said = await findShownContent(exchange.database, edition)
  if (said === undefined || edition.digest === null) throw new NotFound()
  const told = facts.map(({ kind, from, by, byDocument }) => ({
    kind,
    from,
    byDocument: by === null ? byDocument : `《${by.title}》`,
  }))
  const { type, write } = writers[ending]
  const key = `${edition.digest}.${ending} ${edition.unitName} ${JSON.stringify(told)}`
  const bytes = kept.get(key) ?? (await write({ content: said, unitName: edition.unitName }, told))
  kept.set(key, bytes)
  return unlessKept(exchange, { tag: tagOf(key) }, () =>
    download(savedName(said.title, ending), type, bytes),
  )
}

/** An attachment by its place among those of the edition; pictures are shown, all else is saved. */
export async function sendAttachment(
  exchange: Exchange,
  { loaded, place }: { readonly loaded: LoadedDocument; readonly place: number },
): Promise<Answer> {
  const { edition, files } = loaded
  const said = await findShownContent(exchange.database, edition)
  const named = said?.attachments[place - 1]
  const file = files.find(({ id, digest }) => id === named?.fileId && digest === named?.digest)
  if (named === undefined || file === undefined) throw new NotFound()
  return unlessKept(exchange, { tag: file.digest }, async () => {
    const bytes = await storedContent({ id: file.id, digest: file.digest, keySealed: null })
    const { type } = fileKinds[file.kind]
    const isPicture = file.kind === 'png' || file.kind === 'jpeg'
    return isPicture
      ? content(type, bytes)
      : download(savedName(named.title, file.kind), type, bytes)
  })
}
