// What can happen to a report between the office that filled it in and us. Each mutation changes the
// rows in place and keeps, with every number, which cell it states now. False: nothing to do here.

import { changeLabel, cutLabel, dropLabel, exchangeLabels } from './label-mutations.ts'
import type { Random } from './random.ts'
import {
  breakRow,
  cutTable,
  dropRow,
  exchangeRows,
  insertNumber,
  insertPageBreak,
  insertSentence,
  joinRows,
  repeatRow,
} from './row-mutations.ts'
import { isNumber, type Piece, type Row } from './sheet.ts'

export type Mutation = (rows: Row[], random: Random) => boolean

type Found = { readonly row: Row; readonly at: number; readonly piece: Piece }

function numberIn(rows: Row[], random: Random, isFit: (piece: Piece) => boolean = () => true) {
  const fit = (piece: Piece) => isNumber(piece) && piece.text !== '' && isFit(piece)
  const row = random.pick(rows.filter((one) => one.some(fit)))
  const piece = random.pick(row?.filter(fit) ?? [])
  return row && piece ? { row, piece, at: row.indexOf(piece) } : undefined
}

/** The next number of the same row, with the separator between. */
function neighbourOf({ row, at }: Found): Found | undefined {
  const next = row.findIndex((piece, index) => index > at && isNumber(piece))
  const piece = row[next]
  const isBeside = row.slice(at + 1, next).every(({ text }) => !/\p{Script=Han}/u.test(text))
  return piece && isBeside ? { row, at: next, piece } : undefined
}

/** The number as another text that states the same; null: the cell now states nothing. */
function restated(piece: Piece, text: string, value?: string | null): Piece {
  const states = (piece.states ?? []).map((state) =>
    value === undefined ? state : { ...state, value },
  )
  return { text, states }
}

const onNumber =
  (change: (found: Found, random: Random) => void, isFit?: (piece: Piece) => boolean): Mutation =>
  (rows, random) => {
    const found = numberIn(rows, random, isFit)
    if (found) change(found, random)
    return found !== undefined
  }

const onPair =
  (change: (one: Found, other: Found) => void): Mutation =>
  (rows, random) => {
    const one = numberIn(rows, random)
    const other = one && neighbourOf(one)
    if (one && other) change(one, other)
    return other !== undefined
  }

const isLong = ({ text }: Piece) => /^\d{2,}$/.test(text)

function split({ row, at, piece }: Found, random: Random): void {
  const place = 1 + random.below(piece.text.length - 1)
  const parts = [piece.text.slice(0, place), piece.text.slice(place)]
  row.splice(at, 1, ...parts.map((text) => ({ text, states: [] })))
}

function swap(one: Found, other: Found): void {
  const [first, second] = [one.piece, other.piece]
  one.row[one.at] = { ...second, states: statesOf(first, second) }
  other.row[other.at] = { ...first, states: statesOf(second, first) }
}

/** The cells of one number with the values of another. */
function statesOf(cells: Piece, values: Piece) {
  const value = values.states?.[0]?.value ?? null
  return (cells.states ?? []).map((state) => ({ ...state, value }))
}

function share(one: Found, other: Found): void {
  const states = [...(one.piece.states ?? []), ...(other.piece.states ?? [])]
  const text = `${one.piece.text} ${other.piece.text}`
  one.row.splice(one.at, other.at - one.at + 1, { text, states })
}

function merge(one: Found, other: Found): void {
  const text = one.piece.text + other.piece.text
  one.row.splice(one.at, other.at - one.at + 1, { text, states: [] })
}

/** All mutations by name. */
export const mutations: Readonly<Record<string, Mutation>> = {
  none: () => true,
  deleteNumber: onNumber(({ row, at }) => row.splice(at, 1)),
  blankNumber: onNumber(({ row, at, piece }) => row.splice(at, 1, restated(piece, '', null))),
  slashNumber: onNumber(({ row, at, piece }) => row.splice(at, 1, restated(piece, '/', null))),
  noteNumber: onNumber(({ row, at, piece }) =>
    row.splice(at, 1, restated(piece, `${piece.text}（其中示例2件）`)),
  ),
  extraNumber: onNumber(({ row, at }, random) =>
    row.splice(at, 0, { text: String(random.below(9)), states: [] }),
  ),
  splitNumber: onNumber(split, isLong),
  swapNumbers: onPair(swap),
  shareCell: onPair(share),
  mergeNumbers: onPair(merge),
  insertNumber,
  insertPageBreak,
  insertSentence,
  breakRow,
  joinRows,
  dropRow,
  repeatRow,
  exchangeRows,
  cutTable,
  dropLabel,
  cutLabel,
  changeLabel,
  exchangeLabels,
}
