import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Grid, gridOf } from './grid.ts'
import { ruledRegions } from './ruled-regions.ts'
import { rulingLines } from './ruling-lines.ts'

type Line = readonly [x1: number, y1: number, x2: number, y2: number]

function grids(lines: readonly Line[]): Grid[] {
  const segments = lines.map(
    ([x1, y1, x2, y2]) =>
      [
        [x1, y1],
        [x2, y2],
      ] as const,
  )
  return ruledRegions(rulingLines(segments)).map(gridOf)
}

/** All lines of a grid, each edge drawn cell by cell. */
function drawn(xs: readonly number[], ys: readonly number[]): Line[] {
  const level = ys.flatMap((y) => xs.slice(1).map((x, index): Line => [xs[index] ?? 0, y, x, y]))
  const upright = xs.flatMap((x) => ys.slice(1).map((y, index): Line => [x, ys[index] ?? 0, x, y]))
  return [...level, ...upright]
}

function told({ cells }: Grid): string[] {
  return cells.map(
    ({ row, column, rowSpan, columnSpan }) => `${row},${column} ${rowSpan}x${columnSpan}`,
  )
}

test('cells with no line between them are one cell', () => {
  const lines = drawn([0, 50, 100, 150], [0, 20, 40]).filter(
    ([x1, y1, x2, y2]) =>
      !(x1 === 50 && x2 === 50 && y1 === 0) && !(y1 === 20 && y2 === 20 && x1 === 100),
  )
  assert.deepEqual(grids(lines).map(told), [['0,0 1x2', '0,2 2x1', '1,0 1x1', '1,1 1x1']])
})

test('a side that is not drawn, as at a page break, closes at the ends of the lines', () => {
  const lines = drawn([0, 50, 100], [0, 20, 40]).filter(([, y1, , y2]) => !(y1 === 40 && y2 === 40))
  const [grid] = grids(lines)
  assert.deepEqual(grid?.ys, [0, 20, 40])
  assert.equal(grid?.cells.length, 4)
})

test('double lines and cells with borders of their own make one edge', () => {
  const boxes = [0, 52].flatMap((x) => [0, 22].flatMap((y) => drawn([x, x + 50], [y, y + 20])))
  assert.deepEqual(grids(boxes).map(told), [['0,0 1x1', '0,1 1x1', '1,0 1x1', '1,1 1x1']])
})

test('dashes and dots in a row are a line', () => {
  const dashed = drawn([0, 50, 100], [0, 20, 40]).flatMap(([x1, y1, x2, y2]) =>
    Array.from({ length: 10 }, (_, index): Line => {
      const part = (from: number, to: number, at: number) => from + ((to - from) * at) / 10
      return [
        part(x1, x2, index),
        part(y1, y2, index),
        part(x1, x2, index + 0.7),
        part(y1, y2, index + 0.7),
      ]
    }),
  )
  assert.equal(grids(dashed)[0]?.cells.length, 4)
})

test('two tables that do not touch are two grids, a single line is none', () => {
  const lines = [
    ...drawn([0, 50, 100], [0, 20, 40]),
    ...drawn([0, 50, 100], [90, 110]),
    [0, 300, 90, 300] as const,
  ]
  assert.deepEqual(
    grids(lines).map(({ cells }) => cells.length),
    [4, 2],
  )
})

test('whatever lines are missing, every place of the grid belongs to one cell', () => {
  const edges = drawn([0, 30, 60, 90, 120], [0, 15, 30, 45, 60])
  fc.assert(
    fc.property(fc.subarray(edges, { minLength: 6 }), (lines) => {
      for (const { xs, ys, cells } of grids(lines)) {
        const area = cells.reduce((sum, { rowSpan, columnSpan }) => sum + rowSpan * columnSpan, 0)
        assert.equal(area, (xs.length - 1) * (ys.length - 1))
      }
    }),
  )
})
