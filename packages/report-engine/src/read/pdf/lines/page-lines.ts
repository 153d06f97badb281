// The lines of a page outside of tables, in reading order, also where the page has two columns.

import { type Box, boxAroundAll } from '../geometry.ts'
import { type Glyph, isBlank } from '../glyph.ts'
import { groupLines } from './group-lines.ts'
import { gutterOf } from './gutter.ts'
import { layoutLine, type Measure, measureOf } from './layout-line.ts'
import { inReadingFrame, mainTurn, type Placed } from './reading-frame.ts'

export type PageLine = { readonly text: string; readonly page: number; readonly box: Box }

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
  const text = layoutLine(line, measure)
  if (text.trim() === '') return []
  const ink = line.filter(({ glyph }) => !isBlank(glyph.text)).map(({ glyph }) => glyph.box)
  return [{ text, page, box: boxAroundAll(ink) }]
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
