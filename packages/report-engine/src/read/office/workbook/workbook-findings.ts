// What must be said about a workbook besides its cells: hidden parts, formulas without a result.

import type { Sheet } from 'hucre'
import type { Finding } from '../../../finding.ts'
import { makeFinding } from '../../../make-finding.ts'
import type { Place } from '../../../place.ts'
import { cellText, hasStruckText, isShownShort } from './cell-text.ts'
import type { SheetToRead } from './hidden-parts.ts'
import { cellName } from './sheet-blocks.ts'

/** Findings of one sheet; of one that is not read only that it is hidden. */
export function sheetFindings(read: SheetToRead): readonly Finding[] {
  const { sheet, leftOut } = read
  const hidden = hiddenFinding(read)
  return leftOut.sheet ? hidden : [...hidden, ...formulaFinding(sheet), ...roundedFinding(read)]
}

function hiddenFinding({ sheet, hidden, leftOut }: SheetToRead): readonly Finding[] {
  const { rows, columns } = hidden
  const parts = [
    ...(hidden.sheet ? ['整张工作表'] : []),
    ...(rows.size > 0 ? [`${rows.size} 行`] : []),
    ...(columns.size > 0 ? [`${columns.size} 列`] : []),
  ]
  if (parts.length === 0) return []
  const isLeftOut = leftOut.sheet || leftOut.rows.size + leftOut.columns.size > 0
  const done = isLeftOut
    ? '与显示的表格重复的没有读取。请确认报告是显示的部分'
    : '已一并读取。请确认它们属于报告'
  return [
    makeFinding({
      code: 'reading.hidden',
      severity: 'info',
      verdict: 'uncertain',
      message: `工作表“${sheet.name}”里有隐藏内容（${parts.join('、')}），${done}。`,
      cells: [],
      facts: { sheet: sheet.name, parts },
      at: [{ sheet: sheet.name }],
    }),
  ]
}

const mostPlaces = 50

/** Numbers of which the cells show less than is stored; read is what is stored. */
function roundedFinding(read: SheetToRead): readonly Finding[] {
  const { sheet } = read
  const at: Place[] = []
  const stored: string[] = []
  sheet.rows.forEach((values, row) => {
    values?.forEach((value, column) => {
      const cell = sheet.cells?.get(`${row},${column}`)
      if (typeof value !== 'number' || !isRead(read, row, column)) return
      const text = cellText(value, cell)
      if (text === '' || !isShownShort(value, cell)) return
      at.push({ sheet: sheet.name, cell: cellName(row, column) })
      stored.push(text)
    })
  })
  const [first] = at
  if (first === undefined) return []
  const others = at.length > 1 ? `等 ${at.length} 个单元格` : ''
  const example = at.length > 1 ? `如 ${first.cell} 保存的是 ${stored[0]}` : `保存的是 ${stored[0]}`
  return [
    makeFinding({
      code: 'reading.rounded',
      severity: 'warning',
      verdict: 'uncertain',
      message: `工作表“${sheet.name}”的 ${first.cell} ${others}显示的数和保存的数不同（${example}），按保存的数读取。请改成要公布的数，或显示全部位数。`,
      cells: [],
      facts: { sheet: sheet.name, stored: stored.slice(0, mostPlaces) },
      at: at.slice(0, mostPlaces),
    }),
  ]
}

function isRead({ leftOut }: SheetToRead, row: number, column: number): boolean {
  return !leftOut.rows.has(row) && !leftOut.columns.has(column)
}

/** Cells with text that is struck out and therefore not read. */
export function struckCells(read: SheetToRead): readonly Place[] {
  return [...(read.sheet.cells ?? [])].flatMap(([key, cell]) => {
    const [row = 0, column = 0] = key.split(',').map(Number)
    if (!isRead(read, row, column) || !hasStruckText(cell)) return []
    return [{ sheet: read.sheet.name, cell: cellName(row, column) }]
  })
}

function formulaFinding(sheet: Sheet): readonly Finding[] {
  const at: Place[] = []
  for (const [key, cell] of sheet.cells ?? []) {
    if (cell.formula === undefined || (cell.value ?? cell.formulaResult ?? null) !== null) continue
    const [row = 0, column = 0] = key.split(',').map(Number)
    at.push({ sheet: sheet.name, cell: cellName(row, column) })
  }
  const [first] = at
  if (first === undefined) return []
  const others = at.length > 1 ? ` 等 ${at.length} 个单元格` : ''
  return [
    makeFinding({
      code: 'reading.formula',
      severity: 'warning',
      verdict: 'uncertain',
      message: `工作表“${sheet.name}”的 ${first.cell}${others}是公式而没有计算结果，按空白读取。请用 Excel 或 WPS 打开并保存一次，再重新读取。`,
      cells: [],
      facts: { sheet: sheet.name, formulas: at.map((place) => String(place.cell)) },
      at,
    }),
  ]
}
