// Tokens of a table that the source draws: one per cell, blanks included.

import type { Table, TableCell } from '../../read/source.ts'
import { simplify, squeeze } from '../normalise.ts'
import { hasNoteMark, withoutNoteMarks } from './note-marks.ts'
import { splitNumbers } from './split-numbers.ts'
import type { Token } from './token.ts'
import { isBareChange, parseValue, type Value } from './values.ts'

/** Appends the tokens of a table; returns the last physical row used. */
export function tokensOfTable(
  table: Table,
  start: { readonly block: number; readonly row: number },
  tokens: Token[],
): number {
  let last = start.row
  for (const cell of table.cells) {
    last = Math.max(last, start.row + cell.row)
    tokens.push(...tokensOfCell(cell, start))
  }
  return last
}

function tokensOfCell(
  cell: TableCell,
  start: { readonly block: number; readonly row: number },
): Token[] {
  const shared = {
    raw: cell.text,
    at: cell.at,
    row: start.row + cell.row,
    column: cell.column,
    inTable: true,
    block: start.block,
    afterGap: false,
  }
  const unmarked = withoutNoteMarks(cell.text)
  const text = squeeze(unmarked)
  const numbers = splitNumbers(unmarked)
  if (numbers !== undefined)
    return numbers.map((one) => ({
      ...shared,
      kind: 'value',
      text: one,
      raw: one,
      value: parseValue(one),
      shared: true,
    }))
  const value = marked(parseValue(text), cell.text, unmarked)
  const isValue = value.state !== 'unreadable' || isBareChange(text)
  if (isValue) return [{ ...shared, kind: 'value', text, value }]
  return [{ ...shared, kind: 'label', text: simplify(text) }]
}

/** 8359① is 8359 with a note; ① alone is no number. */
function marked(value: Value, printed: string, unmarked: string): Value {
  if (hasNoteMark(unmarked) && value.value !== null) return { value: null, state: 'unreadable' }
  return printed !== unmarked && value.state === 'number' ? { ...value, state: 'annotated' } : value
}
