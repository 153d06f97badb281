// What a PDF holds beside what its pages show.

import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type ReleaseFinding, shortened } from '../release-finding.ts'
import { drawPage, openPdf } from './open-pdf.ts'
import { unseenRuns } from './unseen-text.ts'

/** Undefined where the file cannot be opened. */
export async function inspectPdf(
  bytes: Uint8Array,
): Promise<readonly ReleaseFinding[] | undefined> {
  const document = await openPdf(bytes)
  if (document === undefined) return undefined
  try {
    const pages: ReleaseFinding[] = []
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(...(await ofPage(document, number)))
    return [...(await ofDocument(document)), ...earlierVersions(bytes), ...pages]
  } finally {
    await document.destroy()
  }
}

async function ofPage(document: PDFDocumentProxy, number: number): Promise<ReleaseFinding[]> {
  const where = `第 ${number} 页`
  const drawn = await drawPage(document, number)
  const unseen = unseenRuns(drawn)
    .map(({ text }) => text)
    .join(' ')
  const page = await document.getPage(number)
  const annotations = await page.getAnnotations()
  page.cleanup()
  return [
    ...(unseen === '' ? [] : [{ kind: 'hiddenText' as const, where, sample: shortened(unseen) }]),
    ...annotations.flatMap((one): ReleaseFinding[] => {
      if (one.subtype === 'Link') return []
      const kind =
        one.subtype === 'Widget'
          ? 'form'
          : one.subtype === 'FileAttachment'
            ? 'embeddedFile'
            : 'comment'
      const said = [one.titleObj?.str, one.contentsObj?.str, one.fieldValue, one.file?.filename]
      return [
        {
          kind,
          where,
          sample: shortened(said.filter((text) => typeof text === 'string').join(' ')),
        },
      ]
    }),
    ...(drawn.runs.length === 0 ? [{ kind: 'picture' as const, where, sample: '' }] : []),
  ]
}

async function ofDocument(document: PDFDocumentProxy): Promise<ReleaseFinding[]> {
  const { info, metadata } = await document.getMetadata()
  const attachments = Object.keys((await document.getAttachments()) ?? {})
  const scripts = Object.keys((await document.getJSActions()) ?? {})
  const properties = ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer'].flatMap(
    (name) => {
      const value: unknown = Reflect.get(info, name)
      return typeof value === 'string' && value !== '' ? [`${name}：${value}`] : []
    },
  )
  const where = '整个文件'
  return [
    ...attachments.map((name) => ({
      kind: 'embeddedFile' as const,
      where,
      sample: shortened(name),
    })),
    ...scripts.map((name) => ({ kind: 'macro' as const, where, sample: shortened(name) })),
    ...(properties.length > 0 || metadata !== null
      ? [{ kind: 'metadata' as const, where, sample: shortened(properties.join('，')) }]
      : []),
  ]
}

/** A PDF that was changed keeps what stood before each change. */
function earlierVersions(bytes: Uint8Array): ReleaseFinding[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const ends = text.split('%%EOF').length - 1
  // A file made for slow lines has two ends and no earlier version.
  const usual = /\/Linearized/.test(text.slice(0, 2048)) ? 2 : 1
  if (ends <= usual) return []
  return [{ kind: 'earlierVersion', where: '整个文件', sample: `${ends - usual} 次` }]
}
