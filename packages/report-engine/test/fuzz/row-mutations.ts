// Mutations of whole rows: lost, repeated, exchanged, broken, joined, or with something between them.

import type { Random } from './random.ts'
import { isLabel, isNumber, isWords, numbersOf, type Row } from './sheet.ts'

function rowsWithNumbers(rows: readonly Row[]): Row[] {
  return rows.filter((row) => row.some(isNumber))
}

/** A random place between the first and the last row of numbers. */
function placeBetween(rows: readonly Row[], random: Random): number {
  const first = rows.findIndex((row) => row.some(isNumber))
  const last = rows.findLastIndex((row) => row.some(isNumber))
  return first + random.below(Math.max(1, last - first + 1))
}

function insertRow(rows: Row[], random: Random, row: Row): true {
  rows.splice(placeBetween(rows, random), 0, row)
  return true
}

/** A number alone on its line, such as a page number. */
export function insertNumber(rows: Row[], random: Random): boolean {
  return insertRow(rows, random, [{ text: String(random.below(20)), states: [] }])
}

/** A page number with dashes. */
export function insertPageBreak(rows: Row[], random: Random): boolean {
  return insertRow(rows, random, [{ text: `- ${1 + random.below(9)} -` }])
}

/** A sentence with numbers of its own. */
export function insertSentence(rows: Row[], random: Random): boolean {
  const text = `本年示例局共收到来信${random.below(50)}件，其中 ${random.below(9)} 件转交其他单位。`
  return insertRow(rows, random, [{ text }])
}

/** A row goes on in a line of its own. */
export function breakRow(rows: Row[], random: Random): boolean {
  const row = random.pick(rows.filter((one) => numbersOf(one).length > 2))
  if (row === undefined) return false
  const places = row.flatMap((piece, at) => (isNumber(piece) ? [at] : [])).slice(1)
  const rest = row.splice(random.pick(places) ?? 1)
  rows.splice(rows.indexOf(row) + 1, 0, rest)
  return true
}

/** A row runs on from the one before. */
export function joinRows(rows: Row[], random: Random): boolean {
  const places = rows.flatMap((row, at) =>
    numbersOf(row).length > 1 && numbersOf(rows[at + 1] ?? []).length > 1 ? [at] : [],
  )
  const at = random.pick(places)
  if (at === undefined) return false
  const [one, other] = rows.slice(at, at + 2)
  rows.splice(at, 2, [...(one ?? []), ...(other ?? [])])
  return true
}

/** A row is lost, its label with it. */
export function dropRow(rows: Row[], random: Random): boolean {
  const row = random.pick(rowsWithNumbers(rows))
  if (row) rows.splice(rows.indexOf(row), 1)
  return row !== undefined
}

/** A row stands twice. */
export function repeatRow(rows: Row[], random: Random): boolean {
  const row = random.pick(rowsWithNumbers(rows))
  if (row) rows.splice(rows.indexOf(row), 0, [...row])
  return row !== undefined
}

/** Two rows change places, each with its own label. */
export function exchangeRows(rows: Row[], random: Random): boolean {
  const labelled = rowsWithNumbers(rows).filter((row) => isLabel(row.findLast(isWords)))
  const one = random.pick(labelled)
  const other = random.pick(labelled.filter((row) => row !== one))
  if (one === undefined || other === undefined) return false
  const places = [rows.indexOf(one), rows.indexOf(other)] as const
  rows[places[0]] = other
  rows[places[1]] = one
  return true
}

/** The page ends in the middle of the tables. */
export function cutTable(rows: Row[], random: Random): boolean {
  rows.splice(placeBetween(rows, random) + 1)
  return true
}
