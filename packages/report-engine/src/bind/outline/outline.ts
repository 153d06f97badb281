// Reads everything of a report that is not a table: title, organ, year, period, sections, fee.

import type { Finding } from '../../finding.ts'
import { fold } from '../../labels/fold.ts'
import type { Source } from '../../read/source.ts'
import type { LocalDate, ProcessingFee, Section } from '../../report.ts'
import { readOrgan } from './organ.ts'
import { outlineLines } from './outline-line.ts'
import { isHead } from './page-noise.ts'
import { type Paragraph, paragraphs, textWidth } from './paragraphs.ts'
import { type Period, readPeriod } from './period.ts'
import { readProcessingFee } from './processing-fee.ts'
import { readPublicationDate } from './publication-date.ts'
import { readSections } from './sections.ts'
import { readTitle } from './title.ts'
import { readYear } from './year.ts'

export type Outline = {
  readonly title?: string
  /** As the document prints it; null where it prints none. */
  readonly organ: string | null
  readonly year: number | null
  readonly period?: Period
  readonly publishedOn?: LocalDate
  readonly sections: readonly Section[]
  readonly processingFee?: ProcessingFee
  readonly findings: readonly Finding[]
}

/** The outline of a document; `tableBlocks` are the blocks that the three tables consumed. */
export function readOutline(source: Source, tableBlocks: ReadonlySet<number>): Outline {
  const lines = outlineLines(source, tableBlocks)
  const title = readTitle(lines, source.title)
  const titleBlocks = new Set(title?.blocks)
  const { sections, preamble } = readSections(lines, titleBlocks)
  const before = preamble.filter((line) => !titleBlocks.has(line.block) && !isHead(line.folded))
  const front = paragraphs(
    before.map((line) => ({ line, offset: 0 })),
    textWidth(lines),
  )
  const body = sections.flatMap(paragraphsOf)
  const opening = [...front, ...sections.slice(0, 1).flatMap(paragraphsOf)].map(({ text }) =>
    fold(text).replace(/\s+/g, ''),
  )
  const period = readPeriod([...front, ...body])
  const publishedOn = source.publishedOn ?? readPublicationDate(lines)
  const processingFee = readProcessingFee(sections)
  return {
    ...(title === undefined ? {} : { title: title.text }),
    organ: readOrgan({ lines, title, opening }),
    year: readYear({ title, period, opening }),
    ...(period === undefined ? {} : { period }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    sections: sections.length === 0 ? [] : [...openingSection(front), ...sections],
    ...(processingFee === undefined ? {} : { processingFee }),
    findings: [],
  }
}

/** What stands before the first heading, as a section without number and heading; not mere page furniture. */
function openingSection(front: readonly Paragraph[]): Section[] {
  const running = front.filter(({ text }) => /[。；：]/.test(text))
  const [first] = running
  if (first === undefined) return []
  const text = running.map((one) => one.text).join('\n')
  return [{ number: '', heading: '', text, at: first.at, lines: running.map(({ at }) => at) }]
}

function paragraphsOf(section: Section): Paragraph[] {
  if (section.text === '') return []
  return section.text
    .split('\n')
    .map((text, index) => ({ text, at: section.lines[index] ?? section.at }))
}
