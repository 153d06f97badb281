// The ruled tables of one page, and the glyphs that stand outside of them.

import { type Box, boxAroundAll } from '../geometry.ts'
import { type Glyph, isBlank } from '../glyph.ts'
import { glyphsByCell } from './cell-glyphs.ts'
import { cellText } from './cell-text.ts'
import { type Grid, type GridCell, gridOf } from './grid.ts'
import { isTabular } from './is-tabular.ts'
import { ruledRegions } from './ruled-regions.ts'
import type { Rules } from './ruling-lines.ts'

export type PageCell = GridCell & {
  readonly text: string
  readonly page: number
  readonly box: Box
}

/** A table on one page, or on several once they are joined. */
export type PageTable = {
  readonly page: number
  readonly lastPage: number
  readonly box: Box
  /** Edges of the columns in points from the page's left. */
  readonly xs: readonly number[]
  readonly rows: number
  readonly cells: readonly PageCell[]
}

export type PageParts = { readonly tables: readonly PageTable[]; readonly rest: readonly Glyph[] }

type PageInk = {
  readonly page: number
  readonly glyphs: readonly Glyph[]
  readonly rules: Rules
}

/** Takes the tables out of a page. Frames, boxes of one column and drawings are no tables. */
export function takeTables({ page, glyphs, rules }: PageInk): PageParts {
  const tables: PageTable[] = []
  let rest = glyphs
  for (const region of ruledRegions(rules)) {
    const grid = gridOf(region)
    if (grid.xs.length < 3 || grid.ys.length < 2) continue
    const box = gridBox(grid)
    const inside = rest.filter((glyph) => contains(box, glyph))
    const byCell = glyphsByCell(grid, inside)
    if (!isTabular(grid, byCell)) continue
    tables.push(tableOf(page, grid, byCell))
    rest = rest.filter((glyph) => !contains(box, glyph))
  }
  return { tables, rest }
}

function gridBox({ xs, ys }: Grid): Box {
  const [left = 0, top = 0] = [xs[0], ys[0]]
  return [left, top, (xs.at(-1) ?? left) - left, (ys.at(-1) ?? top) - top]
}

function contains([left, top, width, height]: Box, { box }: Glyph): boolean {
  const x = box[0] + box[2] / 2
  const y = box[1] + box[3] / 2
  return x > left && x < left + width && y > top && y < top + height
}

function tableOf(page: number, grid: Grid, byCell: readonly (readonly Glyph[])[]): PageTable {
  const boxes = grid.cells.map((cell) => boxOf(grid, cell))
  const padding = paddingOf(boxes, byCell)
  const cells = grid.cells.map((cell, index): PageCell => {
    const box = boxes[index] ?? gridBox(grid)
    return { ...cell, page, box, text: cellText(byCell[index] ?? [], box[2] - 2 * padding) }
  })
  return { page, lastPage: page, box: gridBox(grid), xs: grid.xs, rows: grid.ys.length - 1, cells }
}

function boxOf({ xs, ys }: Grid, { row, column, rowSpan, columnSpan }: GridCell): Box {
  const [left = 0, top = 0] = [xs[column], ys[row]]
  const [right = left, bottom = top] = [xs[column + columnSpan], ys[row + rowSpan]]
  return [left, top, right - left, bottom - top]
}

/** The blank a table leaves beside its text: the least that any cell shows, at most 5.4 points. */
function paddingOf(boxes: readonly Box[], byCell: readonly (readonly Glyph[])[]): number {
  let padding = 5.4
  byCell.forEach((glyphs, index) => {
    const ink = boxAroundAll(glyphs.filter(({ text }) => !isBlank(text)).map(({ box }) => box))
    const cell = boxes[index]
    if (cell === undefined || ink[2] === 0) return
    const left = ink[0] - cell[0]
    const right = cell[0] + cell[2] - ink[0] - ink[2]
    padding = Math.min(padding, Math.max(0, left), Math.max(0, right))
  })
  return padding
}
