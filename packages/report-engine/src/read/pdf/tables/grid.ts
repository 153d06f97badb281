// From the ruling lines of one table to its grid: edges of columns and rows, and cells that reach
// over several of them because no line is drawn between.

import type { Rule, Rules } from './ruling-lines.ts'

/** Columns `column` to `column + columnSpan - 1`, counted from 0, and rows likewise. */
export type GridCell = {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

export type Grid = {
  /** Edges of the columns, left to right; one more than there are columns. */
  readonly xs: readonly number[]
  /** Edges of the rows, top to bottom. */
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
}

/** Lines this close are one edge: double borders, cells with their own borders, thick lines. */
const sameEdge = 3.6
/** A wall counts when lines cover this part of it. */
const covered = 0.6

/** The grid that connected ruling lines draw. */
export function gridOf({ level, upright }: Rules): Grid {
  const xs = edges(upright, level)
  const ys = edges(level, upright)
  const walls = wallsOf({ level, upright }, xs, ys)
  return { xs, ys, cells: cellsBetween(walls, xs.length - 1, ys.length - 1) }
}

/** Edges at the lines, and at the outermost ends of the lines across them: an open side. */
function edges(along: readonly Rule[], across: readonly Rule[]): number[] {
  const found = cluster(along.map(({ at }) => at))
  const first = Math.min(...across.map(({ from }) => from))
  const last = Math.max(...across.map(({ to }) => to))
  const before = first < (found[0] ?? Infinity) - sameEdge ? [first] : []
  const after = last > (found.at(-1) ?? -Infinity) + sameEdge ? [last] : []
  return [...before, ...found, ...after]
}

function cluster(values: readonly number[]): number[] {
  const groups: number[][] = []
  for (const value of [...values].sort((one, other) => one - other)) {
    const group = groups.at(-1)
    if (group !== undefined && value - (group[0] ?? 0) <= sameEdge) group.push(value)
    else groups.push([value])
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length)
}

type Walls = {
  /** Whether a wall closes cell (row, column) on its right, and below. */
  readonly right: (row: number, column: number) => boolean
  readonly below: (row: number, column: number) => boolean
}

function wallsOf(rules: Rules, xs: readonly number[], ys: readonly number[]): Walls {
  const upright = xs.map((x) => coverage(near(rules.upright, x), ys))
  const level = ys.map((y) => coverage(near(rules.level, y), xs))
  return {
    right: (row, column) => upright[column + 1]?.[row] === true,
    below: (row, column) => level[row + 1]?.[column] === true,
  }
}

function near(rules: readonly Rule[], edge: number): Rule[] {
  return rules.filter(({ at }) => Math.abs(at - edge) <= sameEdge)
}

/** For each span between two edges: whether lines cover it. */
function coverage(rules: readonly Rule[], edgesAcross: readonly number[]): boolean[] {
  return edgesAcross.slice(0, -1).map((from, index) => {
    const to = edgesAcross[index + 1] ?? from
    const parts = rules.map((rule) => Math.min(rule.to, to) - Math.max(rule.from, from))
    // Double lines lie beside each other: the longest counts, or pieces together.
    return Math.max(0, ...parts) >= covered * (to - from) || pieces(rules, from, to)
  })
}

function pieces(rules: readonly Rule[], from: number, to: number): boolean {
  let reached = from
  let sum = 0
  for (const rule of [...rules].sort((one, other) => one.from - other.from)) {
    const start = Math.max(reached, rule.from)
    const end = Math.min(to, rule.to)
    if (end <= start) continue
    sum += end - start
    reached = end
  }
  return sum >= covered * (to - from)
}

function cellsBetween(walls: Walls, columns: number, rows: number): GridCell[] {
  const cells: GridCell[] = []
  const taken = new Set<number>()
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue
      const cell = cellFrom({ row, column, columns, rows }, walls, taken)
      for (let r = row; r < row + cell.rowSpan; r += 1)
        for (let c = column; c < column + cell.columnSpan; c += 1) taken.add(r * columns + c)
      cells.push(cell)
    }
  }
  return cells
}

type Corner = { row: number; column: number; columns: number; rows: number }

/** The cell with this top left corner: right until a wall, then down until a wall below any part. */
function cellFrom(
  { row, column, columns, rows }: Corner,
  walls: Walls,
  taken: Set<number>,
): GridCell {
  let columnSpan = 1
  while (
    column + columnSpan < columns &&
    !walls.right(row, column + columnSpan - 1) &&
    !taken.has(row * columns + column + columnSpan)
  )
    columnSpan += 1
  const open = (r: number) =>
    Array.from({ length: columnSpan }, (_, index) => column + index).every(
      (c, index) =>
        !walls.below(r, c) &&
        !taken.has((r + 1) * columns + c) &&
        (index === columnSpan - 1 || !walls.right(r + 1, c)),
    )
  let rowSpan = 1
  while (row + rowSpan < rows && open(row + rowSpan - 1)) rowSpan += 1
  return { row, column, rowSpan, columnSpan }
}
