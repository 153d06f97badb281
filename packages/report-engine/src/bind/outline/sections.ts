// The sections of the report: headings, numbers, running text and where each paragraph stands.

import type { Section } from '../../report.ts'
import { type Boundary, withExtraHeadings } from './extra-headings.ts'
import { headingCandidates } from './heading-candidates.ts'
import { chooseHeadings } from './heading-choice.ts'
import type { OutlineLine } from './outline-line.ts'
import { isFooter } from './page-noise.ts'
import { type Piece, paragraphs, placeOf, textWidth } from './paragraphs.ts'
import { isTableResidue } from './table-residue.ts'

export type Sections = {
  readonly sections: readonly Section[]
  /** Lines that stand before the first section. */
  readonly preamble: readonly OutlineLine[]
}

/** Sections in document order; lines of the title inside a section are left out. */
export function readSections(
  lines: readonly OutlineLine[],
  titleLines: ReadonlySet<number>,
): Sections {
  const boundaries = withExtraHeadings(lines, chooseHeadings(headingCandidates(lines)))
  const width = textWidth(lines)
  const sections = boundaries.map((boundary, index) => {
    const pieces = piecesBetween(lines, boundary, boundaries[index + 1]).filter(
      ({ line }) => !titleLines.has(line.block),
    )
    return section({
      lines,
      boundary,
      pieces: index === boundaries.length - 1 ? cut(pieces) : pieces,
      width,
    })
  })
  return { sections, preamble: lines.slice(0, boundaries[0]?.line ?? lines.length) }
}

function section(sight: {
  readonly lines: readonly OutlineLine[]
  readonly boundary: Boundary
  readonly pieces: readonly Piece[]
  readonly width: number
}): Section {
  const { lines, boundary, pieces, width } = sight
  const text = paragraphs(withoutTables(pieces, boundary.kind), width)
  const line = lines[boundary.line]
  return {
    number: boundary.number,
    heading: boundary.heading,
    ...(boundary.kind === undefined ? {} : { kind: boundary.kind }),
    text: text.map((one) => one.text).join('\n'),
    at: line === undefined ? {} : placeOf({ line, offset: boundary.offset }),
    lines: text.map(({ at }) => at),
  }
}

function piecesBetween(
  lines: readonly OutlineLine[],
  boundary: Boundary,
  next: Boundary | undefined,
): Piece[] {
  const pieces: Piece[] = []
  const last = next?.line ?? lines.length
  for (let index = boundary.endLine; index <= last; index += 1) {
    const line = lines[index]
    if (line === undefined) break
    const offset = index === boundary.endLine ? boundary.endOffset : 0
    const end = next !== undefined && index === next.line ? next.offset : line.text.length
    if (offset >= end) continue
    pieces.push({ line: end === line.text.length ? line : shortened(line, end), offset })
  }
  return pieces
}

function shortened(line: OutlineLine, end: number): OutlineLine {
  return { ...line, text: line.text.slice(0, end), folded: line.folded.slice(0, end) }
}

function withoutTables(pieces: readonly Piece[], kind: Section['kind']): readonly Piece[] {
  if (kind === 'overview' || kind === 'problems' || kind === 'other') return pieces
  return pieces.filter(({ line }) => !isTableResidue(line.text))
}

// What a web page prints below the report is not part of its last section.
function cut(pieces: readonly Piece[]): readonly Piece[] {
  const end = pieces.findIndex(({ line }) => isFooter(line.folded))
  return end === -1 ? pieces : pieces.slice(0, end)
}
