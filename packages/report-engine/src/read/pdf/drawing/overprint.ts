// Drops what is drawn twice at nearly the same place: bold faked by a shifted copy, shadows.

import { type Glyph, isBlank } from '../glyph.ts'

/** A copy lies within this part of the font size. Two digits side by side are further apart. */
const shift = 0.12
/** Side of the squares that glyphs are looked up by; points. */
const square = 8

/** The glyphs without copies; the first drawn stays. */
export function withoutOverprint(glyphs: readonly Glyph[]): Glyph[] {
  const bySquare = new Map<number, Glyph[]>()
  return glyphs.filter((glyph) => {
    if (isBlank(glyph.text)) return true
    if (squaresNear(glyph).some((key) => bySquare.get(key)?.some((other) => isCopy(glyph, other))))
      return false
    const key = squareAt(glyph.box[0], glyph.box[1])
    const inSquare = bySquare.get(key)
    if (inSquare === undefined) bySquare.set(key, [glyph])
    else inSquare.push(glyph)
    return true
  })
}

function squareAt(x: number, y: number): number {
  return Math.floor(x / square) * 100_000 + Math.floor(y / square)
}

/** The squares that a copy could stand in: one, unless the glyph is near an edge. */
function squaresNear({ size, box: [x, y] }: Glyph): number[] {
  const reach = shift * size
  const keys = [squareAt(x - reach, y - reach)]
  const last = squareAt(x + reach, y + reach)
  if (last !== keys[0])
    keys.push(last, squareAt(x + reach, y - reach), squareAt(x - reach, y + reach))
  return keys
}

function isCopy(one: Glyph, other: Glyph): boolean {
  const reach = shift * Math.min(one.size, other.size)
  return (
    one.text === other.text &&
    Math.abs(one.box[0] - other.box[0]) <= reach &&
    Math.abs(one.box[1] - other.box[1]) <= reach
  )
}
