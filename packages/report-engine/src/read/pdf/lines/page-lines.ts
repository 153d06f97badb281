// The lines of a page outside of tables, in reading order, also where the page has two columns.

import { type Box, boxAroundAll } from '../geometry.ts'
import { type Glyph, isBlank } from '../glyph.ts'
import { groupLines } from './group-lines.ts'
import { gutterOf } from './gutter.ts'
import { layoutLine, type Measure, measureOf } from './layout-line.ts'
import { inReadingFrame, mainTurn, type Placed } from './reading-frame.ts'

/** A line, or a paragraph once its lines are joined. */
export type PageLine = {
  readonly text: string
  readonly page: number
  readonly box: Box
  readonly size: number
  /** Not written from left to right on the page as it is shown. */
  readonly turned: boolean
  /** Where its last line stands: page, top and right edge. */
  readonly lastPage: number
  readonly lastTop: number
  readonly lastRight: number
}

/** The lines that glyphs make; those of another turn than the page's come last. */
export function pageLines(page: number, glyphs: readonly Glyph[]): PageLine[] {
  if (glyphs.length === 0) return []
  const turn = mainTurn(glyphs)
  const main = glyphs.filter((glyph) => glyph.turn === turn)
  const others = glyphs.filter((glyph) => glyph.turn !== turn)
  const lines = groupLines(inReadingFrame(main, turn))
  const measure = measureOf(lines)
  return [
    ...inColumns(lines).flatMap((line) => lineOf(page, line, measure)),
    ...pageLines(page, others),
  ]
}

function lineOf(page: number, line: readonly Placed[], measure: Measure): PageLine[] {
  const ink = line.map(({ glyph }) => glyph).filter(({ text }) => !isBlank(text))
  const [first] = ink
  if (first === undefined) return []
  const box = boxAroundAll(ink.map((glyph) => glyph.box))
  return [
    {
      text: layoutLine(line, measure),
      page,
      box,
      size: first.size,
      turned: first.turn !== 0,
      lastPage: page,
      lastTop: box[1],
      lastRight: box[0] + box[2],
    },
  ]
}

/** Where a gutter parts running text: the left column above, between and below lines across it. */
function inColumns(lines: readonly Placed[][]): Placed[][] {
  const gutter = gutterOf(lines)
  if (gutter === undefined) return [...lines]
  const ordered: Placed[][] = []
  let right: Placed[][] = []
  for (const line of lines) {
    const before = line.filter(({ box }) => box[0] + box[2] <= gutter + 1)
    const after = line.filter(({ box }) => box[0] >= gutter - 1)
    if (before.length + after.length < line.length) {
      ordered.push(...right, line)
      right = []
    } else {
      if (before.length > 0) ordered.push(before)
      if (after.length > 0) right.push(after)
    }
  }
  return [...ordered, ...right]
}
