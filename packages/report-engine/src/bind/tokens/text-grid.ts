// Tables in text whose every line has the same number of fields between bars or tabs: there the place of
// a field in its line is its column, as in a table that the source draws.

import type { Place } from '../../place.ts'
import type { Block, Line, Table } from '../../read/source.ts'
import { tableOfLabel } from '../alignment/row-labels.ts'
import { normalise, simplify, squeeze } from '../normalise.ts'
import { isValueWord } from './values.ts'

type Field = { readonly text: string; readonly offset: number }
type Row = { readonly index: number; readonly line: Line; readonly fields: readonly Field[] }

const leastFields = 4
const leastLines = 3

/** By index of block: the row that a line of such a table is. */
export function gridRows(blocks: readonly Block[]): ReadonlyMap<number, Table> {
  const found = new Map<number, Table>()
  for (const run of runsOf(blocks)) {
    const widths = new Set(run.map(({ fields }) => fields.length))
    const first = widths.size > 1 ? undefined : firstNumberColumn(run)
    if (first === undefined || run.length < leastLines) continue
    for (const row of run) found.set(row.index, tableRow(row, first))
  }
  return found
}

/** Lines with several fields after each other; empty lines between them do not count. */
function runsOf(blocks: readonly Block[]): Row[][] {
  const runs: Row[][] = []
  let open = false
  for (const [index, line] of blocks.entries()) {
    if (line.kind === 'line' && line.text.trim() === '') continue
    const fields = line.kind === 'line' ? fieldsOf(line.text) : []
    if (line.kind !== 'line' || fields.length < leastFields) {
      open = false
      continue
    }
    if (!open) runs.push([])
    open = true
    runs.at(-1)?.push({ index, line, fields })
  }
  return runs
}

/** The fields between bars, without what stands outside the first and last bar; else between tabs. */
function fieldsOf(text: string): Field[] {
  const bars = text.includes('|')
  if (!bars && !text.includes('\t')) return []
  const fields: Field[] = []
  let offset = 0
  for (const part of normalise(text).split(bars ? '|' : '\t')) {
    fields.push({ text: part, offset })
    offset += part.length + 1
  }
  if (!bars) return fields
  const from = fields[0]?.text.trim() === '' ? 1 : 0
  return fields.slice(from, fields.at(-1)?.text.trim() === '' ? -1 : undefined)
}

/**
 * The column after those of the rows' labels; undefined where numbers stand under labels: then merged
 * cells were closed up, and a place is no column.
 */
function firstNumberColumn(rows: readonly Row[]): number | undefined {
  const columnsWith = (is: (text: string) => boolean) =>
    rows.flatMap(({ fields }) => fields.flatMap(({ text }, at) => (is(squeeze(text)) ? [at] : [])))
  const first = Math.max(-1, ...columnsWith(headsRow)) + 1
  const numbers = columnsWith((text) => /^\d/.test(text) && isValueWord(text))
  return numbers.some((column) => column > 0 && column < first) ? undefined : first
}

/** A row's label; the words over the columns of table 四 are labels of its rows as well. */
function headsRow(text: string): boolean {
  const table = tableOfLabel(simplify(text))
  return table !== undefined && table !== 'disputes'
}

/** Blanks are cells only among numbers, not among labels and headings. */
function tableRow({ line, fields }: Row, first: number): Table {
  const isLabel = (text: string) => text !== '' && !isValueWord(text)
  const isHeading = fields.slice(first).some(({ text }) => isLabel(squeeze(text)))
  const isCell = (text: string, column: number) =>
    text.trim() !== '' || (column >= first && !isHeading)
  const cells = fields.flatMap(({ text, offset }, column) =>
    isCell(text, column) ? [{ text, at: placeOf(line, offset), ...single, column }] : [],
  )
  return { kind: 'table', at: line.at, cells }
}

const single = { row: 0, rowSpan: 1, columnSpan: 1 } as const

function placeOf({ at }: Line, offset: number): Place {
  return at.line === undefined ? at : { ...at, column: (at.column ?? 1) + offset }
}
