// The short way through a clean table: every row of the form in order, each under its own whole label,
// each with exactly its numbers. Nothing is weighed; anything else needs the alignment.

import { displacedRows, isTotalInQuestion, unevenRows } from '../evidence/grid-columns.ts'
import { surelyNamed } from '../evidence/label-blocks.ts'
import type { AlignedRow } from './align.ts'
import type { Mark } from './align-input.ts'
import type { RowMatch } from './row-labels.ts'

type Walk = {
  readonly widths: readonly number[]
  readonly rows: { row: number; slots: Mark[]; label: number }[]
}

/** The rows of a table printed exactly as the form; undefined when anything is out of the ordinary. */
export function walk(marks: readonly Mark[], widths: readonly number[]): AlignedRow[] | undefined {
  const state: Walk = { widths, rows: [] }
  for (const mark of marks) if (!step(state, mark)) return undefined
  const isComplete = state.rows.length === widths.length && !isOpen(state)
  if (!isComplete || displacedRows(state.rows).size > 0) return undefined
  if (state.rows.some(isTotalInQuestion)) return undefined
  return unevenRows(state.rows, marks).size === 0 ? state.rows : undefined
}

/** The rows of table 四 where one line holds just its numbers; undefined when anything is out of the ordinary. */
export function walkOneLine(
  marks: readonly Mark[],
  widths: readonly number[],
): AlignedRow[] | undefined {
  const cells = marks.filter((mark) => mark.kind === 'value' || mark.kind === 'blank')
  const line = cells[0]?.token.row
  const isPlain = cells.every(
    ({ token }) => token.row === line && !token.shared && !token.rebuilt && !token.value?.doubtful,
  )
  const width = widths.reduce((total, one) => total + one, 0)
  if (!isPlain || cells.length !== width || marks.some((mark) => mark.hasValues)) return undefined
  let from = 0
  return widths.map((one, row) => {
    from += one
    return { row, slots: cells.slice(from - one, from), label: 0 }
  })
}

function step(state: Walk, mark: Mark): boolean {
  if (mark.kind === 'skip') return true
  if (mark.kind === 'label') return passLabel(state, mark)
  const current = state.rows.at(-1)
  if (current === undefined) return mark.kind === 'blank'
  const width = state.widths[current.row] ?? 0
  if (mark.kind === 'blank' && mark.rowValues === width && width > 1) return true
  if (current.slots.length === width)
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

/** A label, or a piece of one, must be the next row's, or go on with the one just begun. */
function passLabel(state: Walk, mark: Mark): boolean {
  const current = state.rows.at(-1)
  const likely = mark.matches.filter((match) => match.likeness >= 0.6)
  const isBegun = current !== undefined && current.slots.length === 0
  if (isOpen(state) && !isBegun) return false
  if (likely.length === 0) return true
  if (isBegun) return likely.some((match) => match.row === current.row)
  const sure = surelyNamed(mark)
  if (sure !== state.rows.length) return current === undefined && isHeading(likely)
  state.rows.push({ row: sure, slots: [], label: 1 })
  return true
}

/** 其他 and 总计 above the numbers head columns. */
function isHeading(likely: readonly RowMatch[]): boolean {
  return likely.every((match) => match.likeness < 0.75)
}

function isOpen(state: Walk): boolean {
  const current = state.rows.at(-1)
  return current !== undefined && current.slots.length < (state.widths[current.row] ?? 0)
}
