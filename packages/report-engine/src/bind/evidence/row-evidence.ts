// Decides for each aligned row whether its place in the form is proved, or why not.

import type { AlignedRow, Alignment } from '../alignment/align.ts'
import type { Mark } from '../alignment/align-input.ts'
import type { RowMatch } from '../alignment/row-labels.ts'
import { displacedRows, isOneLine, isTotalInQuestion, unevenRows } from './grid-columns.ts'
import { disorderedRows, isAgreed, isContradicted, type Run, runsOf } from './label-blocks.ts'
import { sumHolds } from './row-sum.ts'
import { isMentioned } from './torn-mentions.ts'
import { unorderedRows } from './unordered-rows.ts'

/** Why the place of a row's numbers is not proved. The texts stand in reading-messages.ts. */
export type Doubt =
  | 'tooFew'
  | 'tooMany'
  | 'blanksShifted'
  | 'noLabel'
  | 'otherLabel'
  | 'twice'
  | 'splitNumber'
  | 'columnOrder'
  | 'otherHeading'

export type EvidenceContext = {
  readonly alignment: Alignment
  readonly marks: readonly Mark[]
  readonly widths: readonly number[]
  /** The labels of the table's rows. */
  readonly labels: readonly string[]
  /** Whether rows carry labels of their own; without, only the count and order can prove. */
  readonly labelled: boolean
  /** Whether a row's last number is the sum of the others. */
  readonly summed: boolean
  readonly matchRows: (text: string) => readonly RowMatch[]
}

/** For each aligned row the first doubt found, or undefined when its place is proved. */
export function doubtsOf(context: EvidenceContext): (Doubt | undefined)[] {
  const doubts = ownDoubts(context)
  return spread(context, doubts)
}

function ownDoubts(context: EvidenceContext): (Doubt | undefined)[] {
  const { rows, unplaced } = context.alignment
  const positions = new Map(context.marks.map((mark, index) => [mark, index]))
  const stray = new Set(unplaced)
  const placed = new Set(rows.flatMap((row) => row.slots))
  const times = Map.groupBy(rows, (row) => row.row)
  const displaced = displacedRows(rows)
  const uneven = unevenRows(rows, context.marks)
  const unordered = unorderedRows(rows, context)
  const labels = context.labelled ? labelContextOf(context) : undefined
  return rows.map((row) => {
    if ((times.get(row.row)?.length ?? 0) > 1) return 'twice'
    if (displaced.has(row) || uneven.has(row)) return 'blanksShifted'
    if (context.summed && isTotalInQuestion(row)) return 'blanksShifted'
    if (unordered.has(row)) return 'noLabel'
    const width = context.widths[row.row] ?? 0
    const around = runAround(row, positions, context.marks)
    return (
      countDoubt(row, { width, around, stray, placed }) ??
      (labels ? labelDoubt(labels, row) : undefined) ??
      splitDoubt(row, context.summed)
    )
  })
}

/** Rows that share a run of numbers without a label between stand or fall together. */
function spread(
  context: EvidenceContext,
  doubts: readonly (Doubt | undefined)[],
): (Doubt | undefined)[] {
  const runs = runNumbers(context.marks)
  const { rows, unplaced } = context.alignment
  const withStray = new Set(unplaced.map((mark) => runs.get(mark)))
  const strayRows = unplaced.filter((mark) => mark.rowValues > 2)
  const withStrayRow = new Set(strayRows.map((mark) => runs.get(mark)))
  const doubted = rows.filter((_, index) => doubts[index] && doubts[index] !== 'splitNumber')
  const withDoubt = new Set(doubted.flatMap((row) => row.slots.map((mark) => runs.get(mark))))
  return rows.map((row, index) => {
    const own = row.slots.map((mark) => runs.get(mark))
    const shaken =
      (own.some((run) => withStray.has(run)) && !isOneLine(row)) ||
      (own.some((run) => withDoubt.has(run) || withStrayRow.has(run)) && !isLabelledLine(row))
    return doubts[index] ?? (shaken ? 'tooMany' : undefined)
  })
}

