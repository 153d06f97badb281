// Reads a PDF with a text layer: ruled tables as grids, all else as lines that keep their columns.

import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import type { Finding } from '../../finding.ts'
import { limitFinding } from '../limit-finding.ts'
import type { Limits } from '../limits.ts'
import type { Source } from '../source.ts'
import { blocksOf } from './blocks.ts'
import { property } from './drawing/arguments.ts'
import { type Drawing, drawPage } from './drawing/draw-page.ts'
import { before, type OpenDocument, openDocument } from './open-document.ts'
import {
  damagedFinding,
  damagedPagesFinding,
  encryptedFinding,
  fontsFinding,
  hiddenLayerFinding,
  imageFinding,
  imagePagesFinding,
  ocrLayerFinding,
  pictureFinding,
} from './pdf-findings.ts'
import { type ReadPage, readPage } from './read-page.ts'
import { stopPage } from './stop-page.ts'
import { unpacksBeyond } from './unpacked-size.ts'

/** The blocks of a PDF with page and box; what could not be read is said in findings. */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<Source> {
  const deadline = performance.now() + limits.milliseconds
  if (unpacksBeyond(bytes, limits.unpackedBytes))
    return nothing(limitFinding('unpackedBytes', limits))
  const opened = await openDocument(bytes, limits.milliseconds)
  if (opened === 'encrypted') return nothing(encryptedFinding())
  if (opened === 'damaged') return nothing(damagedFinding())
  if (opened === 'late') return nothing(limitFinding('milliseconds', limits))
  try {
    const title = await titleOf(opened.document)
    const read = await readPages(opened, limits, deadline)
    return {
      format: 'pdf',
      ...(title === undefined ? {} : { title }),
      blocks: blocksOf(read.pages),
      findings: findingsOf(read, limits),
    }
  } finally {
    await opened.close()
  }
}

function nothing(finding: Finding): Source {
  return { format: 'pdf', blocks: [], findings: [finding] }
}

async function titleOf(document: PDFDocumentProxy): Promise<string | undefined> {
  try {
    const { info } = await document.getMetadata()
    const title = property(info, 'Title')
    return typeof title === 'string' && title.trim() !== '' ? title.trim() : undefined
  } catch {
    return undefined
  }
}

type PagesRead = {
  readonly pages: readonly ReadPage[]
  readonly damaged: readonly number[]
  readonly exceeded?: keyof Limits
}

/** A report's page has some thousand glyphs; a cell of a table a few. */
const glyphsPerCell = 20

async function readPages(
  opened: OpenDocument,
  limits: Limits,
  deadline: number,
): Promise<PagesRead> {
  const pages: ReadPage[] = []
  const damaged: number[] = []
  const count = opened.document.numPages
  let glyphs = 0
  for (let page = 1; page <= count; page += 1) {
    if (page > limits.pages) return { pages, damaged, exceeded: 'pages' }
    const drawing = await drawingOf(opened, page, deadline)
    if (drawing === 'late' || performance.now() > deadline)
      return { pages, damaged, exceeded: 'milliseconds' }
    if (drawing === 'damaged') damaged.push(page)
    else {
      glyphs += drawing.glyphs.length + drawing.segments.length
      if (glyphs > limits.cells * glyphsPerCell) return { pages, damaged, exceeded: 'cells' }
      pages.push(readPage(page, drawing))
    }
  }
  return { pages, damaged }
}

async function drawingOf(
  { document, numbers, isShown, close }: OpenDocument,
  page: number,
  deadline: number,
): Promise<Drawing | 'damaged' | 'late'> {
  const draw = async () => {
    const proxy = await document.getPage(page)
    stopPage(proxy, () => performance.now() > deadline, close)
    return drawPage(proxy, { numbers, isShown })
  }
  try {
    return (await before(draw(), deadline - performance.now())) ?? 'late'
  } catch {
    return performance.now() > deadline ? 'late' : 'damaged'
  }
}

function findingsOf({ pages, damaged, exceeded }: PagesRead, limits: Limits): Finding[] {
  const numbers = (of: (read: ReadPage) => boolean) => pages.filter(of).map(({ page }) => page)
  const whole = numbers(({ picture }) => picture === 'whole')
  const part = numbers(({ picture, recognised }) => picture === 'part' && !recognised)
  const recognised = numbers((read) => read.recognised)
  const unread = numbers((read) => read.unread)
  const layers = numbers((read) => read.hiddenText)
  const text = pages.some(({ characters, picture }) => characters > 0 && picture !== 'whole')
  return [
    ...(exceeded === undefined ? [] : [limitFinding(exceeded, limits)]),
    ...(damaged.length === 0 ? [] : [damagedPagesFinding(damaged)]),
    ...(unread.length === 0 ? [] : [fontsFinding(unread)]),
    ...(whole.length === 0 ? [] : [text ? imagePagesFinding(whole) : imageFinding(whole)]),
    ...(part.length === 0 ? [] : [pictureFinding(part)]),
    ...(recognised.length === 0 ? [] : [ocrLayerFinding(recognised)]),
    ...(layers.length === 0 ? [] : [hiddenLayerFinding(layers)]),
  ]
}
