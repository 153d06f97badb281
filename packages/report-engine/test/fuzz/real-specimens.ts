// The real reports of ../shared as specimens: their own lines and tables, each number linked to the cell
// that the list of true values gives it. Nothing of their text stays in the project.

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { bindTables } from '../../src/bind/bind-tables.ts'
import type { Token } from '../../src/bind/tokens/token.ts'
import { read } from '../../src/read/read.ts'
import type { Block, Source, Table } from '../../src/read/source.ts'
import type { Specimen } from './mutant.ts'
import { isNumber, type Piece, type Row } from './sheet.ts'

const folder = new URL('../../../../../shared/reports/', import.meta.url)

type Truth = Readonly<Record<string, { readonly cells: Readonly<Record<string, number | null>> }>>
type Printed = { readonly piece: Piece; readonly token: Token }
/** Where a row of the specimen comes from; a row that is not there was put in by a mutation. */
type Origins = Map<Row, { readonly block: Block; readonly columns: readonly number[] }>

/** The specimens by file name; none when the folder is not there. */
export async function realSpecimens(): Promise<Readonly<Record<string, Specimen>>> {
  const list = new URL('truth.json', folder)
  if (!existsSync(list)) return {}
  const truth: Truth = JSON.parse(await readFile(list, 'utf8'))
  const specimens: Record<string, Specimen> = {}
  for (const [name, { cells }] of Object.entries(truth)) {
    const bytes = await readFile(new URL(name.split('/').map(encodeURIComponent).join('/'), folder))
    specimens[name.split('/').at(-1) ?? name] = specimenOf(await read(bytes), cells)
  }
  return specimens
}

function specimenOf(source: Source, truth: Readonly<Record<string, number | null>>): Specimen {
  const placed = bindTables(source).tables.flatMap(({ cells }) => cells)
  const printed = placed.map(({ address, token }): Printed => {
    const value = truth[address] ?? null
    const states = [{ address, value: value === null ? null : String(value) }]
    return { token, piece: { text: token.raw.trim(), states } }
  })
  const origins: Origins = new Map()
  const template = rowsOf(
    source,
    Map.groupBy(printed, ({ token }) => token.block),
    origins,
  )
  const copies = new WeakMap<Row, Row>()
  return {
    rows: () =>
      template.map((row) => {
        const copy = [...row]
        copies.set(copy, row)
        return copy
      }),
    print: (rows) => ({
      ...source,
      blocks: blocksOf(rows, (row) => origins.get(copies.get(row) ?? row)),
    }),
  }
}

function rowsOf(
  source: Source,
  printed: ReadonlyMap<number, readonly Printed[]>,
  origins: Origins,
): Row[] {
  return source.blocks.flatMap((block, index) => {
    const numbers = printed.get(index) ?? []
    const rows = block.kind === 'line' ? [piecesOf(block.text, numbers)] : tableRows(block, numbers)
    for (const row of rows) origins.set(row.pieces, { block, columns: row.columns })
    return rows.map(({ pieces }) => pieces)
  })
}

type Sliced = { readonly pieces: Row; readonly columns: readonly number[] }

/** A line cut at its numbers: words and separators between. */
function piecesOf(text: string, numbers: readonly Printed[]): Sliced {
  const pieces: Row = []
  let from = 0
  for (const { token, piece } of numbers.toSorted(byColumn)) {
    const found = placeOf(text, piece.text, offsetOf(token))
    if (piece.text === '' || found === undefined || found < from) continue
    pieces.push(...wordsOf(text.slice(from, found)))
    pieces.push(piece)
    from = found + piece.text.length
  }
  pieces.push(...wordsOf(text.slice(from)))
  return { pieces, columns: [] }
}

/** Words apart from the separators around them. */
function wordsOf(text: string): Piece[] {
  return (/^([\s|]*)(.*?)([\s|]*)$/s.exec(text)?.slice(1) ?? [])
    .filter((part) => part !== '')
    .map((part) => ({ text: part }))
}

function offsetOf({ at, column }: Token): number {
  return at.line === undefined ? (column ?? 0) : (at.column ?? 1) - 1
}

/** Where the number stands: at its column, or beside it where evening out made the line shorter. */
function placeOf(text: string, number: string, column: number): number | undefined {
  return [0, 1, -1, 2, -2]
    .map((shift) => column + shift)
    .find((place) => place >= 0 && text.startsWith(number, place))
}

function byColumn(one: Printed, other: Printed): number {
  return offsetOf(one.token) - offsetOf(other.token)
}

function tableRows(table: Table, numbers: readonly Printed[]): Sliced[] {
  const byPlace = Map.groupBy(numbers, ({ token }) => token.at)
  return [...Map.groupBy(table.cells, ({ row }) => row).values()].map((cells) => ({
    pieces: cells.map((cell): Piece => {
      const states = (byPlace.get(cell.at) ?? []).flatMap(({ piece }) => piece.states ?? [])
      return states.length === 0 ? { text: cell.text } : { text: cell.text, states }
    }),
    columns: cells.map(({ column }) => column),
  }))
}

type OriginOf = (
  row: Row,
) => { readonly block: Block; readonly columns: readonly number[] } | undefined

function blocksOf(rows: readonly Row[], originOf: OriginOf): Block[] {
  const blocks: Block[] = []
  let open: { table: Block; cells: Table['cells'][number][] } | undefined
  for (const [index, row] of rows.entries()) {
    const { block, columns = [] } = originOf(row) ?? {}
    // A row put in between rows of a table is one of it; so is the rest of a broken row.
    const table =
      block ?? (originOf(rows[index + 1] ?? [])?.block === open?.table ? open?.table : undefined)
    if (table?.kind !== 'table') {
      open = undefined
      blocks.push({ ...(block ?? { kind: 'line', at: {} }), ...lineOf(row, index) })
      continue
    }
    if (open?.table !== table) {
      open = { table, cells: [] }
      blocks.push({ ...table, cells: open.cells })
    }
    open.cells.push(...cellsOf(row, columns, (open.cells.at(-1)?.row ?? -1) + 1))
  }
  return blocks
}

function lineOf(
  row: Row,
  index: number,
): { kind: 'line'; text: string; at: { line: number; column: number } } {
  const separator = row.find(
    (piece, at) => !isNumber(piece) && isNumber(row[at - 1]) && isNumber(row[at + 1]),
  )
  const text = row
    .map(
      (piece, at) =>
        (isNumber(piece) && isNumber(row[at - 1]) ? (separator?.text ?? ' ') : '') + piece.text,
    )
    .join('')
  return { kind: 'line', text, at: { line: index + 1, column: 1 } }
}

function cellsOf(row: Row, columns: readonly number[], index: number): Table['cells'][number][] {
  const last = columns.at(-1) ?? -1
  return row.map(({ text }, place) => ({
    text,
    at: { row: index + 1, cell: place + 1 },
    row: index,
    column: columns[place] ?? last + 1 + place - columns.length,
    rowSpan: 1,
    columnSpan: 1,
  }))
}
