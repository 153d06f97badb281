// A sheet under construction: rows of text over the whole width, then one table.

import type { Cell, CellStyle, MergeRange, RowDef, WriteSheet } from 'hucre'
import type { LaidOutTable } from '../layout/layout.ts'
import { cellXlsx } from './cell-xlsx.ts'

/** Width of a sheet in digits of 11 pt, which fits on A4. */
const sheetWidth = 78
/** Excel shows no row higher than this, in points. */
const highestRow = 409

export type TextRow = { readonly text: string; readonly style: CellStyle; readonly height: number }

export type SheetRows = {
  readonly cells: Map<string, Partial<Cell>>
  readonly merges: MergeRange[]
  readonly rowDefs: Map<number, RowDef>
  rowCount: number
}

/** Width of a text in digits of its own size: Chinese characters take nearly two. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character <= '\u00ff' ? 1.05 : 1.85), 0)
}

/** An empty sheet. */
export function emptySheet(): SheetRows {
  return { cells: new Map(), merges: [], rowDefs: new Map(), rowCount: 0 }
}

/** Adds one row of text over all columns, high enough for all its lines. */
export function addText(sheet: SheetRows, row: TextRow, columns: number): void {
  const at = sheet.rowCount
  const size = row.style.font?.size ?? 11
  // The last character of a line may not fit: one of them is not counted on.
  const lines = Math.ceil((widthOf(row.text) * size) / ((sheetWidth - 3) * 11))
  sheet.cells.set(`${at},0`, { value: row.text, type: 'string', style: row.style })
  sheet.rowDefs.set(at, { height: Math.min(highestRow, lines * row.height) })
  if (columns > 1) {
    sheet.merges.push({ startRow: at, startCol: 0, endRow: at, endCol: columns - 1 })
  }
  sheet.rowCount += 1
}

/** Adds the table below what is there. Every cell of a merged range gets the border. */
export function addTable(sheet: SheetRows, table: LaidOutTable): void {
  const top = sheet.rowCount
  for (const cell of table.cells) {
    const written = cellXlsx(cell)
    const startRow = top + cell.row
    const endRow = startRow + cell.rowSpan - 1
    const endCol = cell.column + cell.columnSpan - 1
    for (let row = startRow; row <= endRow; row += 1) {
      for (let column = cell.column; column <= endCol; column += 1) {
        const rest = { value: null, type: 'empty', style: written.style ?? {} } as const
        const first = row === startRow && column === cell.column
        sheet.cells.set(`${row},${column}`, first ? written : rest)
      }
    }
    if (cell.rowSpan * cell.columnSpan > 1) {
      sheet.merges.push({ startRow, startCol: cell.column, endRow, endCol })
    }
  }
  for (let row = 0; row < table.rowCount; row += 1) {
    sheet.rowDefs.set(top + row, { height: rowHeight(table, row) })
  }
  sheet.rowCount += table.rowCount
}

/** Points: as many lines as the longest text of the row needs in its columns. */
function rowHeight(table: LaidOutTable, row: number): number {
  const lines = table.cells
    .filter((cell) => cell.row === row && cell.rowSpan === 1)
    .map((cell) => {
      const spanned = table.columnWidths.slice(cell.column, cell.column + cell.columnSpan)
      const share = spanned.reduce((sum, width) => sum + width, 0)
      return Math.ceil(widthOf(cell.text) / ((sheetWidth * share) / 100 - 1))
    })
  return Math.min(highestRow, 6 + 15 * Math.max(1, ...lines))
}

/** The column widths of a sheet, in characters. */
export function columnsOf(table: LaidOutTable | undefined): NonNullable<WriteSheet['columns']> {
  const widths = table?.columnWidths ?? [100]
  return widths.map((share) => ({ width: (share * sheetWidth) / 100 }))
}
