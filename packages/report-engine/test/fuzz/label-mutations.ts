// Mutations of labels: lost, shortened, misprinted, or standing at another row's numbers.

import type { Random } from './random.ts'
import { isLabel, isNumber, isWords, numbersOf, type Piece, type Row } from './sheet.ts'

type Found = { readonly row: Row; readonly at: number; readonly piece: Piece }

/** Words on a row that has numbers, or on a row near one. */
function labelIn(rows: Row[], random: Random): Found | undefined {
  const near = rows.filter((row, index) =>
    [row, rows[index + 1], rows[index - 1], rows[index + 2]].some((one) => one?.some(isNumber)),
  )
  const row = random.pick(near.filter((one) => one.some(isWords)))
  const at = row?.findLastIndex(isWords) ?? -1
  const piece = row?.[at]
  return row && piece ? { row, at, piece } : undefined
}

const onLabel =
  (change: (found: Found, random: Random) => void) =>
  (rows: Row[], random: Random): boolean => {
    const found = labelIn(rows, random)
    if (found) change(found, random)
    return found !== undefined
  }

/** A label is lost; its numbers stay. */
export const dropLabel = onLabel(({ row, at }) => row.splice(at, 1))

/** Only the beginning of a label is left. */
export const cutLabel = onLabel(({ row, at, piece }, random) => {
  const text = piece.text.slice(0, 1 + random.below(piece.text.length))
  row.splice(at, 1, { text })
})

/** One character of a label is lost or misprinted. */
export const changeLabel = onLabel(({ row, at, piece }, random) => {
  const place = random.below(piece.text.length)
  const put = random.next() < 0.5 ? '' : '某'
  row.splice(at, 1, { text: piece.text.slice(0, place) + put + piece.text.slice(place + 1) })
})

/** Two rows of table 三 exchange their labels: their numbers now state each other's cells. */
export function exchangeLabels(rows: Row[], random: Random): boolean {
  const whole = rows.filter((row) => isLabel(row.findLast(isWords)) && numbersOf(row).length === 7)
  const one = random.pick(whole)
  const other = random.pick(whole.filter((row) => row !== one))
  if (one === undefined || other === undefined) return false
  const [label, otherLabel] = [lastLabel(one), lastLabel(other)]
  const states = numbersOf(one).map((piece) => piece.states ?? [])
  const otherStates = numbersOf(other).map((piece) => piece.states ?? [])
  relabel(one, otherLabel, otherStates)
  relabel(other, label, states)
  return true
}

type Cells = readonly (Piece['states'] & {})[]

function lastLabel(row: Row): string {
  return row.findLast(isWords)?.text ?? ''
}

/** The row under another label: its numbers as before, in the cells of that label. */
function relabel(row: Row, label: string, cells: Cells): void {
  const at = row.findLastIndex(isWords)
  row[at] = { text: label }
  let slot = 0
  for (const [index, piece] of row.entries()) {
    if (!isNumber(piece)) continue
    const value = piece.states?.[0]?.value ?? null
    row[index] = { ...piece, states: (cells[slot] ?? []).map((state) => ({ ...state, value })) }
    slot += 1
  }
}
