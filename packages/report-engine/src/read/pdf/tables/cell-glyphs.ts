// Which cell of a grid each glyph stands in. A number that runs over its cell's edge stays whole.

import type { Glyph } from '../glyph.ts'
import { isBlank, isChinese } from '../glyph.ts'
import type { Grid } from './grid.ts'

/** Glyphs closer than this part of the font size are one word. */
const wordGap = 0.2

/** For each cell of the grid, its glyphs in the order they were drawn. */
export function glyphsByCell(grid: Grid, glyphs: readonly Glyph[]): Glyph[][] {
  const owner = ownersOf(grid)
  const byCell: Glyph[][] = grid.cells.map(() => [])
  for (const word of words(glyphs, grid)) {
    const cell = owner(word)
    if (cell !== undefined) for (const glyph of word) byCell[cell]?.push(glyph)
  }
  return byCell
}

function ownersOf({ xs, ys, cells }: Grid): (word: readonly Glyph[]) => number | undefined {
  const columns = xs.length - 1
  const owners: number[] = []
  cells.forEach(({ row, column, rowSpan, columnSpan }, index) => {
    for (let r = row; r < row + rowSpan; r += 1)
      for (let c = column; c < column + columnSpan; c += 1) owners[r * columns + c] = index
  })
  return (word) => {
    const [left, right] = [word[0], word.at(-1)]
    if (left === undefined || right === undefined) return undefined
    const x = (left.box[0] + right.box[0] + right.box[2]) / 2
    const y = (left.box[1] + right.box[1] + right.box[3]) / 2
    const column = clampedSpan(xs, x)
    const row = clampedSpan(ys, y)
    return owners[row * columns + column]
  }
}

/** Index of the span between two edges that holds a value. */
function clampedSpan(edges: readonly number[], value: number): number {
  let index = 0
  while (index < edges.length - 2 && value >= (edges[index + 1] ?? Infinity)) index += 1
  return index
}

/** Chinese characters and blanks one by one; digits and letters that touch as one word. */
function words(glyphs: readonly Glyph[], grid: Grid): Glyph[][] {
  const found: Glyph[][] = []
  let previous: Glyph | undefined
  for (const glyph of glyphs) {
    const word = found.at(-1)
    if (word !== undefined && previous !== undefined && continues(previous, glyph, grid))
      word.push(glyph)
    else found.push([glyph])
    previous = glyph
  }
  return found
}

function continues(previous: Glyph, glyph: Glyph, grid: Grid): boolean {
  if ([previous, glyph].some(({ text }) => isBlank(text) || isChinese(text))) return false
  if (previous.turn !== 0 || glyph.turn !== 0) return false
  const end = previous.box[0] + previous.box[2]
  const gap = glyph.box[0] - end
  const size = Math.min(previous.size, glyph.size)
  if (Math.abs(gap) > wordGap * size) return false
  if (Math.abs(previous.box[1] - glyph.box[1]) > wordGap * size) return false
  // Two numbers that nearly touch across a line were drawn by two commands.
  const line = (x: number) => x >= Math.min(end, glyph.box[0]) - 0.5 && x <= glyph.box[0] + 0.5
  return previous.run === glyph.run || !grid.xs.some(line)
}
