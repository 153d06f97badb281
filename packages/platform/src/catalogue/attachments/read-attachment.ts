// Takes the text out of a file, and where its form allows it, a page for reading it on the web.

import {
  defaultLimits,
  read,
  type Source,
  type Block as SourceBlock,
  type Table,
} from '@gongkai/report-engine'
import type { FileKind } from '#kit/files/file-kind.ts'
import type { Block, BodyCell, TextBlock, TextRun } from '../content/body-tree.ts'
import { tidyRuns } from '../content/inline-runs.ts'
import { recogniseStructure } from '../content/official-structure.ts'
import { writeBody } from '../content/write-body.ts'
import type { FileText } from './record-file.ts'

/** A longer text is kept up to here: it serves search and checks, not reading. */
const longest = 2_000_000
const limits = { ...defaultLimits, milliseconds: 20_000 }

const unread: Readonly<Partial<Record<FileKind, string>>> = {
  png: '图片中的文字没有提取，请自行核对图片内容。',
  jpeg: '图片中的文字没有提取，请自行核对图片内容。',
  ofd: 'OFD 文件的文字没有提取，请自行核对。',
  pptx: '演示文稿的文字没有提取，请自行核对。',
  odf: 'OpenDocument 文件的文字没有提取，请自行核对。',
}

/** Formats whose paragraphs and tables are those of the document, not of its pages. */
const flowing = ['docx', 'doc', 'wps', 'xlsx', 'xls', 'et']

/** What stands in the file; never throws for a bad one. */
export async function readAttachment(bytes: Uint8Array, kind: FileKind): Promise<FileText> {
  const note = unread[kind]
  if (note !== undefined) return { outcome: 'unreadable', text: '', webForm: undefined, note }
  const source = await read(bytes, { limits })
  const text = source.blocks.map(textOf).join('\n').slice(0, longest).toWellFormed()
  const problem = source.findings.find(({ severity }) => severity === 'error')?.message ?? ''
  if (text.trim() === '')
    return {
      outcome: 'unreadable',
      text: '',
      webForm: undefined,
      note: problem || '文件中没有读到文字，可能是扫描件，请自行核对。',
    }
  const isFlowing = flowing.includes(source.format)
  const webForm = isFlowing && problem === '' ? writeBody(bodyOf(source)) : undefined
  return { outcome: 'read', text, webForm, note: problem }
}

function textOf(block: SourceBlock): string {
  if (block.kind === 'line') return block.text
  return rowsOf(block)
    .map((cells) => cells.map(({ text }) => text).join('\t'))
    .join('\n')
}

/** The document as the blocks of a body. */
export function bodyOf(source: Source): readonly Block[] {
  return recogniseStructure(source.blocks.flatMap(blockOf))
}

function blockOf(block: SourceBlock): readonly Block[] {
  if (block.kind === 'line') {
    const kind = block.heading === undefined ? 'p' : block.heading <= 1 ? 'h2' : 'h3'
    return paragraph(kind, block.text)
  }
  const rows = rowsOf(block).map((cells) => ({ isHead: false, cells: cells.map(cellOf) }))
  return rows.length === 0 ? [] : [{ kind: 'table', rows }]
}

function paragraph(kind: TextBlock['kind'], text: string): readonly TextBlock[] {
  const run: TextRun = { kind: 'text', text, strong: false, em: false, href: undefined }
  const runs = tidyRuns([run])
  return runs.length === 0 ? [] : [{ kind, align: undefined, runs }]
}

type SourceCell = Table['cells'][number]

function cellOf({ text, rowSpan, columnSpan }: SourceCell): BodyCell {
  const blocks = text.split('\n').flatMap((line) => paragraph('p', line))
  return { isHeader: false, columnSpan, rowSpan, blocks }
}

function rowsOf({ cells }: Table): readonly (readonly SourceCell[])[] {
  const rows = new Map<number, SourceCell[]>()
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell])
  return [...rows].sort(([one], [other]) => one - other).map(([, row]) => row)
}
