// Decides what stands between two glyphs of a line: nothing, or a blank.

import { isBlank, isChinese, isNumeric } from '../glyph.ts'
import type { Placed } from './reading-frame.ts'

/** Gaps as parts of the font size. With a drawn blank between, a smaller gap is one. */
const betweenNumbers = { drawn: 0.15, undrawn: 0.25 }
const betweenWords = { drawn: 0.1, undrawn: 0.2 }
const besideChinese = 1.2

/** The text of a line: no blanks between Chinese characters, one where a gap is real. */
export function lineText(line: readonly Placed[]): string {
  let text = ''
  let previous: Placed | undefined
  let blankDrawn = false
  for (const placed of line) {
    if (isBlank(placed.glyph.text)) {
      blankDrawn = true
      continue
    }
    if (previous !== undefined && isApart(previous, placed, blankDrawn)) text += ' '
    text += placed.glyph.text
    previous = placed
    blankDrawn = false
  }
  return text
}

/** Whether a blank belongs between two glyphs of one line. */
export function isApart(left: Placed, right: Placed, blankDrawn: boolean): boolean {
  const gap = gapBetween(left, right) / Math.min(left.glyph.size, right.glyph.size)
  const [before, after] = [left.glyph.text, right.glyph.text]
  if (isChinese(before) && isChinese(after)) return false
  if (isChinese(before) || isChinese(after)) return gap > besideChinese
  const least = isNumeric(before) && isNumeric(after) ? betweenNumbers : betweenWords
  return gap > (blankDrawn ? least.drawn : least.undrawn)
}

/** Points between the end of one glyph and the start of the next. */
export function gapBetween(left: Placed, right: Placed): number {
  return right.box[0] - (left.box[0] + left.box[2])
}
