// A line of a page as text with its columns kept: gaps become runs of blanks, as wide as they are.

import { type Glyph, isBlank, isChinese } from '../glyph.ts'
import type { Placed } from './reading-frame.ts'
import { gapBetween, isApart } from './spacing.ts'

/** A wider gap, in font sizes, parts two columns. Justified text stretches less. */
const columnGap = 1

/** Where the columns of a page's text lie: x of the first, points for one narrow character. */
export type Measure = { readonly left: number; readonly unit: number }

/** The measure of a page: its leftmost glyph and half of its usual font size. */
export function measureOf(glyphs: readonly Glyph[]): Measure {
  const visible = glyphs.filter(({ text }) => !isBlank(text))
  const sizes = visible.map(({ size }) => size).sort((one, other) => one - other)
  const size = sizes[Math.floor(sizes.length / 2)] ?? 10
  return {
    left: visible.reduce((least, { box }) => Math.min(least, box[0]), Infinity),
    unit: size / 2,
  }
}

/** The line with at least two blanks between columns, full-width characters counting as two. */
export function layoutLine(line: readonly Placed[], { left, unit }: Measure): string {
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
    const blanks = blanksBefore(placed, { previous, blankDrawn, missing: column - width })
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
}

/** More blanks than any page is wide are a stray glyph, not a column. */
const mostBlanks = 200

function blanksBefore(placed: Placed, { previous, blankDrawn, missing }: Before): number {
  const wanted = Math.min(missing, mostBlanks)
  if (previous === undefined) return Math.max(0, wanted)
  const size = Math.min(previous.glyph.size, placed.glyph.size)
  if (gapBetween(previous, placed) > columnGap * size) return Math.max(2, wanted)
  return isApart(previous, placed, blankDrawn) ? 1 : 0
}
