// Whole reports are often typed into one big table or one sheet. Rows that only carry running text
// or a heading of the report become lines, so that the tables of the form stand alone.

import type { Block, Line, Table, TableCell } from '../../source.ts'

/** Labels of the form are shorter and hold no full stop. */
const longText = 60
const reportHeading =
  /^[\s　]*(?:第?[一二三四五六七八九十]+[、.．部]?.{0,3})?(?:总体情况|主动公开政府信息情况|收到和处理政府信息公开申请情况|(?:因)?政府信息公开(?:工作)?(?:被申请)?行政复议.{0,12}情况|(?:政府信息公开工作)?(?:存在的?)?主要问题[及和与]改进(?:情况|措施)|其他需要报告的?事项)[\s　]*$/
const reportTitle = /政府信息公开(?:工作)?年度报告[\s　]*$/

/** A table cut at its text rows: lines and smaller tables, in order. One cell is no table. */
export function separateText(table: Table): readonly Block[] {
  const [only, second] = table.cells
  if (only !== undefined && second === undefined) return linesOfText(only)
  const rows = cellsByRow(table)
  const width = table.cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0)
  const blocks: Block[] = []
  let from = 0
  const flush = (to: number) => {
    const cells = rows.slice(from, to).flat()
    if (cells.length > 0)
      blocks.push(from === 0 && to === rows.length ? table : part(table, cells, from))
    from = to + 1
  }
  let covered = 0
  rows.forEach((row, index) => {
    const text = index < covered ? undefined : textCell(row, width)
    covered = row.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), covered)
    if (text === undefined || covered > index + 1) return
    flush(index)
    for (const line of linesOfText(text)) blocks.push(line)
  })
  flush(rows.length)
  return blocks
}

/** The text of a cell as lines at its place. */
export function linesOfText(cell: Pick<TableCell, 'text' | 'at'>): readonly Line[] {
  const texts = cell.text.split('\n').filter((text) => text.trim() !== '')
  return texts.map((text): Line => ({ kind: 'line', text: text.trimEnd(), at: cell.at }))
}

function cellsByRow(table: Table): TableCell[][] {
  const rows: TableCell[][] = []
  for (const cell of table.cells) {
    while (rows.length <= cell.row) rows.push([])
    rows[cell.row]?.push(cell)
  }
  return rows
}

/** A row of one cell over the whole width, with running text. */
function textCell(row: readonly TableCell[], width: number): TableCell | undefined {
  const [cell, second] = row
  if (cell === undefined || second !== undefined || cell.columnSpan < width) return undefined
  return isRunningText(cell.text) ? cell : undefined
}

/** Whether a text that stands alone in its row is a heading or running text of the report. */
export function isRunningText(text: string): boolean {
  return (
    text.length > longText ||
    text.includes('。') ||
    reportHeading.test(text) ||
    reportTitle.test(text)
  )
}

function part(table: Table, cells: readonly TableCell[], from: number): Table {
  const moved = cells.map((cell) => ({ ...cell, row: cell.row - from }))
  return { ...table, at: moved[0]?.at ?? table.at, cells: moved }
}
