// What every reader produces: the document as blocks in reading order, each with its place.

import type { Finding } from '../finding.ts'
import type { Place } from '../place.ts'

export const formats = [
  'text',
  'markdown',
  'html',
  'docx',
  'doc',
  'wps',
  'xlsx',
  'xls',
  'et',
  'pdf',
  'unknown',
] as const
export type Format = (typeof formats)[number]

/**
 * One line or paragraph outside tables. Text and Markdown keep the line as it stands, with its
 * separators (tabs, bars, runs of blanks): `bind` decides what they mean.
 */
export type Line = {
  readonly kind: 'line'
  readonly text: string
  readonly at: Place
  /** Heading level where the format says so (h1, #, Word heading style). */
  readonly heading?: number
}

/** One cell of a table; `row` and `column` count from 0 in the grid after spans are resolved. */
export type TableCell = {
  readonly text: string
  readonly at: Place
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** A table whose cell boundaries the source itself draws. Cells in reading order. */
export type Table = {
  readonly kind: 'table'
  readonly at: Place
  readonly cells: readonly TableCell[]
}

export type Block = Line | Table

export type Source = {
  readonly format: Format
  /** Title from metadata (HTML title and meta tags, document properties), if any. */
  readonly title?: string
  /** Date of publication from metadata (`PubDate`), `YYYY-MM-DD`. */
  readonly publishedOn?: string
  readonly blocks: readonly Block[]
  /** What the reader must say: `reading.image`, `reading.limit`, `reading.damaged`, … */
  readonly findings: readonly Finding[]
}
