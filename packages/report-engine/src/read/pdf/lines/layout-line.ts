// A line of a page as text with its columns kept: gaps become runs of blanks, as wide as they are.

import { isBlank, isChinese } from '../glyph.ts'
import { columnStarts } from './column-starts.ts'
import type { Placed } from './reading-frame.ts'
import { gapBetween, isApart } from './spacing.ts'

/** A wider gap, in font sizes, parts two columns. Justified text stretches less. */
const columnGap = 1

/** Where the columns of a page's text lie. */
export type Measure = {
  /** The x of the leftmost glyph, and the points of one narrow character. */
  readonly left: number
  readonly unit: number
  /** Glyphs that begin a column after a narrow gap. */
  readonly starts: ReadonlySet<Placed>
}

/** The measure of a page: its leftmost glyph, half of its usual font size, its columns. */
export function measureOf(lines: readonly (readonly Placed[])[]): Measure {
  const visible = lines.flat().filter(({ glyph }) => !isBlank(glyph.text))
  const sizes = visible.map(({ glyph }) => glyph.size).sort((one, other) => one - other)
  const size = sizes[Math.floor(sizes.length / 2)] ?? 10
  return {
    left: visible.reduce((least, { box }) => Math.min(least, box[0]), Infinity),
    unit: size / 2,
    starts: columnStarts(lines),
  }
}

/** The line with at least two blanks between columns, full-width characters counting as two. */
export function layoutLine(line: readonly Placed[], { left, unit, starts }: Measure): string {
  let text = ''
  let width = 0
  let previous: Placed | undefined
  let blankDrawn = false
  for (const placed of line) {
    if (isBlank(placed.glyph.text)) {
      blankDrawn = true
      continue
    }
    const column = Math.round((placed.box[0] - left) / unit)
    const before = { previous, blankDrawn, missing: column - width, starts: starts.has(placed) }
    const blanks = blanksBefore(placed, before)
    text += ' '.repeat(blanks) + placed.glyph.text
    width += blanks + (isChinese(placed.glyph.text) ? 2 : placed.glyph.text.length)
    previous = placed
    blankDrawn = false
  }
  return text
}

type Before = {
  readonly previous: Placed | undefined
  readonly blankDrawn: boolean
  /** Narrow characters between the end of the text so far and the place of the glyph. */
  readonly missing: number
  readonly starts: boolean
}

/** More blanks than any page is wide are a stray glyph, not a column. */
const mostBlanks = 200

function blanksBefore(placed: Placed, { previous, blankDrawn, missing, starts }: Before): number {
  const wanted = Math.min(missing, mostBlanks)
  if (previous === undefined) return Math.max(0, wanted)
  const size = Math.min(previous.glyph.size, placed.glyph.size)
  if (starts || gapBetween(previous, placed) > columnGap * size) return Math.max(2, wanted)
  return isApart(previous, placed, blankDrawn) ? 1 : 0
}
