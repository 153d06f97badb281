// Tokens: the words and cells of a document in reading order, as labels, values and blanks.

import type { Place } from '../place.ts'
import type { Source } from '../read/source.ts'
import { tokensOfLine } from './line-tokens.ts'
import { tokensOfTable } from './table-tokens.ts'
import type { Value } from './values.ts'

export type Token = {
  /**
   * `padding`: bars and cells that only fill up a row; `pageNumber`: a number at a page's edge.
   * A value may turn out to be a blank cell: then its value's state is `blank`.
   */
  readonly kind: 'label' | 'value' | 'padding' | 'pageNumber'
  /** Normalised, without white space; traditional characters as simplified ones. */
  readonly text: string
  readonly raw: string
  readonly at: Place
  readonly value?: Value
  /** Physical row: tokens on one line, or in one row of a table, share it. */
  readonly row: number
  /** Column in a table's grid, or display column on a line set with blanks. */
  readonly column?: number
  /** True for cells of a table that the source itself draws. */
  readonly inTable: boolean
  /** Index in source.blocks. */
  readonly block: number
  /** True when an empty line stands before it (text only). */
  readonly afterGap: boolean
  /** One of several numbers that share a cell. */
  readonly shared?: true
  /** Its row was put together from runs that went down the columns. */
  readonly rebuilt?: true
}

/** All tokens of a document. */
export function tokenise(source: Source): Token[] {
  const tokens: Token[] = []
  let row = 0
  let gap = true
  for (const [index, block] of source.blocks.entries()) {
    if (block.kind === 'table') {
      row = tokensOfTable(block, { block: index, row: row + 1 }, tokens) + 1
      gap = true
      continue
    }
    row += 1
    const before = tokens.length
    tokensOfLine(block, { block: index, row, afterGap: gap }, tokens)
    gap = tokens.length === before
  }
  return tokens
}
