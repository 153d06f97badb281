// Joins lines that were only wrapped, so that sentences and numbers are whole again.

import type { Place } from '../../place.ts'
import type { OutlineLine } from './outline-line.ts'

export type Paragraph = { readonly text: string; readonly at: Place }

/** A line, or what is left of it after a heading on the same line. */
export type Piece = { readonly line: OutlineLine; readonly offset: number }

const ends = /[。;!?:…”」.]$/u
const startsItem =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.](?!\d)|第[一二三四五六七八九十][,、]|[●○◆■▪•①-⑳])/u

/** How wide the running text is set, in half-width units: what nine of ten long lines do not exceed. */
export function textWidth(lines: readonly OutlineLine[]): number {
  const widths = lines
    .map(({ folded, indent }) => width(folded) + indent)
    .filter((value) => value >= 30)
    .sort((one, other) => one - other)
  return widths[Math.floor(widths.length * 0.9)] ?? 80
}

/** Paragraphs of running text. `width` is the width of the lines (`textWidth`). */
export function paragraphs(pieces: readonly Piece[], width: number): Paragraph[] {
  const result: { readonly parts: string[]; readonly at: Place }[] = []
  let previous: Piece | undefined
  for (const piece of pieces) {
    const text = piece.line.text.slice(piece.offset).trim()
    if (text === '') continue
    const open = result.at(-1)
    if (open !== undefined && previous !== undefined && goesOn(previous, piece, width))
      open.parts.push(blankBetween(open.parts.at(-1) ?? '', text), text)
    else result.push({ parts: [text], at: placeOf(piece) })
    previous = piece
  }
  return result.map(({ parts, at }) => ({ text: parts.join(''), at }))
}

/** Place of a piece: its line's place, moved right by the offset. */
export function placeOf({ line, offset }: Piece): Place {
  if (offset === 0 || line.at.column === undefined) return line.at
  const blanks = /^\s*/u.exec(line.text.slice(offset))?.[0].length ?? 0
  return { ...line.at, column: line.at.column + offset + blanks }
}

function goesOn(previous: Piece, piece: Piece, width: number): boolean {
  const { line } = previous
  const next = piece.line
  if (line.heading !== undefined || next.heading !== undefined) return false
  if (next.indent >= line.indent + 2) return false
  if (ends.test(line.folded)) return isMidSentence(line, next, width)
  if (startsItem.test(next.folded) && !/^\d/u.test(next.folded)) return false
  // Blank lines may be page ends: then only a line that runs to the right edge goes on.
  return isFull(line, width, next.afterGap && !next.afterPage ? 0.88 : 0.72)
}

// 一是……；⏎二是…… are paragraphs of their own; a line that happens to break behind a mark goes on.
function isMidSentence(line: OutlineLine, next: OutlineLine, width: number): boolean {
  if (/\d\.$/u.test(line.folded)) return true
  const goes = /[;:]$/u.test(line.folded) && isFull(line, width, 0.96) && !next.afterGap
  return goes && !/^[一二三四五六七八九十]是/u.test(next.folded) && !startsItem.test(next.folded)
}

function isFull(line: OutlineLine, textWidth: number, share: number): boolean {
  return line.full ?? width(line.folded) + line.indent >= textWidth * share
}

function width(text: string): number {
  let units = 0
  for (const character of text) units += character > '\u2e7f' ? 2 : 1
  return units
}

function blankBetween(one: string, other: string): string {
  return /[A-Za-z,]$/u.test(one) && /^[A-Za-z]/u.test(other) ? ' ' : ''
}
