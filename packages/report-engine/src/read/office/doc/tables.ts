// Builds the tables of a Word 97 document: cells end at marks in the text, a row's edges are told
// at its end, and the grid of a table is known when all its rows are.

import type { Flow } from '../layout/flow.ts'
import type { CellShape } from '../layout/grid.ts'
import type { RowDefinition } from './paragraph-facts.ts'

type Shape = { -readonly [Key in keyof CellShape]: CellShape[Key] }
type Row = { readonly shapes: Shape[]; readonly edges: readonly number[] }
type OpenTable = { readonly rows: Row[]; current: Shape[]; inRow: boolean; inCell: boolean }

export type DocTables = {
  /** Opens or closes tables, so that the next paragraph stands in so many; opens its cells. */
  readonly enter: (depth: number, opensCell: boolean) => void
  readonly endCell: () => void
  readonly endRow: (definition: RowDefinition | undefined) => void
  /** Rows whose definition does not fit their cells. */
  readonly unshaped: () => number
}

/** Edges nearer than this (twentieths of a point) are the same line on paper. */
const sameEdge = 40

/** Tables of one document, written into the flow. */
export function makeDocTables(flow: Flow): DocTables {
  const open: OpenTable[] = []
  let unshaped = 0
  const endCell = (table: OpenTable) => {
    const shape: Shape = { column: 0, columnSpan: 1, vertical: 'none', horizontal: 'none' }
    table.current.push(shape)
    table.inCell = false
    flow.closeCell(shape)
  }
  const endRow = (table: OpenTable, definition: RowDefinition | undefined) => {
    if (table.inCell) endCell(table)
    if (!shapeRow(table.current, definition)) unshaped += 1
    table.rows.push({ shapes: table.current, edges: definition?.edges ?? [] })
    table.current = []
    table.inRow = false
  }
  const closeTable = () => {
    const table = open.pop()
    if (table === undefined) return
    if (table.inRow) endRow(table, undefined)
    layOut(table.rows)
    flow.closeTable()
  }
  return {
    enter: (depth, opensCell) => {
      while (open.length > depth) closeTable()
      while (open.length < depth) {
        enterCell(flow, open.at(-1))
        flow.openTable()
        open.push({ rows: [], current: [], inRow: false, inCell: false })
      }
      if (opensCell) enterCell(flow, open.at(-1))
    },
    endCell: () => {
      const table = open.at(-1)
      if (table !== undefined) endCell(table)
    },
    endRow: (definition) => {
      const table = open.at(-1)
      if (table !== undefined) endRow(table, definition)
    },
    unshaped: () => unshaped,
  }
}

function enterCell(flow: Flow, table: OpenTable | undefined): void {
  if (table === undefined) return
  if (!table.inRow) flow.openRow()
  if (!table.inCell) flow.openCell()
  table.inRow = true
  table.inCell = true
}

/** Puts the edges and merges of the row's definition on its cells; false if it has none that fit. */
function shapeRow(shapes: readonly Shape[], definition: RowDefinition | undefined): boolean {
  const fits =
    definition !== undefined &&
    definition.cells.length === shapes.length &&
    definition.edges.length === shapes.length + 1
  shapes.forEach((shape, index) => {
    shape.column = index
    const merge = fits ? definition.cells[index] : undefined
    if (merge !== undefined) Object.assign(shape, merge)
  })
  return fits || shapes.length === 0
}

/** Columns of the table are the edges of all its rows together. */
function layOut(rows: readonly Row[]): void {
  const lines = gridLines(rows.flatMap((row) => row.edges))
  for (const { shapes, edges } of rows) {
    if (edges.length !== shapes.length + 1) continue
    const columns = edges.map((edge) => lines.findLastIndex((line) => line <= edge))
    shapes.forEach((shape, index) => {
      shape.column = columns[index] ?? 0
      shape.columnSpan = Math.max(1, (columns[index + 1] ?? 0) - shape.column)
    })
  }
}

function gridLines(edges: readonly number[]): number[] {
  const lines: number[] = []
  let last = Number.NEGATIVE_INFINITY
  for (const edge of [...new Set(edges)].sort((one, other) => one - other)) {
    if (edge - last > sameEdge) lines.push(edge)
    last = edge
  }
  return lines
}
