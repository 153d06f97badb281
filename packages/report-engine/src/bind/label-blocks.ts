// Labels and numbers take turns down a table: a block of labels, then a run of numbers. This says which
// rows the labels before each run name, and whether that agrees with the rows its numbers were given.

import type { AlignedRow } from './align.ts'
import type { Mark } from './align-input.ts'
import type { RowMatch } from './row-labels.ts'

export type Run = {
  /** Rows of the form that the labels before the run name; a label that may name two counts for neither. */
  readonly named: ReadonlySet<number>
  /** Rows that some label before the run may name. */
  readonly possible: ReadonlySet<number>
  readonly rows: readonly AlignedRow[]
}

/** The runs of a table in order, each with the labels before it that do not end the run before. */
export function runsOf(
  marks: readonly Mark[],
  rows: readonly AlignedRow[],
  matchRows: (text: string) => readonly RowMatch[],
): Run[] {
  const runs = allRunsOf(marks, rows)
  return runs.map((run, index) => {
    const whole = wholeLabelAround(run.pieces, runs[index + 1]?.pieces ?? [], matchRows)
    const isNamed = run.rows.some((row) => run.named.has(row.row))
    if (whole !== undefined && run.rows.length === 1 && !isNamed)
      return { ...run, named: new Set([whole]), possible: new Set([whole]) }
    const before = new Set(runs[index - 1]?.rows.map((row) => row.row))
    const after = runs[index + 1]?.named ?? new Set()
    const named = new Set([...run.named].filter((row) => !before.has(row)))
    const isClosed = named.size === 0 && run.rows.every((row) => after.has(row.row))
    return { ...run, named: isClosed ? new Set(run.rows.map((row) => row.row)) : named }
  })
}

/** The row whose whole label the pieces before a run, or before and after it, make up. */
function wholeLabelAround(
  before: readonly string[],
  after: readonly string[],
  matchRows: (text: string) => readonly RowMatch[],
): number | undefined {
  for (let head = 1; head <= Math.min(4, before.length); head++)
    for (let tail = 0; tail <= Math.min(2, after.length); tail++) {
      if (head + tail < 2) continue
      const text = [...before.slice(-head), ...after.slice(0, tail)].join('')
      const whole = matchRows(text).find((match) => match.likeness === 1)
      if (whole) return whole.row
    }
  return undefined
}

type OpenRun = { named: Set<number>; possible: Set<number>; pieces: string[]; rows: AlignedRow[] }

function openRun(): OpenRun {
  return { named: new Set(), possible: new Set(), pieces: [], rows: [] }
}

function allRunsOf(marks: readonly Mark[], rows: readonly AlignedRow[]): OpenRun[] {
  const owners = new Map(rows.flatMap((row) => row.slots.map((mark) => [mark, row] as const)))
  const runs: OpenRun[] = []
  let open = false
  for (const mark of marks) {
    if (mark.kind === 'skip') continue
    if (mark.kind === 'label') {
      if (!open) runs.push(openRun())
      open = true
      addNames(runs.at(-1), mark)
      continue
    }
    open = false
    if (runs.length === 0) runs.push(openRun())
    const owner = owners.get(mark)
    const run = runs.at(-1)
    if (owner && run && !run.rows.includes(owner)) run.rows.push(owner)
  }
  return runs
}

function addNames(run: OpenRun | undefined, mark: Mark): void {
  run?.pieces.push(mark.token.text)
  for (const match of mark.matches) if (match.likeness >= 0.6) run?.possible.add(match.row)
  const sure = surelyNamed(mark)
  if (sure !== undefined) run?.named.add(sure)
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

/** The labels before the run name rows, but none that its numbers were given. */
export function isContradicted(run: Run): boolean {
  return (
    run.named.size > 0 &&
    run.rows.length > 0 &&
    !run.rows.some((row) => run.named.has(row.row) || run.possible.has(row.row))
  )
}
