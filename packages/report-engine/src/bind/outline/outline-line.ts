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
  /** Blanks in front of the text, in characters; for PDF measured from the left edge of the text. */
  readonly indent: number
  readonly heading?: number
  /** A blank line or a table stands before this line. */
  readonly afterGap: boolean
  /** A page ended before this line, so a sentence may go on. */
  readonly afterPage: boolean
  /** A table of the form stands between this line and the next. */
  readonly beforeTable: boolean
}

type State = { gap: boolean; page: boolean; last?: Line }

/** The lines outside the given blocks. A table that is not one of them gives its cells with sentences. */
export function outlineLines(source: Source, tableBlocks: ReadonlySet<number>): OutlineLine[] {
  const numbers = pageNumbers(source.blocks, tableBlocks)
  const lines: OutlineLine[] = []
  const state: State = { gap: true, page: false }
  for (const [block, content] of source.blocks.entries()) {
    if (tableBlocks.has(block)) {
      const previous = lines.at(-1)
      if (previous !== undefined) lines[lines.length - 1] = { ...previous, beforeTable: true }
      state.gap = true
    } else if (numbers.has(block)) state.page = true
    else for (const line of linesOf(content)) addLine(lines, state, { block, line })
  }
  return lines
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
    indent: indentOf(line, lead),
    ...(line.heading === undefined && !lead.includes('#') ? {} : { heading: line.heading ?? 1 }),
    afterGap: state.gap || leavesGap(state.last, line),
    afterPage: state.page || leavesPage(state.last, line),
    beforeTable: false,
  })
  state.gap = false
  state.page = false
  state.last = line
}

function indentOf(line: Line, lead: string): number {
  const [x, , , height] = line.at.box ?? []
  if (x !== undefined && height !== undefined && height > 0) return x / height
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
