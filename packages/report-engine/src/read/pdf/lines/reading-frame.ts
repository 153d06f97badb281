// Turns text that is written up, down or upside down into text that is read from left to right.

import type { Box } from '../geometry.ts'
import type { Glyph } from '../glyph.ts'

/** A glyph with its box turned so that its line runs to the right; the glyph keeps its own. */
export type Placed = { readonly glyph: Glyph; readonly box: Box }

/** The turn most of the glyphs have. */
export function mainTurn(glyphs: readonly Glyph[]): Glyph['turn'] {
  const counts = [0, 0, 0, 0]
  for (const { turn } of glyphs) counts[turn] = (counts[turn] ?? 0) + 1
  const most = Math.max(...counts)
  return ([0, 1, 2, 3] as const).find((turn) => counts[turn] === most) ?? 0
}

/** The glyphs as a reader sees them who turns the page by `turn`. */
export function inReadingFrame(glyphs: readonly Glyph[], turn: Glyph['turn']): Placed[] {
  return glyphs.map((glyph) => ({ glyph, box: turned(glyph.box, turn) }))
}

function turned(box: Box, turn: Glyph['turn']): Box {
  const [x, y, width, height] = box
  if (turn === 1) return [y, -x - width, height, width]
  if (turn === 2) return [-x - width, -y - height, width, height]
  if (turn === 3) return [-y - height, x, height, width]
  return box
}
