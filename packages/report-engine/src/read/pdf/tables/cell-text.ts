// The text of one cell from its glyphs: lines joined, labels written downwards read downwards.

import { type Glyph, isBlank, isChinese } from '../glyph.ts'
import { groupLines } from '../lines/group-lines.ts'
import { inReadingFrame, mainTurn, type Placed } from '../lines/reading-frame.ts'
import { lineText } from '../lines/spacing.ts'

/** `inner` is the width of a cell less the blank its table leaves at both sides, in points. */
export function cellText(glyphs: readonly Glyph[], inner: number): string {
  const visible = glyphs.filter(({ text }) => !isBlank(text))
  if (visible.length === 0) return ''
  if (isWrittenDown(visible)) return visible.map(({ text }) => text).join('')
  const turn = mainTurn(visible)
  const lines = groupLines(inReadingFrame(glyphs, turn))
  return joinLines(lines, inner)
}

/**
 * Upright characters drawn one below the other, in more than one column: the order of drawing is
 * the order of reading. One column alone reads right as lines of one character.
 */
function isWrittenDown(glyphs: readonly Glyph[]): boolean {
  if (glyphs.length < 4 || glyphs.some(({ turn }) => turn !== 0)) return false
  let down = 0
  let columns = 1
  glyphs.slice(1).forEach((glyph, index) => {
    const before = glyphs[index]
    if (before === undefined) return
    const [dx, dy] = [glyph.box[0] - before.box[0], glyph.box[1] - before.box[1]]
    if (Math.abs(dx) < 0.3 * glyph.size && dy > 0.5 * glyph.size) down += 1
    if (dx < -0.6 * glyph.size && dy < -0.5 * glyph.size) columns += 1
  })
  return columns > 1 && down + columns === glyphs.length
}

function joinLines(lines: readonly (readonly Placed[])[], inner: number): string {
  let text = ''
  let width = 0
  for (const line of lines) {
    const next = lineText(line)
    if (next === '') continue
    text += separator(text, next, { width, inner, line }) + next
    width = widthOf(line)
  }
  return text
}

/** A cell's inner width is known to within the thickness of its borders (points). */
const border = 1

type Break = { readonly width: number; readonly inner: number; readonly line: readonly Placed[] }

/** Between two lines: nothing beside Chinese or where a number had no room left, else a blank. */
function separator(before: string, after: string, { width, inner, line }: Break): string {
  if (before === '') return ''
  const [last, first] = [before.slice(-1), after.slice(0, 1)]
  if (isChinese(last) || isChinese(first)) return ''
  const next = line.find(({ glyph }) => !isBlank(glyph.text))
  const needed = next?.box[2] ?? Infinity
  return /\d$/.test(before) && /^[\d.]/.test(after) && width + needed > inner - border ? '' : ' '
}

function widthOf(line: readonly Placed[]): number {
  const visible = line.filter(({ glyph }) => !isBlank(glyph.text))
  const [first, last] = [visible[0], visible.at(-1)]
  return first === undefined || last === undefined ? 0 : last.box[0] + last.box[2] - first.box[0]
}
