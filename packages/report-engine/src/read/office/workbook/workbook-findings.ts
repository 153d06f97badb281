// What must be said about a workbook besides its cells: hidden parts, formulas without a result.

import type { Sheet } from 'hucre'
import type { Finding } from '../../../finding.ts'
import { makeFinding } from '../../../make-finding.ts'
import type { Place } from '../../../place.ts'
import type { HiddenParts } from './biff-facts.ts'
import { cellName } from './sheet-blocks.ts'

/** Findings of one sheet. `hidden`: what the .xls records say, where the library does not. */
export function sheetFindings(sheet: Sheet, hidden: HiddenParts | undefined): readonly Finding[] {
  return [...hiddenFinding(sheet, hidden ?? hiddenParts(sheet)), ...formulaFinding(sheet)]
}

function hiddenParts(sheet: Sheet): HiddenParts {
  return {
    sheet: sheet.hidden === true || sheet.veryHidden === true,
    rows: [...(sheet.rowDefs?.values() ?? [])].filter((row) => row.hidden === true).length,
    columns: (sheet.columns ?? []).filter((column) => column.hidden === true).length,
  }
}

function hiddenFinding(sheet: Sheet, hidden: HiddenParts): readonly Finding[] {
  const { rows, columns } = hidden
  const parts = [
    ...(hidden.sheet ? ['整张工作表'] : []),
    ...(rows > 0 ? [`${rows} 行`] : []),
    ...(columns > 0 ? [`${columns} 列`] : []),
  ]
  if (parts.length === 0) return []
  return [
    makeFinding({
      code: 'reading.hidden',
      severity: 'info',
      verdict: 'uncertain',
      message: `工作表“${sheet.name}”里有隐藏内容（${parts.join('、')}），已一并读取。请确认它们属于报告。`,
      cells: [],
      facts: { sheet: sheet.name, parts },
      at: [{ sheet: sheet.name }],
    }),
  ]
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
