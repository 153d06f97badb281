// Places the glyphs of one text command on the page.

import { type Box, type Matrix, multiply } from '../geometry.ts'
import type { Glyph } from '../glyph.ts'
import { numbersOf, property } from './arguments.ts'
import type { GraphicsState } from './graphics-state.ts'

const below = -0.14
const above = 0.86
/** Smaller text (points) is not meant to be read. */
const smallest = 0.5
/** Modes 3 and 7 paint nothing. */
const invisible = [3, 7]

type DrawnGlyph = {
  readonly text: string
  readonly width: number
  readonly isSpace: boolean
  readonly verticalMetrics: ArrayLike<number>
}

/** Codes that stand for no character: the font does not say what they mean. */
const noCharacter = /^[^\P{Cc}\t\n\r]$|^\ufffd$/u

/** What is written on a page. */
export type Writing = {
  readonly state: GraphicsState
  readonly glyphs: Glyph[]
  readonly unread: Unread
  /** Number of the command that is drawn. */
  readonly command: number
}

/** What is written on a page and cannot be read. */
export type Unread = {
  /** In a font that could not be loaded. */
  lostFont: boolean
  /** Different codes that stand for no character. */
  readonly codes: Set<string>
}

/** Adds the glyphs that a show-text command draws; moves the text position past them. */
export function drawText({ state, glyphs, unread, command }: Writing, shown: unknown): void {
  if (state.size === 0 || !Array.isArray(shown)) return
  if (state.font.lost) unread.lostFont = true
  const scale = Math.abs(state.size) * state.font.unitsToText
  const place = multiply(state.matrix, state.textMatrix)
  const direction = state.size < 0 ? -1 : 1
  for (const item of shown) {
    if (typeof item === 'number') advance(state, (-item * state.size) / 1000)
    else {
      const drawn = drawnGlyph(item, state)
      const glyph = glyphAt(state, drawn, { place, scale, run: command })
      if (glyph !== undefined) glyphs.push(glyph)
      else if (noCharacter.test(drawn.text)) unread.codes.add(drawn.text)
      const spacing = state.charSpacing + (drawn.isSpace ? state.wordSpacing : 0)
      const step = state.font.vertical ? (drawn.verticalMetrics[0] ?? -1000) : drawn.width
      // Vertical writing goes down by the glyph's (negative) height less the spacing.
      advance(state, direction * step * scale + (state.font.vertical ? -spacing : spacing))
    }
  }
}

function advance(state: GraphicsState, distance: number): void {
  if (state.font.vertical) state.y += distance
  else state.x += distance * state.horizontalScale
}

function drawnGlyph(item: unknown, state: GraphicsState): DrawnGlyph {
  const text = property(item, 'unicode')
  const width = property(item, 'width')
  const metrics = numbersOf(property(item, 'vmetric'))
  const known = typeof width === 'number' && Number.isFinite(width) ? width : 0
  const [height = -1000, , originY = 880] = state.font.verticalMetrics
  return {
    text: typeof text === 'string' ? text : '',
    width: known,
    isSpace: property(item, 'isSpace') === true,
    verticalMetrics: metrics.length >= 3 ? metrics : [height, known / 2, originY],
  }
}

type Placing = { readonly place: Matrix; readonly scale: number; readonly run: number }

function glyphAt(
  state: GraphicsState,
  drawn: DrawnGlyph,
  { place, scale, run }: Placing,
): Glyph | undefined {
  const text = withoutMarks(drawn.text)
  const turn = turnOf(place)
  const em = Math.abs(state.size)
  const size = em * Math.hypot(place[2], place[3])
  if (text === '' || turn === undefined || size < smallest) return undefined
  const width = Math.abs(drawn.width * scale) * state.horizontalScale
  const [, originX = 0, originY = 0] = state.font.vertical ? Array.from(drawn.verticalMetrics) : []
  const left = state.x - originX * scale
  const base = state.y + state.rise - originY * scale
  const box = boxOf(place, [left, base + below * em, width, (above - below) * em])
  return { text, box, size, turn, hidden: invisible.includes(state.renderingMode), run }
}

/** The text without what is not seen: control characters, joiners. */
function withoutMarks(text: string): string {
  const code = text.charCodeAt(0)
  if (text.length === 1 && code > 0x200f && code < 0xfeff) return text
  return text.replace(/[\p{Cc}\u200b\ufeff]/gu, '')
}

/** The box around a box that a matrix maps. */
function boxOf([a, b, c, d, e, f]: Matrix, [x, y, width, height]: Box): Box {
  const [right, top] = [x + width, y + height]
  return [
    e + Math.min(a * x, a * right) + Math.min(c * y, c * top),
    f + Math.min(b * x, b * right) + Math.min(d * y, d * top),
    Math.abs(a * width) + Math.abs(c * height),
    Math.abs(b * width) + Math.abs(d * height),
  ]
}

/** Quarter turns of a matrix; undefined for slanted text, which is a watermark or a stamp. */
function turnOf([a, b]: Matrix): Glyph['turn'] | undefined {
  const slant = Math.min(Math.abs(a), Math.abs(b)) / Math.hypot(a, b)
  if (!(slant < 0.2)) return undefined
  if (Math.abs(a) > Math.abs(b)) return a > 0 ? 0 : 2
  return b > 0 ? 1 : 3
}
