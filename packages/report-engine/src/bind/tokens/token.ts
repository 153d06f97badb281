// A token: one word or cell of a document, as a label or a value.

import type { Place } from '../../place.ts'
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
  /** The same with full-width characters counted as two (lines only). */
  readonly displayColumn?: number
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
