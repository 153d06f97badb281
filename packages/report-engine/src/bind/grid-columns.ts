// In a drawn table every number of one column of the form stands in one column of the grid. Rows with
// blank cells rest on that: a blank tells nothing of itself.

import type { AlignedRow } from './align.ts'
import type { Mark } from './align-input.ts'

/** The aligned rows with blanks whose cells stand in other grid columns than most rows' cells do. */
export function displacedRows(rows: readonly AlignedRow[]): Set<AlignedRow> {
  const displaced = new Set<AlignedRow>()
  for (const group of Map.groupBy(rows, (row) => row.slots.length).values()) {
    if (new Set(group.map((row) => lineOf(row.slots[0]))).size < group.length) continue
    const usual = usualColumns(group)
    for (const row of group)
      if (hasBlank(row) && row.slots.some((mark, slot) => isElsewhere(mark?.token, usual[slot])))
        displaced.add(row)
  }
  return displaced
}

type Where = { readonly inTable: boolean; readonly column?: number }

function isElsewhere(token: Where | undefined, usual: number | undefined): boolean {
  return token?.inTable === true && usual !== undefined && token.column !== usual
}

function hasBlank(row: AlignedRow): boolean {
  return row.slots.some((mark) => mark?.kind === 'blank')
}

/** For each slot the grid column that most rows use; rows without blanks count more. */
function usualColumns(rows: readonly AlignedRow[]): (number | undefined)[] {
  const whole = rows.filter((row) => !hasBlank(row))
  const from = whole.length > 0 ? whole : rows
  const width = rows[0]?.slots.length ?? 0
  return Array.from({ length: width }, (_, slot) => {
    const columns = from.map((row) => row.slots[slot]?.token)
    return most(columns.flatMap((token) => (token?.inTable ? (token.column ?? []) : [])))
  })
}

/**
 * The aligned rows with blanks on lines that hold neither as many cells in all nor as many to spare as
 * the lines of rows without blanks: one of the blanks may be no cell of the form.
 */
export function unevenRows(rows: readonly AlignedRow[], marks: readonly Mark[]): Set<AlignedRow> {
  const cells = countBy(
    marks.filter(({ kind }) => kind === 'value' || kind === 'blank').map(lineOf),
  )
  const used = countBy(rows.flatMap((row) => row.slots.map(lineOf)))
  const spare = (line: number) => (cells.get(line) ?? 0) - (used.get(line) ?? 0)
  const onLine = rows.filter(isOneLine)
  const withBlank = new Set(onLine.filter(hasBlank).map((row) => lineOf(row.slots[0])))
  const whole = onLine.map((row) => lineOf(row.slots[0])).filter((line) => !withBlank.has(line))
  const usualCells = most(whole.map((line) => cells.get(line) ?? 0))
  const usualSpare = whole.length === 0 ? 0 : most(whole.map(spare))
  return new Set(
    onLine.filter(hasBlank).filter((row) => {
      const line = lineOf(row.slots[0])
      return cells.get(line) !== usualCells && spare(line) !== usualSpare
    }),
  )
}

function lineOf(mark: Mark | undefined): number {
  return mark?.token.row ?? -1
}

function countBy(numbers: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return counts
}

/** All cells on one physical row. */
export function isOneLine(row: AlignedRow): boolean {
  const first = row.slots[0]?.token.row
  return row.slots.length > 1 && row.slots.every((mark) => mark?.token.row === first)
}

function most(numbers: readonly number[]): number | undefined {
  return [...countBy(numbers)].sort((one, other) => other[1] - one[1])[0]?.[0]
}
