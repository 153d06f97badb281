// Cuts a sheet into blocks: regions of cells between blank rows become tables, rows that only carry
// running text or a heading become lines.

import type { MergeRange, Sheet } from 'hucre'
import type { Limits } from '../../limits.ts'
import type { Block, TableCell } from '../../source.ts'
import { closeUp, type GrowingCell } from '../layout/grid.ts'
import { isRunningText, linesOfText } from '../layout/text-rows.ts'
import { beyondLimit } from '../reading-stopped.ts'
import { cellText } from './cell-text.ts'
import type { LeftOut, SheetToRead } from './hidden-parts.ts'
import { type Merges, resolveMerges } from './merges.ts'

type Filled = { readonly row: number; readonly column: number; readonly text: string }
type Row = { readonly row: number; readonly filled: readonly Filled[] }
type Reading = {
  readonly sheet: string
  readonly merges: Merges
  readonly limits: Limits
  readonly leftOut: LeftOut
}

/** The blocks of a sheet, from the top down; places carry `sheet` and `cell` ("B7"). */
export function sheetBlocks({ sheet, leftOut }: SheetToRead, limits: Limits): readonly Block[] {
  const rows = filledRows(sheet, leftOut)
  const columns = rows.reduce(
    (most, { filled }) => Math.max(most, (filled.at(-1)?.column ?? -1) + 1),
    0,
  )
  const used = { rows: (rows.findLast(({ filled }) => filled.length > 0)?.row ?? -1) + 1, columns }
  const ranges = sheet.merges ?? []
  const widest = ranges.reduce((most, range) => Math.max(most, widthIn(range, columns)), columns)
  const merges = resolveMerges(ranges, { ...used, columns: widest }, limits)
  const reading: Reading = { sheet: sheet.name, merges, limits, leftOut }
  const blocks: Block[] = []
  let region: Row[] = []
  const flush = () => {
    while (region.length > 0 && region.at(-1)?.filled.length === 0) region.pop()
    for (const block of regionBlocks(region, reading)) blocks.push(block)
    region = []
  }
  for (const row of rows.slice(0, used.rows)) {
    const reached = merges.reaches(row.row)
    const text = reached ? undefined : textCell(row)
    if (text !== undefined && standsAlone(text, rows, merges)) {
      flush()
      for (const line of linesOfText(placed(text, sheet.name))) blocks.push(line)
    } else if (row.filled.length === 0 && !reached) flush()
    else if (row.filled.length > 0 || region.length > 0) region.push(row)
  }
  flush()
  return blocks
}

/** A merge that starts in used columns may be drawn over some more: a blank last column. */
function widthIn(range: { startCol: number; endCol: number }, columns: number): number {
  return range.startCol < columns && range.endCol < columns + 20 ? range.endCol + 1 : 0
}

function filledRows(sheet: Sheet, leftOut: LeftOut): readonly Row[] {
  const isShown = shownCells(sheet.merges ?? [], leftOut)
  return Array.from(sheet.rows, (values, row) => {
    const filled: Filled[] = []
    ;(values ?? []).forEach((value, column) => {
      const text = cellText(value, sheet.cells?.get(`${row},${column}`))
      if (text !== '' && isShown(row, column)) filled.push({ row, column, text })
    })
    return { row, filled }
  })
}

/** A cell that is left out is still seen where its merge reaches over shown rows and columns. */
function shownCells(
  merges: readonly MergeRange[],
  { rows, columns }: LeftOut,
): (row: number, column: number) => boolean {
  if (rows.size + columns.size === 0) return () => true
  const ends = new Map(merges.map((range) => [`${range.startRow},${range.startCol}`, range]))
  const isSeen = (left: ReadonlySet<number>, from: number, to: number) => {
    for (let at = from; at <= to; at++) if (!left.has(at)) return true
    return false
  }
  return (row, column) => {
    const { endRow = row, endCol = column } = ends.get(`${row},${column}`) ?? {}
    return isSeen(rows, row, endRow) && isSeen(columns, column, endCol)
  }
}

function textCell({ filled }: Row): Filled | undefined {
  const [cell, second] = filled
  if (cell === undefined || second !== undefined) return undefined
  return isRunningText(cell.text) ? cell : undefined
}

/** Whether the rows that the cell is merged over hold nothing else. */
function standsAlone(cell: Filled, rows: readonly Row[], merges: Merges): boolean {
  const below = rows.slice(cell.row + 1, cell.row + merges.span(cell.row, cell.column).rows)
  return below.every(({ filled }) => filled.length === 0)
}

function regionBlocks(region: readonly Row[], reading: Reading): readonly Block[] {
  const filled = region.flatMap((row) => row.filled)
  if (filled.length === 0) return []
  if (region.every((row) => row.filled.length <= 1)) {
    return filled.flatMap((cell) => linesOfText(placed(cell, reading.sheet)))
  }
  const columns = columnsOf(region, reading.merges)
  const end = region.length - trailingText(region, columns, reading.merges)
  const cells = gridCells(region.slice(0, end), columns, reading)
  closeUp(cells)
  const at = cells[0]?.at ?? { sheet: reading.sheet }
  const after = region.slice(end).flatMap((row) => row.filled)
  return [
    { kind: 'table', at, cells },
    ...after.flatMap((cell) => linesOfText(placed(cell, reading.sheet))),
  ]
}

/** How many rows at the end are one cell over the whole width: no table of the form ends so. */
function trailingText(
  region: readonly Row[],
  [first, last]: readonly [number, number],
  merges: Merges,
): number {
  const table = region.findLastIndex(({ filled }) => {
    const [cell] = filled
    if (cell === undefined || filled.length > 1) return true
    const span = merges.span(cell.row, cell.column)
    return span.rows > 1 || cell.column > first || cell.column + span.columns <= last
  })
  return region.length - 1 - table
}

/** First and last column: cells alone in their row may be drawn over more, and do not count. */
function columnsOf(region: readonly Row[], merges: Merges): readonly [number, number] {
  let first = Number.POSITIVE_INFINITY
  let last = 0
  for (const { filled } of region) {
    for (const { row, column } of filled) {
      const columns = filled.length === 1 ? 1 : merges.span(row, column).columns
      first = Math.min(first, column)
      last = Math.max(last, column + columns - 1)
    }
  }
  return [first, last]
}

function gridCells(
  region: readonly Row[],
  [first, last]: readonly [number, number],
  { sheet, merges, limits, leftOut }: Reading,
): GrowingCell[] {
  const top = region[0]?.row ?? 0
  if (region.length * (last - first + 1) > limits.cells) throw beyondLimit('单元格过多')
  const cells: GrowingCell[] = []
  for (const { row, filled } of region) {
    const texts = new Map(filled.map((cell) => [cell.column, cell.text]))
    for (let column = first; column <= last; column++) {
      if (merges.covered(row, column)) continue
      const span = merges.span(row, column)
      const text = texts.get(column) ?? ''
      if (text === '' && leftOut.columns.has(column)) continue
      cells.push({
        ...placed({ row, column, text }, sheet),
        row: row - top,
        column: column - first,
        rowSpan: Math.min(span.rows, top + region.length - row),
        columnSpan: Math.min(span.columns, last - column + 1),
      })
    }
  }
  return cells
}

function placed({ row, column, text }: Filled, sheet: string): Pick<TableCell, 'text' | 'at'> {
  return { text, at: { sheet, cell: cellName(row, column) } }
}

/** "B7" for row 6, column 1. */
export function cellName(row: number, column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row + 1}`
}
