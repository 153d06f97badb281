// Tokens of a table that the source draws: one per cell, blanks included.

import type { Table, TableCell } from '../read/source.ts'
import { simplify, squeeze } from './normalise.ts'
import { splitNumbers } from './split-numbers.ts'
import type { Token } from './token.ts'
import { isBareChange, parseValue } from './values.ts'

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
  const text = squeeze(cell.text)
  const numbers = splitNumbers(cell.text)
  if (numbers !== undefined)
    return numbers.map((one) => ({
      ...shared,
      kind: 'value',
      text: one,
      raw: one,
      value: parseValue(one),
      shared: true,
    }))
  const value = parseValue(text)
  const isValue = value.state !== 'unreadable' || isBareChange(text)
  if (isValue) return [{ ...shared, kind: 'value', text, value }]
  return [{ ...shared, kind: 'label', text: simplify(text) }]
}
