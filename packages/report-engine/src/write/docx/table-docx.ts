// A laid-out table as a Word table: real merged cells, repeated headings, rows kept whole.

import {
  AlignmentType,
  HeightRule,
  type IRunOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { type LaidOutCell, type LaidOutTable, rowsOf } from '../layout/layout.ts'
import { tableHeaderRun, tableRun } from './fonts.ts'

/** Width of the text between the margins (156 mm), in twentieths of a point. */
const textWidth = 8844
const blockShade = { type: ShadingType.CLEAR, color: 'auto', fill: 'E4ECF7' }
const absentShade = { type: ShadingType.DIAGONAL_STRIPE, color: 'BFBFBF', fill: 'FFFFFF' }
// Wider than this a number is set smaller, so that it is not broken over two lines.
const narrowDigits = 4

/** 五号 in table 二, 10 pt in the narrower columns of the others; half points. */
function sizeOf(cell: LaidOutCell, table: LaidOutTable): number {
  if (table.key === 'disclosure') return 21
  const digits = /^[-+0-9.,]+$/u.test(cell.text) ? cell.text.length : 0
  return digits > narrowDigits ? Math.max(10, Math.floor((20 * narrowDigits) / digits)) : 20
}

function runOf(cell: LaidOutCell, table: LaidOutTable): IRunOptions {
  const run = cell.role === 'block' || cell.role === 'header' ? tableHeaderRun : tableRun
  return { ...run, size: sizeOf(cell, table) }
}

function alignment(cell: LaidOutCell): 'left' | 'center' {
  const left = cell.role === 'note' || (cell.role === 'label' && cell.rowSpan === 1)
  return left ? AlignmentType.LEFT : AlignmentType.CENTER
}

function shading(cell: LaidOutCell): { shading?: typeof blockShade | typeof absentShade } {
  if (cell.role === 'block') return { shading: blockShade }
  return cell.state === 'absent' ? { shading: absentShade } : {}
}

function widthsOf(table: LaidOutTable): number[] {
  return table.columnWidths.map((share) => Math.round((share * textWidth) / 100))
}

function cellDocx(cell: LaidOutCell, table: LaidOutTable, keepNext: boolean): TableCell {
  const widths = widthsOf(table).slice(cell.column, cell.column + cell.columnSpan)
  const run = runOf(cell, table)
  const paragraph = new Paragraph({
    alignment: alignment(cell),
    keepNext,
    spacing: { before: 0, after: 0, line: 260, lineRule: 'atLeast' },
    indent: { firstLine: 0 },
    // The mark of an empty paragraph has a size too, and would make the row higher.
    run,
    children: [new TextRun({ ...run, text: cell.text })],
  })
  return new TableCell({
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.vertical ? { textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT } : {}),
    ...shading(cell),
    children: [paragraph],
  })
}

/** The table. Its rows stay together on a page where they fit on one. */
export function tableDocx(table: LaidOutTable): Table {
  const rows = rowsOf(table).map((cells, index) => {
    const keepNext = index < table.rowCount - 1
    return new TableRow({
      tableHeader: index < table.headerRows,
      cantSplit: true,
      height: { value: table.key === 'requests' ? 340 : 440, rule: HeightRule.ATLEAST },
      children: cells.map((cell) => cellDocx(cell, table, keepNext)),
    })
  })
  return new Table({
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widthsOf(table),
    margins: { left: 30, right: 30, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows,
  })
}
