// A report as the fuzzer sees it: printed pieces in rows, each number knowing which cell it states.

import { isRowLabel } from '../../src/bind/alignment/row-labels.ts'
import { simplify, squeeze } from '../../src/bind/normalise.ts'

/** What a printed piece states: a number of a cell; null where the cell is printed blank. */
export type Statement = { readonly address: string; readonly value: string | null }

/** A piece of print. Words have no `states`; a number that belongs to no cell states nothing (`[]`). */
export type Piece = { readonly text: string; readonly states?: readonly Statement[] }

/** Printed pieces side by side. Mutations change rows in place. */
export type Row = Piece[]

export function isNumber(piece: Piece | undefined): boolean {
  return piece?.states !== undefined
}

export function isWords(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.states === undefined && /\p{Script=Han}/u.test(piece.text)
}

/** Words that are the whole label of a row of the form. */
export function isLabel(piece: Piece | undefined): boolean {
  return piece !== undefined && isWords(piece) && isRowLabel(simplify(squeeze(piece.text)))
}

export function numbersOf(row: Row): Piece[] {
  return row.filter(isNumber)
}

/** The value each cell has in what the rows state; cells they do not state are absent. */
export function statedValues(rows: readonly Row[]): Map<string, string | null> {
  const values = new Map<string, string | null>()
  for (const row of rows)
    for (const { states = [] } of row)
      for (const { address, value } of states) values.set(address, value)
  return values
}
