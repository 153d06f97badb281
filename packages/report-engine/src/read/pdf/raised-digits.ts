// Note marks in a PDF are small digits drawn above the line, right behind a character of it.

import { inScript } from '../raised.ts'
import { type Glyph, isBlank } from './glyph.ts'

/**
 * Parts of the size of the character before: the mark's own size (browsers print 0.83, Word 0.65),
 * its rise, the gap between.
 */
const largest = 0.87
const rise = { least: 0.15, most: 0.8 }
const widestGap = 0.35
/** Where the baseline lies in a glyph's box, from the top. */
const baseline = 0.86

/**
 * The glyphs with raised digits as characters of their own (¹²³), set on the line they belong to:
 * so they stay with their number, and are no part of it.
 */
export function withRaisedDigits(glyphs: readonly Glyph[]): Glyph[] {
  let line: Glyph | undefined
  let end = 0
  return glyphs.map((glyph) => {
    if (isBlank(glyph.text)) return glyph
    const isMark = line !== undefined && isRaised(glyph, line, end)
    end = glyph.box[0] + glyph.box[2]
    if (!isMark || line === undefined) {
      line = glyph
      return glyph
    }
    const [x, , width, height] = glyph.box
    const y = line.box[1] + line.box[3] / 2 - height / 2
    return { ...glyph, text: inScript(glyph.text, 'raised'), box: [x, y, width, height] }
  })
}

function isRaised(glyph: Glyph, line: Glyph, end: number): boolean {
  if (glyph.turn !== 0 || line.turn !== 0 || !/^\d+$/.test(glyph.text)) return false
  if (glyph.size > largest * line.size) return false
  const raised = baselineOf(line) - baselineOf(glyph)
  const gap = Math.abs(glyph.box[0] - end)
  return (
    raised >= rise.least * line.size &&
    raised <= rise.most * line.size &&
    gap <= widestGap * line.size
  )
}

function baselineOf({ box: [, y, , height] }: Glyph): number {
  return y + baseline * height
}
