// In a drawn table every number of one column of the form stands in one column of the grid. Rows with
// blank cells rest on that: a blank tells nothing of itself.

import type { AlignedRow } from '../alignment/align.ts'
import type { Mark } from '../alignment/align-input.ts'

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
 * the lines of rows without blanks, or use others of the cells after their label: one of the blanks may be no cell
 * of the form.
 */
export function unevenRows(rows: readonly AlignedRow[], marks: readonly Mark[]): Set<AlignedRow> {
  const lines = linesOf(rows, marks)
  const onLine = rows.filter(isOneLine)
  const blank = onLine.filter(hasBlank)
  const withBlank = new Set(blank.map((row) => lineOf(row.slots[0])))
  const whole = onLine.flatMap((row) => lines.get(lineOf(row.slots[0])) ?? [])
  const usual = whole.filter(({ line }) => !withBlank.has(line))
  const cells = most(usual.map((line) => line.cells))
  const spare = usual.length === 0 ? 0 : most(usual.map((line) => line.spare))
  const uneven = blank.filter((row) => {
    const line = lines.get(lineOf(row.slots[0]))
    const alike = usual.filter(({ before }) => before === line?.before)
    const shape = alike.length > 1 ? most(alike.map((other) => other.shape)) : line?.shape
    return (line?.cells !== cells && line?.spare !== spare) || line?.shape !== shape
  })
  const borrowing = rows.filter((row) => hasBorrowedBlank(row) || isCompletedElsewhere(row, lines))
  return new Set([...uneven, ...borrowing, ...rows.filter(hasJoinedNumber)])
}

type LineCells = {
  readonly line: number
  /** Values and blanks; those of them that no row uses; those before the line's label. */
  readonly cells: number
  readonly spare: number
  readonly before: number
  /** Which of the cells after the label are used. */
  readonly shape: string
}

function linesOf(rows: readonly AlignedRow[], marks: readonly Mark[]): Map<number, LineCells> {
  const used = new Set(rows.flatMap((row) => row.slots))
  const isCell = ({ kind }: Mark) => kind === 'value' || kind === 'blank'
  return new Map(
    [...Map.groupBy(marks, lineOf)].map(([line, onLine]) => {
      const cells = onLine.filter(isCell)
      const label = onLine.findLastIndex(({ kind }) => kind === 'label')
      const before = onLine.slice(0, label + 1).filter(isCell).length
      const spare = cells.filter((mark) => !used.has(mark)).length
      const shape = cells.slice(before).map((mark) => (used.has(mark) ? 'x' : '-'))
      return [line, { line, cells: cells.length, spare, before, shape: shape.join('') }]
    }),
  )
}

/** Several numbers of the row share a line, and a blank was taken from another. */
function hasBorrowedBlank(row: AlignedRow): boolean {
  const lines = countBy(row.slots.filter((mark) => mark?.kind === 'value').map(lineOf))
  const isShared = [...lines.values()].some((numbers) => numbers > 1)
  return isShared && row.slots.some((mark) => mark?.kind === 'blank' && !lines.has(lineOf(mark)))
}

/** Several numbers of the row share a line that has a blank to spare, and the rest stands elsewhere. */
function isCompletedElsewhere(row: AlignedRow, lines: ReadonlyMap<number, LineCells>): boolean {
  const used = countBy(row.slots.map(lineOf))
  return (
    used.size > 1 && [...used].some(([at, cells]) => cells > 1 && (lines.get(at)?.spare ?? 0) > 0)
  )
}

/**
 * The total is blank and a number stands right before it: that may be the total. In a drawn table the
 * cell's own column says which it is.
 */
export function isTotalInQuestion(row: AlignedRow): boolean {
  const [last, total] = row.slots.slice(-2)
  const value = last?.token.value?.value ?? '0'
  const isDrawn = total?.token.inTable === true && total.token.at.line === undefined
  return total?.kind === 'blank' && !isDrawn && value !== '0'
}

/** A number that may be two, and a blank that may be the place of nothing. */
function hasJoinedNumber(row: AlignedRow): boolean {
  return hasBlank(row) && row.slots.some((mark) => mark?.token.value?.doubtful)
}

function lineOf(mark: Mark | undefined): number {
  return mark?.token.row ?? -1
}

function countBy<Counted>(counted: readonly Counted[]): Map<Counted, number> {
  const counts = new Map<Counted, number>()
  for (const one of counted) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

/** All cells on one physical row. */
export function isOneLine(row: AlignedRow): boolean {
  const first = row.slots[0]?.token.row
  return row.slots.length > 1 && row.slots.every((mark) => mark?.token.row === first)
}

function most<Counted>(counted: readonly Counted[]): Counted | undefined {
  return [...countBy(counted)].sort((one, other) => other[1] - one[1])[0]?.[0]
}
