// Glyphs for tests, as if drawn in ten points.

import type { Glyph } from './glyph.ts'

type Drawn = { readonly run?: number; readonly size?: number }

/** The characters of a text side by side from (x, y), digits half as wide as Chinese. */
export function glyphsOf(
  text: string,
  [x, y]: readonly [number, number],
  drawn: Drawn = {},
): Glyph[] {
  const { run = 0, size = 10 } = drawn
  let at = x
  return [...text].map((character) => {
    const width = /[\u0020-\u007e]/.test(character) ? size / 2 : size
    at += width
    return { text: character, box: [at - width, y, width, size], size, turn: 0, hidden: false, run }
  })
}
