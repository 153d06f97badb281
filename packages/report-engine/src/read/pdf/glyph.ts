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

/** First and last codes of scripts and marks as wide as a Chinese character. */
const wide = [
  [0x2e80, 0x303f],
  [0x3400, 0x9fff],
  [0xd840, 0xd87f],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xffef],
  [0x2014, 0x2014],
  [0x2018, 0x201d],
  [0x2026, 0x2026],
] as const

/** Whether a character is as wide as a Chinese one and needs no blank beside it. */
export function isChinese(text: string): boolean {
  const code = text.charCodeAt(0)
  return code >= 0x2014 && wide.some(([first, last]) => code >= first && code <= last)
}

/** Whether a character can be part of a number: digits, separators, signs. */
export function isNumeric(text: string): boolean {
  return /^[\d.,+\-%/−]+$/.test(text)
}

export function isBlank(text: string): boolean {
  return text === ' ' || text.trim() === ''
}
