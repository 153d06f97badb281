// A block pasted from a spreadsheet: its pieces, and the cells of the form that they are for.

import { type Quantity, readCellText, type TextProblem } from './cell-text.ts'

/** Rows of pieces of a block as Excel and WPS put it on the clipboard: tabs, line breaks, quotes. */
export function parseBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  // A piece is quoted when it holds a tab, a line break or a quote itself.
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy
  while (pattern.lastIndex <= text.length) {
    const found = pattern.exec(text)
    if (found === null) return plainRows(text)
    const [, quoted, plain = '', end] = found
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '') break
    if (end !== '\t') rows.push([])
  }
  const last = rows.at(-1)
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop()
  return rows
}

/** Whether pasting a text is more than putting one value into one cell. */
export function isBlock(text: string): boolean {
  return /[\t\r\n]/.test(text.replace(/[\r\n]+$/, ''))
}

export type FormCell = { readonly address: string; readonly quantity: Quantity }

/** Where a piece stands in the pasted block, from 1. */
export type Piece = { readonly row: number; readonly column: number; readonly text: string }

export type PlacedBlock = {
  readonly values: readonly { readonly address: string; readonly value: string }[]
  /** Pieces that state no number: their cells stay as they are. */
  readonly unread: readonly (Piece & { readonly address: string; readonly problem: TextProblem })[]
  /** Blank pieces: their cells stay as they are. */
  readonly blanks: number
  /** Pieces with something in them beyond the edge of the table. */
  readonly outside: readonly Piece[]
}

type Start = { readonly row: number; readonly column: number }

/** Lays a block over the rows of a table from a cell on, to the right and down. */
export function placeBlock(
  block: readonly (readonly string[])[],
  table: readonly (readonly FormCell[])[],
  start: Start,
): PlacedBlock {
  const values: { address: string; value: string }[] = []
  const unread: PlacedBlock['unread'][number][] = []
  const outside: Piece[] = []
  let blanks = 0
  for (const piece of pieces(block)) {
    const cell = table[start.row + piece.row - 1]?.[start.column + piece.column - 1]
    const read = readCellText(piece.text, cell?.quantity ?? 'count')
    if ('value' in read && read.value === '') blanks += 1
    else if (cell === undefined) outside.push(piece)
    else if ('value' in read) values.push({ address: cell.address, value: read.value })
    else unread.push({ ...piece, address: cell.address, problem: read.problem })
  }
  return { values, unread, blanks, outside }
}

function pieces(block: readonly (readonly string[])[]): Piece[] {
  return block.flatMap((row, index) =>
    row.map((text, offset) => ({ row: index + 1, column: offset + 1, text })),
  )
}

/** A block whose quotes do not close is taken as it stands. */
function plainRows(text: string): string[][] {
  return text
    .replace(/[\r\n]+$/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.split('\t'))
}
