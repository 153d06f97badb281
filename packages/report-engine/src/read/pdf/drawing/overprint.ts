// Drops what is drawn twice at nearly the same place: bold faked by a shifted copy, shadows.

import { type Glyph, isBlank } from '../glyph.ts'

/** A copy lies within this part of the font size. Two digits side by side are further apart. */
const shift = 0.12
/** Side of the squares that glyphs are looked up by; points. */
const square = 8

type Squares = Map<number, Glyph[]>

/** The glyphs without copies; the first drawn stays. */
export function withoutOverprint(glyphs: readonly Glyph[]): Glyph[] {
  const squares: Squares = new Map()
  return glyphs.filter((glyph) => {
    if (isBlank(glyph.text)) return true
    if (hasCopy(glyph, squares)) return false
    const key = squareAt(glyph.box[0], glyph.box[1])
    const inSquare = squares.get(key)
    if (inSquare === undefined) squares.set(key, [glyph])
    else inSquare.push(glyph)
    return true
  })
}

function squareAt(x: number, y: number): number {
  return Math.floor(x / square) * 100_000 + Math.floor(y / square)
}

/** Looks in the squares that a copy could stand in: one, unless the glyph is near an edge. */
function hasCopy(glyph: Glyph, squares: Squares): boolean {
  const [x, y] = glyph.box
  const reach = shift * glyph.size
  const first = squareAt(x - reach, y - reach)
  const last = squareAt(x + reach, y + reach)
  if (isCopied(glyph, squares.get(first))) return true
  return (
    first !== last &&
    (isCopied(glyph, squares.get(last)) ||
      isCopied(glyph, squares.get(squareAt(x + reach, y - reach))) ||
      isCopied(glyph, squares.get(squareAt(x - reach, y + reach))))
  )
}

function isCopied(glyph: Glyph, others: readonly Glyph[] | undefined): boolean {
  return others?.some((other) => isCopy(glyph, other)) === true
}

function isCopy(one: Glyph, other: Glyph): boolean {
  const reach = shift * Math.min(one.size, other.size)
  return (
    one.text === other.text &&
    Math.abs(one.box[0] - other.box[0]) <= reach &&
    Math.abs(one.box[1] - other.box[1]) <= reach
  )
}
