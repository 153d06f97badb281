// Some extractors give all labels first and then the numbers column by column. Numbers alone on their
// lines say nothing of which way they run: only the sums of their rows do.

import type { AlignedRow } from '../alignment/align.ts'
import type { Mark } from '../alignment/align-input.ts'
import type { Token } from '../tokens/token.ts'
import { isOneLine } from './grid-columns.ts'
import { sumHolds } from './row-sum.ts'

export type Table = {
  readonly marks: readonly Mark[]
  readonly widths: readonly number[]
  /** Whether rows carry labels of their own. */
  readonly labelled: boolean
  /** Whether a row's last number is the sum of the others. */
  readonly summed: boolean
}

/** The rows that share a run of numbers without a label between, in an order that nothing proves. */
export function unorderedRows(rows: readonly AlignedRow[], table: Table): Set<AlignedRow> {
  const runs = runNumbers(table.marks)
  const groups = Map.groupBy(rows, (row) => runs.get(row.slots.find((mark) => mark !== undefined)))
  const unordered = [...groups.values()].filter((group) => !isOrdered(group, table)).flat()
  const crossing = table.labelled ? rows.filter((row) => crossesLabel(row, runs, table)) : []
  const loose = !table.labelled && isLoose(rows, runs, table) ? rows : []
  return new Set([...unordered, ...crossing, ...loose])
}

/** Rows without labels: some are missing, or headings stand among the numbers and a total fails. */
function isLoose(
  rows: readonly AlignedRow[],
  runs: ReadonlyMap<Mark | undefined, number>,
  { widths }: Table,
): boolean {
  if (rows.length < widths.length) return true
  const starts = new Set(rows.map((row) => runs.get(row.slots[0])))
  if (starts.size < 2 || rows.every(isNamedLine)) return false
  return !rows.every((row) => sumHolds(tokensOf(row)))
}

/** All numbers on one physical row, beside the row's own label. */
function isNamedLine(row: AlignedRow): boolean {
  const first = row.slots[0]
  return (
    first?.named?.row === row.row &&
    first.named.onLine &&
    row.slots.every((mark) => mark?.token.row === first.token.row)
  )
}

/** Another row's label stands among the row's numbers, and its total does not hold. */
function crossesLabel(
  row: AlignedRow,
  runs: ReadonlyMap<Mark | undefined, number>,
  { marks, summed }: Table,
): boolean {
  const own = new Set(row.slots.map((mark) => runs.get(mark)))
  if (own.size < 2 || (summed && sumHolds(tokensOf(row)))) return false
  const [first, last] = [row.slots[0], row.slots.at(-1)]
  if (first === undefined || last === undefined) return false
  const [from, to] = [marks.indexOf(first), marks.indexOf(last)]
  return marks
    .slice(from, to)
    .some(({ matches }) => matches.some((match) => match.row !== row.row && match.likeness >= 0.75))
}

function isOrdered(rows: readonly AlignedRow[], { labelled, summed }: Table): boolean {
  const torn = rows.filter((row) => row.slots.length > 1 && !isOneLine(row))
  if (rows.length < 2 || torn.length === 0) return true
  const numbers = rows.map(tokensOf)
  if (new Set(numbers.flat().map((token) => token.text)).size === 1) return true
  if (!summed) return false
  const across = holding(numbers)
  if (labelled) return across.held >= 0.8 * across.stated
  return across.held >= holding(acrossColumns(numbers)).held
}

function tokensOf(row: AlignedRow): Token[] {
  return row.slots.flatMap((mark) => (mark ? [mark.token] : []))
}

/** The same numbers read down the columns. */
function acrossColumns(rows: readonly (readonly Token[])[]): Token[][] {
  const all = rows.flat()
  return rows.map((_, row) => all.filter((_, index) => index % rows.length === row))
}

/** Of the rows that state more than zeros, how many have the right total. */
function holding(rows: readonly (readonly Token[])[]): { held: number; stated: number } {
  const stated = rows.filter((row) => row.some((token) => /[1-9]/.test(token.text)))
  return { held: stated.filter(sumHolds).length, stated: stated.length }
}

function runNumbers(marks: readonly Mark[]): Map<Mark | undefined, number> {
  const runs = new Map<Mark | undefined, number>()
  let run = 0
  for (const mark of marks) {
    if (mark.kind === 'label') run += 1
    else runs.set(mark, run)
  }
  return runs
}
