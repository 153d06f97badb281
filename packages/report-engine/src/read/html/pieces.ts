// Judges the tables of a page (data or mere layout) and gives its pieces in reading order.

import type { Limits } from '../limits.ts'
import type { Block } from '../source.ts'
import type { CellNode, Item, TableNode } from './flow.ts'
import { layOut } from './grid.ts'
import { onlyCell } from './table-building.ts'

/** A line or a table, and where in the page it stands. */
export type Piece = {
  readonly block: Block
  readonly container: number
  readonly start: number
  /** Characters of text, and how many of them stand in links. */
  readonly length: number
  readonly linked: number
}

export type Pieces = {
  readonly pieces: readonly Piece[]
  readonly exceeded: keyof Limits | undefined
}

/** Lines and data tables in reading order; layout tables become what they hold. */
export function piecesOf(items: readonly Item[], limits: Limits): Pieces {
  const pieces: Piece[] = []
  let exceeded: keyof Limits | undefined
  const waiting: Item[] = items.toReversed()
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    if (item.kind === 'passage') {
      pieces.push({ ...item, block: lineOf(item), length: item.text.length })
    } else if (isLayout(item)) {
      for (const cell of cellsOf(item).toReversed()) putBack(waiting, cell.items)
    } else {
      const { piece, exceeds } = tablePiece(item, limits)
      pieces.push(piece)
      exceeded ??= exceeds
      for (const cell of cellsOf(item).toReversed()) putBack(waiting, afterOwnText(cell))
    }
  }
  return { pieces, exceeded }
}

function putBack(waiting: Item[], items: readonly Item[]): void {
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index]
    if (item !== undefined) waiting.push(item)
  }
}

function lineOf(item: Extract<Item, { kind: 'passage' }>): Block {
  const line = { kind: 'line', text: item.text, at: {} } as const
  return item.heading === 0 ? line : { ...line, heading: item.heading }
}

function tablePiece(node: TableNode, limits: Limits) {
  const texts: string[] = []
  let length = 0
  let linked = 0
  for (const cell of cellsOf(node)) {
    const own = ownPassages(cell)
    texts.push(own.map((passage) => passage.text).join('\n'))
    for (const passage of own) {
      length += passage.text.length
      linked += passage.linked
    }
  }
  const { table, exceeded } = layOut(node, texts, limits)
  const piece: Piece = { block: table, container: node.container, start: -1, length, linked }
  return { piece, exceeds: exceeded }
}

function cellsOf(table: TableNode): CellNode[] {
  return table.rows.flatMap((row) => row.cells)
}

/** The passages of a cell; those after a table inside it stand on their own. */
function ownPassages(cell: CellNode) {
  const passages: Extract<Item, { kind: 'passage' }>[] = []
  const waiting: Item[] = cell.items.toReversed()
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    if (item.kind === 'passage') passages.push(item)
    else if (isFrame(item)) putBack(waiting, onlyCell(item)?.items ?? [])
    else break
  }
  return passages
}

/** What follows in a cell from the first real table on. */
function afterOwnText(cell: CellNode): readonly Item[] {
  if (!cell.holdsTable) return []
  const from = cell.items.findIndex((item) => item.kind === 'table' && !isFrame(item))
  return from < 0 ? [] : cell.items.slice(from)
}

/** A table of one cell without a table inside: a frame around text. */
function isFrame(table: TableNode): boolean {
  return table.rows.length === 0 || onlyCell(table)?.holdsTable === false
}

const longCellLines = 4
const longCellLength = 300
const leastDataCells = 6

/**
 * Whether a table only arranges a page: it has one cell, or a cell with running text, or holds
 * tables without being a table of short cells itself.
 */
function isLayout(table: TableNode): boolean {
  const cells = cellsOf(table)
  if (cells.length <= 1) return true
  const holders = cells.filter((cell) => cell.holdsTable).length
  if (holders > 0 && (cells.length - holders < leastDataCells || table.rows.length < 3)) return true
  return cells.some(hasRunningText)
}

function hasRunningText(cell: CellNode): boolean {
  if (cell.items.length < longCellLines) return false
  const own = ownPassages(cell)
  if (own.length < longCellLines) return false
  return own.reduce((length, passage) => length + passage.text.length, 0) > longCellLength
}