/** Number of the run each mark belongs to: marks without a label between share one. */
function runNumbers(marks: readonly Mark[]): Map<Mark | undefined, number> {
  const runs = new Map<Mark | undefined, number>()
  let run = 0
  for (const mark of marks) {
    if (mark.kind === 'label') run += 1
    else runs.set(mark, run)
  }
  return runs
}

/** All numbers on one physical row that also carries the row's label. */
function isLabelledLine(row: AlignedRow): boolean {
  const first = row.slots[0]
  return (
    first?.named?.row === row.row &&
    first.named.onLine &&
    row.slots.length > 1 &&
    row.slots.every((mark) => mark?.token.row === first.token.row)
  )
}

/** The marks from the row's first to its last and onward to the next label or foreign row on each side. */
function runAround(
  row: AlignedRow,
  positions: ReadonlyMap<Mark, number>,
  marks: readonly Mark[],
): Mark[] {
  const own = new Set(row.slots)
  const places = row.slots.flatMap((mark) => (mark ? (positions.get(mark) ?? []) : []))
  let from = Math.min(...places)
  let to = Math.max(...places)
  while (from > 0 && marks[from - 1] && marks[from - 1]?.kind !== 'label') from -= 1
  while (to < marks.length - 1 && marks[to + 1]?.kind !== 'label') to += 1
  return marks.slice(from, to + 1).filter((mark) => own.has(mark) || mark.kind !== 'label')
}

type Count = {
  readonly width: number
  readonly around: readonly Mark[]
  readonly stray: ReadonlySet<Mark>
  /** Marks that some row took. */
  readonly placed: ReadonlySet<Mark | undefined>
}

function countDoubt(row: AlignedRow, { width, around, stray, placed }: Count): Doubt | undefined {
  if (row.isByPosition) return isSupported(row) ? undefined : 'tooFew'
  if (row.slots.length < width) return 'tooFew'
  const ownRows = new Set(row.slots.map((mark) => mark?.token.row))
  const oneLine = ownRows.size === 1
  const near = around.filter((mark) => !oneLine || ownRows.has(mark.token.row))
  const isSpare = (mark: Mark) => mark.kind === 'blank' && !placed.has(mark) && !isAfter(mark, row)
  if (near.some((mark) => stray.has(mark))) return 'tooMany'
  const usesBlanks = row.slots.some((mark) => mark?.kind === 'blank')
  return usesBlanks && near.some(isSpare) ? 'blanksShifted' : undefined
}

/** Numbers placed under others are proved where their total, not zero, stands in the last column and is right. */
function isSupported(row: AlignedRow): boolean {
  const tokens = row.slots.flatMap((mark) => (mark ? [mark.token] : []))
  const total = row.slots.at(-1)?.token.value?.value
  return (
    total !== undefined && total !== null && total !== '0' && tokens.length > 1 && sumHolds(tokens)
  )
}

/** A spare blank after the row's last cell only fills up the line. */
function isAfter(mark: Mark, row: AlignedRow): boolean {
  const last = row.slots.at(-1)?.token
  if (last === undefined) return false
  if (mark.token.row !== last.row) return mark.token.row > last.row
  return (mark.token.column ?? 0) > (last.column ?? 0)
}

/** A row is proved by its label, or by neighbours that are and leave it no other place. */
function labelDoubt(context: LabelContext, row: AlignedRow): Doubt | undefined {
  if (context.contradicted.has(row.row)) return 'otherLabel'
  if (context.anchors.has(row)) return undefined
  const index = context.rows.indexOf(row)
  return isChained(context, index, -1) && isChained(context, index, 1) ? undefined : 'noLabel'
}

type LabelContext = {
  readonly rows: readonly AlignedRow[]
  readonly widths: readonly number[]
  /** Rows whose own label stands beside or right before their numbers. */
  readonly anchors: ReadonlySet<AlignedRow>
  /** Rows of the form whose labels and numbers contradict each other somewhere. */
  readonly contradicted: ReadonlySet<number>
  /** A number without a place stands between the row and its neighbour, or the table's edge. */
  readonly isApart: Apart
}

