// The text of a workbook cell: text as it stands, numbers with the digits that are stored (not
// those that a format leaves), with the words and signs that the number format prints around them.

import type { Cell, CellValue } from 'hucre'
import { inScript } from '../../raised.ts'
import { formatOf } from './number-format.ts'

/** Spreadsheets calculate with fifteen digits; what is beyond them is rounding of the machine. */
const significantDigits = 15
/**
 * Sums lose some more: 436.4300000001 is 436.43. A fraction whose digits end early and go on only
 * after the twelfth is such a sum; what people enter is nowhere near as long.
 */
const digitsOfSums = 12
const mostEntered = 8

/** The text of a cell's value; empty for a blank cell. */
export function cellText(value: CellValue | undefined, cell: Cell | undefined): string {
  if (value === null || value === undefined || isWhollyStruck(cell)) return ''
  if (typeof value === 'string') return textOf(value, cell).replace(/\r\n?/g, '\n').trim()
  if (typeof value === 'number') return numberText(value, cell?.style?.numFmt ?? '')
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return `${value.getUTCFullYear()}年${value.getUTCMonth() + 1}月${value.getUTCDate()}日`
}

/** Runs of text with their note marks raised, without what is struck out. */
function textOf(value: string, cell: Cell | undefined): string {
  if (cell?.richText === undefined) return value
  const runs = cell.richText.filter(({ font }) => font?.strikethrough !== true)
  return runs.map(({ text, font }) => inScript(text, scripts[font?.vertAlign ?? ''])).join('')
}

const scripts: Readonly<Record<string, 'raised' | 'lowered'>> = {
  superscript: 'raised',
  subscript: 'lowered',
}

function isWhollyStruck(cell: Cell | undefined): boolean {
  return cell?.style?.font?.strikethrough === true
}

/** Whether some of a cell's text is struck out, which is not read. */
export function hasStruckText(cell: Cell): boolean {
  if (isWhollyStruck(cell)) return cell.value !== null && cell.value !== ''
  return cell.richText?.some(({ text, font }) => font?.strikethrough && text.trim() !== '') ?? false
}

function numberText(value: number, format: string): string {
  const { before, after, percent, signs } = formatOf(format, value)
  const shown = percent ? value * 100 : value
  const digits = decimalDigits(signs ? Math.abs(shown) : shown)
  return `${before}${digits}${percent ? '%' : ''}${after}`
}

/** Whether the cell shows less of a number than it holds: fewer digits, no sign, nothing at all. */
export function isShownShort(value: number, cell: Cell | undefined): boolean {
  if (!Number.isFinite(value) || value === 0) return false
  const stored = withoutNoise(value)
  const { shown, signs } = formatOf(cell?.style?.numFmt ?? '', stored)
  const visible = shown(stored)
  if (visible === undefined) return true
  const difference = signs ? Math.abs(visible) - Math.abs(stored) : visible - stored
  return Math.abs(difference) > Math.abs(stored) * 10 ** -digitsOfSums
}

/** The number without the rounding of the machine. */
function withoutNoise(value: number): number {
  const rounded = Number(value.toPrecision(significantDigits))
  if (Number.isInteger(rounded)) return rounded
  const shorter = Number(value.toPrecision(digitsOfSums))
  const digits = shorter.toExponential().replace(/e.*|\D/g, '').length
  return digits <= mostEntered ? shorter : rounded
}

function decimalDigits(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  const rounded = withoutNoise(value)
  const text = String(rounded)
  if (!text.includes('e')) return text
  if (Math.abs(rounded) >= 1) return BigInt(rounded).toString()
  return rounded.toFixed(20).replace(/0+$/, '')
}
