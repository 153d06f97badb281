// A cell of a table as a workbook cell: numbers as numbers where a workbook can hold them exactly.

import type { Cell, CellStyle, CellValue } from 'hucre'
import type { LaidOutCell } from '../layout/layout.ts'
import * as styles from './styles.ts'

const plainDecimal = /^-?(0|[1-9]\d*)(\.\d+)?$/

function styleOf(cell: LaidOutCell): CellStyle {
  if (cell.role === 'block') return styles.blockStyle
  if (cell.role === 'header') return styles.headerStyle
  if (cell.role === 'number') {
    return cell.state === 'absent' ? styles.absentStyle : styles.numberStyle
  }
  if (cell.vertical === true) return styles.verticalStyle
  return cell.role === 'label' && cell.rowSpan > 1 ? styles.groupStyle : styles.labelStyle
}

/**
 * The value and style of a cell. A decimal that survives as a workbook's number, digit for digit,
 * is a number shown with its decimals; every other text (`+2`, `007`, `/`, a note) stays a text.
 */
export function cellXlsx(cell: LaidOutCell): Pick<Cell, 'value' | 'type' | 'style'> {
  const style = styleOf(cell)
  if (cell.text === '') return { value: null, type: 'empty', style }
  if (cell.role !== 'number' || !plainDecimal.test(cell.text)) {
    return { value: cell.text, type: 'string', style }
  }
  const places = cell.text.split('.')[1]?.length ?? 0
  const value: CellValue = Number(cell.text)
  const exact = cell.text.replace(/\D/g, '').length <= 15 && value.toFixed(places) === cell.text
  if (!exact) return { value: cell.text, type: 'string', style }
  const numFmt = places === 0 ? '0' : `0.${'0'.repeat(places)}`
  return { value, type: 'number', style: { ...style, numFmt } }
}