function labelContextOf(evidence: EvidenceContext): LabelContext {
  const { alignment, marks, widths, matchRows } = evidence
  const runs = runsOf(marks, alignment.rows, matchRows)
  const agreed = runs
    .filter((run) => isAgreed(run) && !mentionsEmptyRow(run, evidence))
    .flatMap((run) => run.rows)
  const disputed = runs.filter(isContradicted)
  return {
    rows: alignment.rows,
    widths,
    anchors: new Set([...agreed, ...alignment.rows.filter(isLabelledLine)]),
    contradicted: new Set([
      ...disorderedRows(marks),
      ...alignment.rows.flatMap(foreignNames),
      ...disputed.flatMap((run) => [...run.named, ...run.rows.map((row) => row.row)]),
    ]),
    isApart: apartBy(alignment.unplaced, marks),
  }
}

type Apart = (row: AlignedRow, next: AlignedRow | undefined, step: 1 | -1) => boolean

function apartBy(unplaced: readonly Mark[], marks: readonly Mark[]): Apart {
  if (unplaced.length === 0) return () => false
  const positions = new Map(marks.map((mark, index) => [mark, index]))
  const placesOf = (slots: readonly (Mark | undefined)[]) =>
    slots.flatMap((mark) => (mark ? (positions.get(mark) ?? []) : []))
  const rowsLost = unplaced.filter((mark) => mark.rowValues > 2)
  return (row, next, step) => {
    const edge = step === 1 ? marks.length : -1
    const places = [...placesOf(row.slots), ...(next ? placesOf(next.slots) : [edge])]
    const [from, to] = [Math.min(...places), Math.max(...places)]
    // A number alone between whole lines is a page number; a lost row may be any of them.
    const isLined = isOneLine(row) && (next === undefined || isOneLine(next))
    return placesOf(isLined ? rowsLost : unplaced).some((stray) => stray > from && stray < to)
  }
}

/** The labels before the run have the words of a row next to its own that got no numbers. */
function mentionsEmptyRow(run: Run, { alignment, labels }: EvidenceContext): boolean {
  const filled = new Set(alignment.rows.map(({ row }) => row))
  const given = run.rows.map(({ row }) => labels[row] ?? '')
  return run.rows
    .flatMap(({ row }) => [row - 1, row + 1])
    .filter((row) => labels[row] !== undefined && !filled.has(row))
    .some((row) => isMentioned(labels[row] ?? '', run.text, given))
}

/** A row whose numbers stand beside another row's label: both are in question. */
function foreignNames(row: AlignedRow): number[] {
  const foreign = row.slots.flatMap((mark) =>
    mark?.named && mark.named.row !== row.row && mark.named.likeness >= 0.9 ? [mark.named.row] : [],
  )
  return foreign.length === 0 ? [] : [row.row, ...foreign]
}

/** Whether the rows from here to the next anchor, or the table's edge, follow the form without a gap. */
function isChained(context: LabelContext, index: number, step: 1 | -1): boolean {
  const { rows, widths, anchors, contradicted } = context
  for (let at = index; ; at += step) {
    const here = rows[at]
    const next = rows[at + step]
    if (here === undefined || context.isApart(here, next, step)) return false
    if (next === undefined)
      return here.row === (step === 1 ? widths.length - 1 : 0) && (widths[here.row] ?? 0) > 2
    if (next.row !== here.row + step) return false
    if (next.slots.length < (widths[next.row] ?? 0)) return false
    if (contradicted.has(next.row)) return false
    if (anchors.has(next)) return true
  }
}

/** Numbers that shared a cell are taken apart only when the row's total confirms it. */
function splitDoubt(row: AlignedRow, summed: boolean): Doubt | undefined {
  const tokens = row.slots.flatMap((mark) => (mark ? [mark.token] : []))
  const confirmed = summed && sumHolds(tokens)
  if (!confirmed && isBrokenLine(row)) return 'tooMany'
  return !confirmed && tokens.some((token) => token.shared) ? 'splitNumber' : undefined
}

/** Some numbers together on one line and the rest on another: the rest may be a page number. */
function isBrokenLine(row: AlignedRow): boolean {
  const lines = Map.groupBy(row.slots, (mark) => mark?.token.row)
  return lines.size > 1 && [...lines.values()].some((line) => line.length > 2)
}
