// A letter as a Word document with the look of an official document.

import type { FileChild } from 'docx'
import type { Block, LetterContent } from '../issue/letter-content.ts'
import { withFixedTimes } from './with-fixed-times.ts'

// A4, 37 mm above, 28 mm left, 156 mm × 225 mm of text (GB/T 9704-2012), in twentieths of a point.
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, bottom: 1984, left: 1588, right: 1474, footer: 1417 },
} as const

/** The letter as DOCX. The same letter gives the same bytes. */
export async function writeLetterDocx(letter: LetterContent): Promise<Uint8Array> {
  const [docx, parts] = await Promise.all([import('docx'), import('./docx-parts.ts')])
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
    title: letter.title,
    creator: letter.organ,
    lastModifiedBy: letter.organ,
    features: { updateFields: false },
    styles: {
      default: {
        document: { run: { ...parts.bodyRun, language } },
        title: { run: parts.titleRun },
      },
    },
    evenAndOddHeaderAndFooters: true,
    sections: [{ properties: { page }, footers, children: childrenOf(letter, parts) }],
  })
  return withFixedTimes(await Packer.pack(document, 'uint8array'))
}

type Parts = typeof import('./docx-parts.ts')

function childrenOf(letter: LetterContent, parts: Parts): FileChild[] {
  const { number, organ, title, addressee, blocks, attachments, dated } = letter
  const rows = blocks.filter(isRow)
  const children: FileChild[] = number === null ? [] : parts.headDocx(organ, number)
  children.push(parts.titleDocx(title))
  if (addressee !== null) children.push(parts.paragraphDocx(`${addressee}：`, { flush: true }))
  if (rows.length > 0) children.push(parts.rowsDocx(rows))
  const paragraphs = blocks.filter((block) => !isRow(block))
  for (const [index, { text }] of paragraphs.entries()) {
    const held = index === paragraphs.length - 1 && attachments.length === 0 && text.length < 400
    children.push(parts.paragraphDocx(text, { held }))
  }
  children.push(
    ...attachmentsOf(attachments).map((text) => parts.paragraphDocx(text, { held: true })),
  )
  if (dated !== '') children.push(...parts.signatureDocx(organ, dated, rows.length > 0 ? 1 : 2))
  return children
}

/** An empty line, then one for each. */
function attachmentsOf(names: readonly string[]): readonly string[] {
  const [first] = names
  if (first === undefined) return []
  if (names.length === 1) return ['', `附件：${first}`]
  const mark = (index: number): string => (index === 0 ? '附件：' : '　　　')
  return ['', ...names.map((name, index) => `${mark(index)}${index + 1}．${name}`)]
}

function isRow(block: Block): block is Extract<Block, { kind: 'row' }> {
  return block.kind === 'row'
}
