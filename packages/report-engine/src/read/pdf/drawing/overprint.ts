// Drops what is drawn twice at nearly the same place: bold faked by a shifted copy, shadows.

import type { Glyph } from '../glyph.ts'

/** A copy lies within this part of the font size. Two digits side by side are further apart. */
const shift = 0.12

/** The glyphs without copies; the first drawn stays. */
export function withoutOverprint(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>()
  return glyphs.filter((glyph) => {
    if (glyph.text.trim() === '') return true
    const near = neighbours(glyph).flatMap((key) => seen.get(key) ?? [])
    if (near.some((other) => isCopy(glyph, other))) return false
    const key = keyOf(glyph.text, glyph.box[0], glyph.box[1])
    seen.set(key, [...(seen.get(key) ?? []), glyph])
    return true
  })
}

const cell = 16

function keyOf(text: string, x: number, y: number): string {
  return `${text} ${Math.floor(x / cell)} ${Math.floor(y / cell)}`
}

/** Keys of the squares that a copy could stand in: one, unless the glyph is near an edge. */
function neighbours({ text, size, box: [x, y] }: Glyph): string[] {
  const reach = shift * size
  const keys = [-reach, reach].flatMap((right) =>
    [-reach, reach].map((down) => keyOf(text, x + right, y + down)),
  )
  return [...new Set(keys)]
}

function isCopy(one: Glyph, other: Glyph): boolean {
  const reach = shift * Math.min(one.size, other.size)
  return (
    Math.abs(one.box[0] - other.box[0]) <= reach && Math.abs(one.box[1] - other.box[1]) <= reach
  )
}
