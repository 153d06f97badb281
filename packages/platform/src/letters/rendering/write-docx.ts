// A letter as a Word document with the look of an official document.

import type { FileChild } from 'docx'
import type { Block, LetterContent } from '../issue/letter-content.ts'
import { type DocxParts, writeOfficialDocx } from './official-docx.ts'

/** The letter as DOCX. The same letter gives the same bytes. */
export function writeLetterDocx(letter: LetterContent): Promise<Uint8Array> {
  const { title, organ } = letter
  return writeOfficialDocx({ title, organ, childrenOf: (parts) => childrenOf(letter, parts) })
}

function childrenOf(letter: LetterContent, parts: DocxParts): FileChild[] {
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
