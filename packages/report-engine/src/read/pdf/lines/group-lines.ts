// Groups glyphs that stand on one line, and puts them in reading order.

import type { Placed } from './reading-frame.ts'

/** Glyphs whose middles differ by less than this part of the font size are on one line. */
const tolerance = 0.45

function middle({ box: [, y, , height] }: Placed): number {
  return y + height / 2
}

/** Lines from top to bottom, each from left to right. Blanks that are drawn stay in place. */
export function groupLines(glyphs: readonly Placed[]): Placed[][] {
  const sorted = [...glyphs].sort((one, other) => middle(one) - middle(other))
  const lines: { at: number; size: number; placed: Placed[] }[] = []
  for (const placed of sorted) {
    const line = lines.at(-1)
    const at = middle(placed)
    const size = placed.glyph.size
    if (line !== undefined && at - line.at <= tolerance * Math.min(size, line.size)) {
      line.placed.push(placed)
      line.at += (at - line.at) / line.placed.length
      line.size = Math.max(line.size, size)
    } else lines.push({ at, size, placed: [placed] })
  }
  return lines.map(({ placed }) => placed.sort((one, other) => one.box[0] - other.box[0]))
}
