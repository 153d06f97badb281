// The short way through a clean table: every row of the form in order, each under its own whole label,
// each with exactly its numbers. Nothing is weighed; anything else needs the alignment.

import type { AlignedRow } from './align.ts'
import type { Mark } from './align-input.ts'
import { displacedRows } from './grid-columns.ts'

type Walk = {
  readonly widths: readonly number[]
  readonly rows: { row: number; slots: Mark[]; label: number }[]
}

/** The rows of a table printed exactly as the form; undefined when anything is out of the ordinary. */
export function walk(marks: readonly Mark[], widths: readonly number[]): AlignedRow[] | undefined {
  const state: Walk = { widths, rows: [] }
  for (const mark of marks) if (!step(state, mark)) return undefined
  const isComplete = state.rows.length === widths.length && !isOpen(state)
  return isComplete && displacedRows(state.rows).size === 0 ? state.rows : undefined
}

function step(state: Walk, mark: Mark): boolean {
  if (mark.kind === 'skip') return true
  if (mark.kind === 'label') return passLabel(state, mark)
  const current = state.rows.at(-1)
  if (current === undefined) return mark.kind === 'blank'
  if (!isOpen(state))
    return mark.kind === 'blank' && !current.slots.some((slot) => slot.kind === 'blank')
  if (mark.token.shared || mark.token.rebuilt) return false
  const last = current.slots.at(-1)
  const breaks =
    last && last.token.row !== mark.token.row && (last.rowValues > 1 || mark.rowValues > 1)
  if (breaks || isDisplaced(current, mark)) return false
  current.slots.push(mark)
  return true
}

/** A blank before the first number of a row may as well be part of the label's place. */
function isDisplaced(current: { slots: readonly Mark[] }, mark: Mark): boolean {
  return mark.kind === 'blank' && current.slots.length === 0 && !mark.token.inTable
}

function passLabel(state: Walk, mark: Mark): boolean {
  const whole = mark.matches.find((match) => match.likeness === 1)
  if (isOpen(state)) return false
  if (whole === undefined) return state.rows.length === 0 || mark.matches.length === 0
  if (whole.row !== state.rows.length) return false
  state.rows.push({ row: whole.row, slots: [], label: 1 })
  return true
}

function isOpen(state: Walk): boolean {
  const current = state.rows.at(-1)
  return current !== undefined && current.slots.length < (state.widths[current.row] ?? 0)
}
