// The text of a cell on the form: how a stored cell is shown, and what typed text states.

import { type Decimal, decimalPlaces, parseDecimal } from '@gongkai/report-engine/decimal'

/** A count is a whole number; a change may be negative; an amount is money with decimals. */
export type Quantity = 'count' | 'change' | 'amount'

/** Money in 万元 states up to this many places: one 元. */
const amountPlaces = 4
const mostDigits = 15

/** What is wrong with a text, for the person who typed it. */
export const textProblems = {
  notANumber: '这里只能填数字；没有发生的请填 0',
  negative: '这里不能是负数',
  notWhole: '这里应为整数',
  tooManyPlaces: `最多填 ${amountPlaces} 位小数`,
  tooLong: '数字太长，请核对',
} as const

export type TextProblem = keyof typeof textProblems

export type ReadText = { readonly value: Decimal | '' } | { readonly problem: TextProblem }

/** What the form needs of a stored cell. */
type StoredCell = {
  readonly value: Decimal | null
  readonly state: string
  readonly raw: string
}

/** A stored cell as the form shows it; `''` for a blank one and for one that is not there. */
export function shownText(cell: StoredCell | undefined): string {
  if (cell === undefined || cell.state === 'blank') return ''
  // A unit that stands in the cell itself is not the heading's.
  const stated = cell.value !== null && cell.state === 'number' && !cell.raw.includes('元')
  return stated ? cell.value : cell.raw.replace(/\s+/gu, ' ').trim()
}

/** The number that a text states: `''` when blank, a problem when it states none. Nothing is guessed. */
export function readCellText(text: string, quantity: Quantity): ReadText {
  const plain = text.normalize('NFKC').replace(/\s/gu, '')
  if (plain === '') return { value: '' }
  const value = parseDecimal(withoutSeparators(plain.replace(/^[+]/, '').replace(/^[−﹣]/u, '-')))
  if (value === undefined) return { problem: 'notANumber' }
  const problem = whyNotFit(value, quantity)
  return problem === undefined ? { value: shortened(value, quantity) } : { problem }
}

function withoutSeparators(text: string): string {
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text
}

function whyNotFit(value: Decimal, quantity: Quantity): TextProblem | undefined {
  if (value.replace(/\D/g, '').length > mostDigits) return 'tooLong'
  if (value.startsWith('-') && quantity !== 'change') return 'negative'
  if (quantity === 'amount')
    return decimalPlaces(withoutEndingZeros(value)) > amountPlaces ? 'tooManyPlaces' : undefined
  return decimalPlaces(withoutEndingZeros(value)) > 0 ? 'notWhole' : undefined
}

/** 12.00, as a spreadsheet shows a count, is 12; an amount keeps the places it states. */
function shortened(value: Decimal, quantity: Quantity): Decimal {
  const long = quantity !== 'amount' || decimalPlaces(value) > amountPlaces
  return long ? withoutEndingZeros(value) : value
}

function withoutEndingZeros(value: Decimal): Decimal {
  if (!value.includes('.')) return value
  return parseDecimal(value.replace(/0+$/, '').replace(/\.$/, '')) ?? value
}
