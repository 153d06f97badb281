// A Word file with the look of an official document (GB/T 9704-2012): page, fonts, page numbers.

import type { FileChild } from 'docx'
import { withFixedTimes } from './with-fixed-times.ts'

// A4, 37 mm above, 28 mm left, 156 mm × 225 mm of text (GB/T 9704-2012), in twentieths of a point.
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, bottom: 1984, left: 1588, right: 1474, footer: 1417 },
} as const

export type DocxParts = typeof import('./docx-parts.ts')['docxParts']

/** What the file says and who wrote it. */
export type OfficialDocx = {
  readonly title: string
  readonly organ: string
  /** Made when the parts are there: the library is loaded when the first file is written. */
  readonly childrenOf: (parts: DocxParts, docx: typeof import('docx')) => FileChild[]
}

/** The file. The same content gives the same bytes. */
export async function writeOfficialDocx({
  title,
  organ,
  childrenOf,
}: OfficialDocx): Promise<Uint8Array> {
  const [docx, { docxParts: parts }] = await Promise.all([
    import('docx'),
    import('./docx-parts.ts'),
  ])
  const { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } = docx
  const footerAt = (side: 'left' | 'right') => {
    const children = ['— ', PageNumber.CURRENT, ' —']
    const number = new TextRun({ ...parts.pageNumberRun, children })
    const alignment = side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT
    // One character of the page number's size from the outer edge.
    const line = new Paragraph({ alignment, indent: { [side]: 280 }, children: [number] })
    return new Footer({ children: [line] })
  }
  const footers = { default: footerAt('right'), even: footerAt('left') }
  // Digits and letters are not Chinese: said to be, programs break 2020 over two lines.
  const language = { eastAsia: 'zh-CN', value: 'en-US' }
  const document = new Document({
    title,
    creator: organ,
    lastModifiedBy: organ,
    features: { updateFields: false },
    styles: {
      default: {
        document: { run: { ...parts.bodyRun, language } },
        title: { run: parts.titleRun },
      },
    },
    evenAndOddHeaderAndFooters: true,
    sections: [{ properties: { page }, footers, children: childrenOf(parts, docx) }],
  })
  return withFixedTimes(await Packer.pack(document, 'uint8array'))
}
