// Labels and numbers take turns down a table: a block of labels, then a run of numbers. This says which
// rows the labels before each run name, and whether that agrees with the rows its numbers were given.

import type { AlignedRow } from '../alignment/align.ts'
import type { Mark } from '../alignment/align-input.ts'
import type { RowMatch } from '../alignment/row-labels.ts'
import { isOneLine } from './grid-columns.ts'

export type Run = {
  /** Rows of the form that the labels before the run name; a label that may name two counts for neither. */
  readonly named: ReadonlySet<number>
  /** Rows that some label before the run may name. */
  readonly possible: ReadonlySet<number>
  readonly rows: readonly AlignedRow[]
  /** The labels before the run, as one text. */
  readonly text: string
  /** Numbers of the run found no place that may be a row of it. */
  readonly isTorn: boolean
}

/** The runs of a table in order, each with the labels before it that do not end the run before. */
export function runsOf(
  marks: readonly Mark[],
  rows: readonly AlignedRow[],
  matchRows: (text: string) => readonly RowMatch[],
): Run[] {
  const open = allRunsOf(marks, rows)
  const wholes = open.map(({ labels }, index) =>
    wholeLabelAround(labels, open[index + 1]?.labels ?? [], matchRows),
  )
  const runs = open.map(({ labels, rows, strays }, index) => ({
    ...namesIn(underHeading(labels.slice(wholes[index - 1]?.tail ?? 0))),
    text: labels.map(({ token }) => token.text).join(''),
    isTorn: strays.some((stray) => stray.rowValues > 2 || !rows.every(isOneLine)),
    rows,
  }))
  return runs.map((run, index) => {
    const whole = wholes[index]?.row
    const isNamed = run.rows.some((row) => run.named.has(row.row))
    if (whole !== undefined && run.rows.length === 1 && !isNamed)
      return { ...run, named: new Set([whole]), possible: new Set([whole]) }
    const before = new Set(runs[index - 1]?.rows.map((row) => row.row))
    const named = new Set([...run.named].filter((row) => !before.has(row)))
    const isFree = run.named.size === 0 || runs[index - 1]?.rows.every(isIn(run.named))
    if (named.size > 0 || !isFree || !isClosed(run, runs[index + 1])) return { ...run, named }
    return { ...run, named: new Set(run.rows.map((row) => row.row)) }
  })
}

function isIn(named: ReadonlySet<number>): (row: AlignedRow) => boolean {
  return ({ row }) => named.has(row)
}

/** The labels after a run name all its rows, and none but those and the next run's. */
function isClosed(run: Run, next: Run | undefined): boolean {
  const named = next?.named ?? new Set()
  const given = new Set([...run.rows, ...(next?.rows ?? [])].map((row) => row.row))
  return run.rows.every(isIn(named)) && [...named].every((row) => given.has(row))
}

/**
 * The row whose whole label the torn pieces before a run, or before and after it, make up, and how many
 * pieces after the run belong to it.
 */
function wholeLabelAround(
  before: readonly Mark[],
  after: readonly Mark[],
  matchRows: (text: string) => readonly RowMatch[],
): { readonly row: number; readonly tail: number } | undefined {
  for (let head = 1; head <= Math.min(4, before.length); head++)
    for (let tail = 0; tail <= Math.min(2, after.length); tail++) {
      if (head + tail < 2) continue
      const pieces = [...before.slice(-head), ...after.slice(0, tail)]
      const text = pieces.map((piece) => piece.token.text).join('')
      const whole = matchRows(text).find((match) => match.likeness === 1)
      if (whole) return { row: whole.row, tail }
    }
  return undefined
}

type OpenRun = { readonly labels: Mark[]; readonly rows: AlignedRow[]; readonly strays: Mark[] }

function allRunsOf(marks: readonly Mark[], rows: readonly AlignedRow[]): OpenRun[] {
  const owners = new Map(rows.flatMap((row) => row.slots.map((mark) => [mark, row] as const)))
  const runs: OpenRun[] = []
  let open = false
  for (const mark of marks) {
    if (mark.kind === 'skip') continue
    if (mark.kind === 'label') {
      if (!open) runs.push({ labels: [], rows: [], strays: [] })
      open = true
      runs.at(-1)?.labels.push(mark)
      continue
    }
    open = false
    if (runs.length === 0) runs.push({ labels: [], rows: [], strays: [] })
    const owner = owners.get(mark)
    const run = runs.at(-1)
    if (owner && run && !run.rows.includes(owner)) run.rows.push(owner)
    if (!owner && mark.kind === 'value') run?.strays.push(mark)
  }
  return runs
}

const blockHeading = /^第二十条第|^信息内容$/

/** The labels after the last heading of a block of table 二: those before it belong to numbers above. */
function underHeading(labels: readonly Mark[]): readonly Mark[] {
  return labels.slice(labels.findLastIndex(({ token }) => blockHeading.test(token.text)) + 1)
}

/** The rows that labels name for sure, and those they may name. */
function namesIn(labels: readonly Mark[]): { named: Set<number>; possible: Set<number> } {
  const likely = labels.flatMap(({ matches }) => matches.filter(({ likeness }) => likeness >= 0.6))
  return {
    named: new Set(labels.flatMap((mark) => surelyNamed(mark) ?? [])),
    possible: new Set(likely.map(({ row }) => row)),
  }
}

/** The one row a label names; undefined when it may name none or several. */
export function surelyNamed(mark: Mark): number | undefined {
  const likely = mark.matches.filter((match) => match.likeness >= 0.6)
  const best = Math.max(0, ...likely.map((match) => match.likeness))
  const sure = likely.filter((match) => match.likeness > best - 0.15)
  return sure.length === 1 ? sure[0]?.row : undefined
}

/** The labels before the run name just the rows its numbers were given. */
export function isAgreed(run: Run): boolean {
  const given = new Set(run.rows.map((row) => row.row))
  return (
    !run.isTorn &&
    given.size > 0 &&
    [...run.named].every((row) => given.has(row)) &&
    [...given].every((row) => run.named.has(row) || run.possible.has(row))
  )
}

/** Rows whose labels, standing together without numbers of their own, are out of the form's order. */
export function disorderedRows(marks: readonly Mark[]): Set<number> {
  const disordered = new Set<number>()
  let last = -1
  for (const mark of marks) {
    if (mark.kind === 'value') last = -1
    const row = mark.kind === 'label' && !mark.hasValues ? surelyNamed(mark) : undefined
    if (row === undefined) continue
    if (row < last) disordered.add(row).add(last)
    last = Math.max(last, row)
  }
  return disordered
}

/**
 * The labels before the run name rows, but none that its numbers were given; or as many rows as it has,
 * and not the same.
 */
export function isContradicted({ named, possible, rows }: Run): boolean {
  if (named.size === 0 || rows.length === 0) return false
  const isUnnamed = ({ row }: AlignedRow) => !named.has(row) && !possible.has(row)
  return named.size === rows.length ? rows.some(isUnnamed) : rows.every(isUnnamed)
}
