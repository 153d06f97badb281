// The lines of a document outside its tables, ready for matching: blank lines, page numbers and
// Markdown marks are gone, and each line says what stood before it.

import { fold } from '../../labels/fold.ts'
import type { Place } from '../../place.ts'
import type { Block, Line, Source, Table } from '../../read/source.ts'
import { readable } from '../normalise.ts'
import { pageNumbers } from './page-numbers.ts'

export type OutlineLine = {
  /** Index of the block in the source. */
  readonly block: number
  /** As printed, without marks and outer blanks. */
  readonly text: string
  /** Same length as `text`: half width, simplified. */
  readonly folded: string
  readonly at: Place
  /** How far the text stands from the left edge of the running text, in half-width units. */
  readonly indent: number
  readonly heading?: number
  /** Whether the text reaches the right edge, where the source says where that is (PDF). */
  readonly full?: boolean
  /** A blank line or a table stands before this line. */
  readonly afterGap: boolean
  /** A page ended before this line, so a sentence may go on. */
  readonly afterPage: boolean
  /** A table of the form stands between this line and the next. */
  readonly beforeTable: boolean
}

type State = { gap: boolean; page: boolean; last?: Line; readonly height: number }

/** The lines outside the given blocks. A table that is not one of them gives its cells with sentences. */
export function outlineLines(source: Source, tableBlocks: ReadonlySet<number>): OutlineLine[] {
  const numbers = pageNumbers(source.blocks, tableBlocks)
  const lines: OutlineLine[] = []
  const state: State = { gap: true, page: false, height: lineHeight(source.blocks) }
  for (const [block, content] of source.blocks.entries()) {
    if (tableBlocks.has(block)) {
      const previous = lines.at(-1)
      if (previous !== undefined) lines[lines.length - 1] = { ...previous, beforeTable: true }
      state.gap = true
    } else if (numbers.has(block)) state.page = true
    else for (const line of linesOf(content)) addLine(lines, state, { block, line })
  }
  const edge = leftEdge(lines)
  const right = rightEdge(lines) - 3 * state.height
  return lines.map((line) => {
    const end = rightOf(line)
    const indent = Math.max(0, line.indent - edge)
    return end === undefined ? { ...line, indent } : { ...line, indent, full: end >= right }
  })
}

// Nearly the leftmost start of a long line: some pages and layouts push the whole text to the right.
function leftEdge(lines: readonly OutlineLine[]): number {
  const long = lines.filter(({ text }) => text.length >= 15).map(({ indent }) => indent)
  long.sort((one, other) => one - other)
  return long[Math.floor(long.length * 0.05)] ?? 0
}

function rightEdge(lines: readonly OutlineLine[]): number {
  const ends = lines.flatMap((line) => rightOf(line) ?? []).sort((one, other) => one - other)
  return ends[Math.floor(ends.length * 0.9)] ?? 0
}

function rightOf({ at }: OutlineLine): number | undefined {
  const [x, , width] = at.box ?? []
  return x === undefined || width === undefined ? undefined : x + width
}

function addLine(
  lines: OutlineLine[],
  state: State,
  { block, line }: { block: number; line: Line },
): void {
  const plain = readable(line.text).replace(/\*\*|__/g, '')
  const lead = /^[\s\u3000\u00a0]*(?:#{1,6}\s+)?[\s\u3000\u00a0]*/u.exec(plain)?.[0] ?? ''
  const text = plain.slice(lead.length).trimEnd()
  if (text === '') {
    state.gap = true
    return
  }
  const at =
    line.at.column === undefined ? line.at : { ...line.at, column: line.at.column + lead.length }
  lines.push({
    block,
    text,
    folded: fold(text),
    at,
    indent: indentOf(line, lead, state.height),
    ...(line.heading === undefined && !lead.includes('#') ? {} : { heading: line.heading ?? 1 }),
    afterGap: state.gap || leavesGap(state.last, line),
    afterPage: state.page || leavesPage(state.last, line),
    beforeTable: false,
  })
  state.gap = false
  state.page = false
  state.last = line
}

// A box may hold a paragraph of several lines: the low ones show how high one line is.
function lineHeight(blocks: readonly Block[]): number {
  const heights = blocks.flatMap((block) =>
    block.kind === 'line' ? (block.at.box?.[3] ?? []) : [],
  )
  heights.sort((one, other) => one - other)
  return heights[Math.floor(heights.length * 0.1)] || 1
}

function indentOf(line: Line, lead: string, height: number): number {
  const [x] = line.at.box ?? []
  if (x !== undefined) return (2 * x) / height
  return [...lead.replace(/#/g, '')].reduce(
    (width, blank) => width + (blank === '\u3000' ? 2 : 1),
    0,
  )
}

function leavesGap(last: Line | undefined, line: Line): boolean {
  if (last?.at.line === undefined || line.at.line === undefined) return false
  return line.at.line - last.at.line > 1
}

function leavesPage(last: Line | undefined, line: Line): boolean {
  return last !== undefined && last.at.page !== line.at.page
}

function linesOf(block: Block): readonly Line[] {
  if (block.kind === 'line') return [block]
  return sentencesOf(block)
}

// Web pages use tables for layout: such a cell holds running text.
function sentencesOf(table: Table): Line[] {
  return table.cells
    .filter(({ text }) => /[。；;]/u.test(text) || text.length > 60)
    .flatMap(({ text, at }) =>
      text.split('\n').map((part): Line => ({ kind: 'line', text: part, at })),
    )
}
