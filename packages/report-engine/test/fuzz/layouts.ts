// Ways in which pages, office files and extractors print the rows of a report.

import type { Block, Source, TableCell } from '../../src/read/source.ts'
import { columnwise } from './columnwise.ts'
import type { Random } from './random.ts'
import { isNumber, numbersOf, type Row } from './sheet.ts'
import { labelsFirst, tornAfter, tornAround } from './torn-labels.ts'

export type Layout = (rows: readonly Row[], random: Random) => Source
type Lines = (rows: readonly Row[], random: Random) => readonly string[]

const texts = (row: Row): string[] => row.map(({ text }) => text)
const joined = (separator: string) => (rows: readonly Row[]) =>
  rows.map((row) => texts(row).join(separator))

const lines: Readonly<Record<string, Lines>> = {
  space: joined(' '),
  tab: joined('\t'),
  bars: (rows) => rows.map((row) => (row.length === 1 ? '' : ' | ').concat(texts(row).join(' | '))),
  barsAfter: (rows) =>
    rows.map((row) => (row.length === 1 ? texts(row).join('') : `${texts(row).join(' | ')} |`)),
  barsAround: (rows) =>
    rows.map((row) => (row.length === 1 ? texts(row).join('') : `| ${texts(row).join(' | ')} |`)),
  cellALine: (rows) => rows.flatMap((row) => texts(row).flatMap((text) => [text, ''])),
  cellALineTight: (rows) => rows.flatMap(texts),
  cellWithBar: (rows) =>
    rows.flatMap((row) => (row.length === 1 ? texts(row) : texts(row).map((text) => `${text} |`))),
  barLines: (rows) =>
    rows.flatMap((row) =>
      row.length === 1 ? texts(row) : texts(row).flatMap((text) => [text, '|']),
    ),
  aligned: (rows) => rows.map(alignedLine),
  serialNumbers: (rows) => {
    let number = 0
    return rows.map((row) => {
      const isNumbered = row.length > 7 && !isNumber(row[0])
      if (isNumbered) number += 1
      return [...(isNumbered ? [String(number)] : []), ...texts(row)].join(' | ')
    })
  },
  emptyTail: (rows) =>
    rows.map((row) =>
      texts(row)
        .join('\t')
        .concat(row.some(isNumber) ? '\t\t' : ''),
    ),
  tornAround,
  tornAfter,
  labelsFirst,
  columnwise,
}

/** Numbers under each other at fixed places, as pdftotext -layout prints them. */
function alignedLine(row: Row): string {
  const numbers = numbersOf(row)
  if (numbers.length < 3) return texts(row).join('     ')
  const labels = row.filter((piece) => !isNumber(piece)).map(({ text }) => text)
  return numbers.reduce(
    (line, { text }, index) => line.padEnd(60 + index * 8) + text.padStart(4),
    labels.join(' '),
  )
}

function sourceOf(printed: readonly string[]): Source {
  const blocks = printed.map(
    (text, index): Block => ({ kind: 'line', text, at: { line: index + 1, column: 1 } }),
  )
  return { format: 'text', blocks, findings: [] }
}

/** Tables with drawn cells: labels from the left, numbers from the fourth column on. */
function grid(rows: readonly Row[]): Source {
  const blocks: Block[] = []
  let cells: TableCell[] = []
  const close = () => {
    if (cells.length > 0) blocks.push({ kind: 'table', at: { table: blocks.length }, cells })
    cells = []
  }
  for (const row of rows) {
    const [first] = row
    if (row.length === 1 && first && !isNumber(first) && !first.text.startsWith('第')) {
      close()
      blocks.push({ kind: 'line', text: first.text, at: { line: blocks.length + 1 } })
    } else cells.push(...cellsOf(row, (cells.at(-1)?.row ?? -1) + 1))
  }
  close()
  return { format: 'html', blocks, findings: [] }
}

function cellsOf(row: Row, index: number): TableCell[] {
  const labels = row.filter((piece) => !isNumber(piece))
  const isHeading = labels.length === row.length
  const start = labels.length === 0 ? 0 : 3
  return [...labels, ...numbersOf(row)].map(({ text }, place) => ({
    text,
    at: { row: index + 1, cell: place + 1 },
    row: index,
    column: isHeading
      ? headingColumn(row, place)
      : place < labels.length
        ? place
        : start + place - labels.length,
    rowSpan: 1,
    columnSpan: wide.has(text) ? 5 : 1,
  }))
}

const wide = new Set(['法人或其他组织', '行政复议', '未经复议直接起诉', '复议后起诉'])
const overColumns: Readonly<Record<string, number>> = {
  自然人: 3,
  法人或其他组织: 4,
  商业企业: 4,
  科研机构: 5,
  社会公益组织: 6,
  法律服务机构: 7,
  其他: 8,
  总计: 9,
  行政诉讼: 5,
  未经复议直接起诉: 5,
  复议后起诉: 10,
}

/** Where a heading stands in the grid of its table: over the column it heads. */
function headingColumn(row: Row, place: number): number {
  if (row.length === 15) return place
  if (row[0]?.text === '信息内容' && place > 0) return place + 2
  return overColumns[row[place]?.text ?? ''] ?? place
}

/** All layouts by name. */
export const layouts: Readonly<Record<string, Layout>> = {
  ...Object.fromEntries(
    Object.entries(lines).map(([name, print]) => [
      name,
      (rows: readonly Row[], random: Random) => sourceOf(print(rows, random)),
    ]),
  ),
  grid,
}
