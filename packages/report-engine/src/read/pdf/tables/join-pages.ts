// Joins a table that goes on at the top of the next page to its first part.

import { continuedCells } from './continued-cells.ts'
import type { GridCell } from './grid.ts'
import type { PageCell, PageTable } from './page-tables.ts'

/** Edges of columns on two pages this close are the same edge (points). */
const sameEdge = 4

/** Whether the second part has the same sides, and no columns that cross those of the first. */
export function goesOn(first: PageTable, second: PageTable): boolean {
  const [one, other] = [first.xs, second.xs]
  const sides = [
    [one[0], other[0]],
    [one.at(-1), other.at(-1)],
  ].every(([left = 0, right = 0]) => Math.abs(left - right) <= sameEdge)
  return sides && (within(one, other) || within(other, one))
}

function within(few: readonly number[], many: readonly number[]): boolean {
  return few.every((x) => many.some((other) => Math.abs(other - x) <= sameEdge))
}

/** One table of two: columns brought to the same edges, a repeated heading left out. */
export function joinTables(first: PageTable, second: PageTable): PageTable {
  const xs = first.xs.length >= second.xs.length ? first.xs : second.xs
  const above = first.cells.map((cell) => onEdges(cell, first.xs, xs))
  const below = second.cells.map((cell) => onEdges(cell, second.xs, xs))
  const heading = repeatedRows(above, below, second.rows)
  const moved = below
    .filter(({ row }) => row >= heading)
    .map((cell) => ({ ...cell, row: cell.row - heading + first.rows }))
  return {
    page: first.page,
    lastPage: second.lastPage,
    box: first.box,
    xs,
    ...continuedCells({ above, below: moved, seam: first.rows }),
  }
}

function onEdges(cell: PageCell, own: readonly number[], xs: readonly number[]): PageCell {
  const index = (column: number) => {
    const x = own[column] ?? 0
    return xs.findIndex((other) => Math.abs(other - x) <= sameEdge)
  }
  const column = index(cell.column)
  return { ...cell, column, columnSpan: index(cell.column + cell.columnSpan) - column }
}

/** How many rows at the start of the second part say what the table's first rows say. */
function repeatedRows(
  above: readonly PageCell[],
  below: readonly PageCell[],
  rows: number,
): number {
  let repeated = 0
  for (let count = 1; count < rows; count += 1) {
    const [one, other] = [above, below].map((cells) => cells.filter(({ row }) => row < count))
    if (one === undefined || other === undefined || !sameCells(one, other)) continue
    if (other.some(({ text }) => /^[\d\s.]+$/.test(text))) break
    if (other.every(({ row, rowSpan }) => row + rowSpan <= count)) repeated = count
  }
  return repeated
}

function sameCells(one: readonly PageCell[], other: readonly PageCell[]): boolean {
  const told = ({ row, column, rowSpan, columnSpan }: GridCell, text: string) =>
    [row, column, rowSpan, columnSpan, text.replace(/\s/g, '')].join(' ')
  const texts = new Set(one.map((cell) => told(cell, cell.text)))
  const words = other.some(({ text }) => text !== '')
  return (
    words && one.length === other.length && other.every((cell) => texts.has(told(cell, cell.text)))
  )
}
