// Where in the shown document each value stands: the id of its line, its piece of a line, or its cell.

import type { Block, Place, Report } from '@gongkai/report-engine'
import type { ReadSource } from './reading.ts'

/** A piece of a line that holds a value: `start` counts from 0. */
export type Piece = { readonly id: string; readonly start: number; readonly length: number }

export type Spots = {
  /** Id of the place of a cell; undefined where the document does not show it. */
  readonly idOf: (address: string) => string | undefined
  /** Cells that stand at an id. */
  readonly addressesAt: (id: string) => readonly string[]
  /** Pieces of a line, from left to right, none over another. */
  readonly piecesOf: (block: number) => readonly Piece[]
}

export function lineId(block: number): string {
  return `s${block}`
}

export function cellId(block: number, index: number): string {
  return `s${block}-${index}`
}

/** Finds the places of all cells of a report in the document it was read from. */
export function spotsOf({ blocks }: ReadSource, report: Report): Spots {
  const exact = exactPlaces(blocks)
  const lines = linesByNumber(blocks)
  const ids = new Map<string, string>()
  const pieces = new Map<number, Piece[]>()
  for (const [address, { at, raw }] of Object.entries(report.cells)) {
    const known = exact.get(nameOf(at))
    const line = at.line === undefined ? undefined : lines.get(at.line)
    if (known !== undefined) ids.set(address, known)
    else if (line !== undefined) ids.set(address, placeInLine(line, { at, raw }, pieces))
  }
  const addresses = Map.groupBy(ids.keys(), (address) => ids.get(address) ?? '')
  return {
    idOf: (address) => ids.get(address),
    addressesAt: (id) => addresses.get(id) ?? [],
    piecesOf: (block) =>
      (pieces.get(block) ?? []).toSorted((one, other) => one.start - other.start),
  }
}

type NumberedLine = { readonly block: number; readonly text: string }

/** The piece of the line where the value stands; the whole line when it does not stand there. */
function placeInLine(
  { block, text }: NumberedLine,
  { at, raw }: { readonly at: Place; readonly raw: string },
  pieces: Map<number, Piece[]>,
): string {
  // A place may begin with the blanks or the bar that stand before the value.
  const before = /[\s|]*/y
  before.lastIndex = Math.max((at.column ?? 1) - 1, 0)
  before.test(text)
  const start = before.lastIndex
  if (raw === '' || !text.startsWith(raw, start)) return lineId(block)
  const known = pieces.get(block) ?? []
  const piece = { id: `s${block}-c${start}`, start, length: raw.length }
  if (known.some(({ id }) => id === piece.id)) return piece.id
  if (known.some((one) => overlaps(one, piece))) return lineId(block)
  pieces.set(block, [...known, piece])
  return piece.id
}

function overlaps(one: Piece, other: Piece): boolean {
  return one.start < other.start + other.length && other.start < one.start + one.length
}

/** A place as text, the same for the same place. */
function nameOf(at: Place): string {
  return JSON.stringify(Object.entries(at).sort(([one], [other]) => (one < other ? -1 : 1)))
}

function exactPlaces(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'line') places.set(nameOf(block.at), lineId(index))
    else
      for (const [cell, { at }] of block.cells.entries())
        places.set(nameOf(at), cellId(index, cell))
  }
  return places
}

function linesByNumber(blocks: readonly Block[]): ReadonlyMap<number, NumberedLine> {
  return new Map(
    blocks.flatMap((block, index) =>
      block.kind === 'line' && block.at.line !== undefined
        ? [[block.at.line, { block: index, text: block.text }] as const]
        : [],
    ),
  )
}
