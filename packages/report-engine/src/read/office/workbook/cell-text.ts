// The text of a workbook cell: text as it stands, numbers with the digits that are stored (not
// those that a format leaves), with the words and signs that the number format prints around them.

import type { Cell, CellValue } from 'hucre'

/** Spreadsheets calculate with fifteen digits; what is beyond them is rounding of the machine. */
const significantDigits = 15
const chinese = /[㐀-鿿]/

/** The text of a cell's value; empty for a blank cell. */
export function cellText(value: CellValue | undefined, cell: Cell | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').trim()
  if (typeof value === 'number') return numberText(value, cell?.style?.numFmt ?? '')
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return `${value.getUTCFullYear()}年${value.getUTCMonth() + 1}月${value.getUTCDate()}日`
}

function numberText(value: number, format: string): string {
  const { before, after, percent, signs } = wordsAround(format, value < 0)
  const shown = percent ? value * 100 : value
  const digits = decimalDigits(signs ? Math.abs(shown) : shown)
  return `${before}${digits}${percent ? '%' : ''}${after}`
}

function decimalDigits(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  const rounded = Number(value.toPrecision(significantDigits))
  const text = String(rounded)
  if (!text.includes('e')) return text
  if (Math.abs(rounded) >= 1) return BigInt(rounded).toString()
  return rounded.toFixed(20).replace(/0+$/, '')
}

/** Chinese words of a number format (`0"万元"`, `"增"0;"减"0`) and whether they tell the sign. */
function wordsAround(format: string, negative: boolean) {
  const [positive = '', forNegative] = format.split(';')
  const section = negative && forNegative !== undefined ? forNegative : positive
  const printed = section
    .replace(/\[[^\]]*\]|[_*]./g, '')
    .replace(/"([^"]*)"/g, '$1')
    .replace(/\\(.)/g, '$1')
  const first = printed.search(/[0#?]/)
  const last = Math.max(...['0', '#', '?'].map((digit) => printed.lastIndexOf(digit)))
  const before = first < 0 ? '' : words(printed.slice(0, first))
  const after = last < 0 ? '' : words(printed.slice(last + 1))
  const signs = negative && forNegative !== undefined && chinese.test(before)
  return { before, after, percent: /%/.test(section.replace(/"[^"]*"/g, '')), signs }
}

function words(text: string): string {
  return chinese.test(text) ? text.replace(/[%\s]/g, '') : ''
}
