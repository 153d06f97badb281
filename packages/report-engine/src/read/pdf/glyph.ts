// A drawn character and where it stands on its page.

import type { Box } from './geometry.ts'

export type Glyph = {
  /** Usually one character, as the font's table maps it; " " for a blank that is drawn. */
  readonly text: string
  /** From 0.14 em below the baseline to 0.86 em above it, as wide as its advance. */
  readonly box: Box
  /** Size of the font on the page, in points. */
  readonly size: number
  /** Quarter turns clockwise of the writing direction. */
  readonly turn: 0 | 1 | 2 | 3
  /** Drawn as invisible: the layer that text recognition lays over a scanned picture. */
  readonly hidden: boolean
  /** Number of the drawing command: glyphs of one command belong together. */
  readonly run: number
}

const chinese =
  /[\u2e80-\u2fdf\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u2014\u2018-\u201d\u2026]|[\ud840-\ud87f]/

/** Whether a character is as wide as a Chinese one and needs no blank beside it. */
export function isChinese(text: string): boolean {
  return chinese.test(text)
}

/** Whether a character can be part of a number: digits, separators, signs. */
export function isNumeric(text: string): boolean {
  return /^[\d.,+\-%/−]+$/.test(text)
}

export function isBlank(text: string): boolean {
  return text.trim() === ''
}
