// Whether a grid's cells are those of a table, or boxes around text whose columns only blanks part.

import { type Glyph, isBlank } from '../glyph.ts'
import { groupLines } from '../lines/group-lines.ts'
import { inReadingFrame, type Placed } from '../lines/reading-frame.ts'
import { gapBetween } from '../lines/spacing.ts'
import type { Grid } from './grid.ts'

/** A gap of this many font sizes parts two columns. */
const columnGap = 1.5

/** False when nothing is written in it, or when a cell holds several lines of several columns. */
export function isTabular(grid: Grid, byCell: readonly (readonly Glyph[])[]): boolean {
  const filled = byCell.filter((glyphs) => glyphs.some(({ text }) => !isBlank(text)))
  return filled.length >= 2 && grid.cells.length >= 2 && !filled.some(holdsColumns)
}

function holdsColumns(glyphs: readonly Glyph[]): boolean {
  // Two numbers on each of two lines.
  if (glyphs.filter(({ text }) => isDigit(text)).length < 4) return false
  const visible = glyphs.filter(({ text, turn }) => turn === 0 && !isBlank(text))
  const lines = groupLines(inReadingFrame(visible, 0))
  return lines.length > 1 && lines.filter((line) => countNumbers(line) >= 2).length >= 2
}

function isDigit(text: string): boolean {
  return text >= '0' && text <= '9'
}

/** Runs of digits that wide gaps part. */
function countNumbers(line: readonly Placed[]): number {
  let count = 0
  line.forEach((placed, index) => {
    const before = line[index - 1]
    const starts =
      before === undefined || gapBetween(before, placed) > columnGap * placed.glyph.size
    if (starts && isDigit(placed.glyph.text)) count += 1
  })
  return count
}
