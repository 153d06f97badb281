// Binds one table: tokens of its region → cells by address, with a doubt where the place is not proved.

import type { FormRow, FormTable } from '../form/form.ts'
import { address } from '../form/form.ts'
import { type Alignment, align } from './alignment/align.ts'
import { type Mark, marksOf } from './alignment/align-input.ts'
import { placeByPosition } from './alignment/by-position.ts'
import { type RowMatch, rowMatcher } from './alignment/row-labels.ts'
import { walk, walkOneLine } from './alignment/walk.ts'
import { type Doubt, doubtsOf } from './evidence/row-evidence.ts'
import { type HeadingClaims, headingClaims } from './headings/heading-claims.ts'
import { type HeadedTable, headedTable } from './headings/heading-order.ts'
import { statedColumns } from './headings/stated-columns.ts'
import { withWholeCells } from './tokens/shared-cells.ts'
import type { Token } from './tokens/token.ts'
import { isForeign } from './tokens/values.ts'

export type PlacedCell = {
  readonly address: string
  readonly token: Token
  readonly column: FormRow['columns'][number]
  readonly doubt?: Doubt
  /** The unit printed in the heading of its column. */
  readonly unit?: '元' | '万元'
}

export type BoundTable = {
  readonly table: FormTable
  /** The alignment's score: which of several forms fits best. */
  readonly score: number
  readonly cells: readonly PlacedCell[]
  readonly unplaced: readonly Token[]
}

const matchers = new WeakMap<FormTable, (text: string) => readonly RowMatch[]>()

/** Binds the tokens of a region to a table of the form. */
export function bindTable(found: readonly Token[], form: FormTable): BoundTable {
  const stated =
    form.key === 'requests' ? statedColumns(found, form) : { tokens: found, table: form }
  const matchRows = matcherOf(form)
  const tokens = withWholeCells(stated.tokens, stated.table, matchRows)
  const headed = headedTable(tokens, stated.table)
  const bound = bindRows(tokens, headed.table, matchRows)
  return { ...bound, cells: withClaims(bound.cells, headed, headingClaims(tokens, form)) }
}

/** The cells with what their headings say: doubts of the whole row, units of amounts. */
function withClaims(
  cells: readonly PlacedCell[],
  headed: HeadedTable,
  claims: HeadingClaims,
): PlacedCell[] {
  return cells.map((cell) => {
    const row = cell.address.split('.').slice(1, -1).join('.')
    const unit = cell.column.quantity === 'amount' ? claims.units.get(row) : undefined
    const doubt =
      cell.doubt ??
      (headed.doubted.has(row) ? 'columnOrder' : undefined) ??
      (claims.doubted.has(row) ? 'otherHeading' : undefined)
    return { ...cell, ...(unit && { unit }), ...(doubt && { doubt }) }
  })
}

function bindRows(
  tokens: readonly Token[],
  table: FormTable,
  matchRows: (text: string) => readonly RowMatch[],
): BoundTable {
  const marks = marksOf(tokens, matchRows)
  const widths = table.rows.map((row) => row.columns.length)
  const labelled = table.key !== 'disputes'
  const clean = labelled ? walk(marks, widths) : walkOneLine(marks, widths)
  if (clean) {
    const alignment = { score: Number.POSITIVE_INFINITY, rows: clean, unplaced: [] }
    return { table, score: alignment.score, cells: placedCells(alignment, table, []), unplaced: [] }
  }
  const aligned = align(marks, { widths, labelled })
  const alignment = { ...aligned, rows: placeByPosition(aligned.rows, widths) }
  const summed = table.key !== 'disclosure'
  const labels = table.rows.map((row) => row.label)
  const doubts = doubtsOf({ alignment, marks, widths, labels, labelled, summed, matchRows })
  return {
    table,
    score: alignment.score,
    cells: placedCells(alignment, table, doubts),
    unplaced: alignment.unplaced.map((mark) => mark.token),
  }
}

function matcherOf(table: FormTable): (text: string) => readonly RowMatch[] {
  const before = matchers.get(table)
  if (before) return before
  const matcher = rowMatcher(table.rows)
  matchers.set(table, matcher)
  return matcher
}

function placedCells(
  alignment: Alignment,
  table: FormTable,
  doubts: readonly (Doubt | undefined)[],
): PlacedCell[] {
  const placed = new Map<string, PlacedCell>()
  for (const [index, aligned] of alignment.rows.entries()) {
    const row = table.rows[aligned.row]
    if (row === undefined) continue
    for (const [slot, mark] of aligned.slots.entries()) {
      const cell = mark && cellAt(table, { row, slot, mark, doubt: doubts[index] })
      if (cell && !placed.has(cell.address)) placed.set(cell.address, cell)
    }
  }
  return [...placed.values()]
}

function cellAt(
  table: FormTable,
  at: { row: FormRow; slot: number; mark: Mark; doubt: Doubt | undefined },
): PlacedCell | undefined {
  const column = at.row.columns[at.slot]
  if (column === undefined) return undefined
  const { value } = at.mark.token
  const isUnclear = value?.doubtful || (value && isForeign(value, column.quantity))
  const doubt = at.doubt ?? (isUnclear ? 'splitNumber' : undefined)
  return {
    address: address(table.key, at.row.key, column.key),
    token: at.mark.token,
    column,
    ...(doubt && { doubt }),
  }
}
