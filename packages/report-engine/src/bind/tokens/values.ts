// Reads what one cell states: a number, a blank, "/", a number with a note or unit, or no number.

import { type Decimal, parseDecimal } from '../../decimal.ts'
import type { Quantity } from '../../form/form.ts'
import type { CellState } from '../../report.ts'
import { simplify } from '../normalise.ts'

export type Value = {
  readonly value: Decimal | null
  readonly state: CellState
  readonly unit?: '元' | '万元'
  /** The cell's text can be read in more than one way: "0/0", "012". */
  readonly doubtful?: true
  /** Printed with a sign or a word of increase or decrease: 增5, +200. */
  readonly signed?: true
}

const plain = /^[+-]?\d+(?:\.\d+)?$/
/** Nobody prints "00" or "012": two cells whose border was lost. */
const joinedZeros = /^0\d+$/
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const withUnit = /^([+-]?[\d,]+(?:\.\d+)?)(万元|万|元)$/
const withCounter = /^([+-]?[\d,]+)(?:件|个|条|项|份|次|宗)$/
const changed = /^(增加?|减少?|上升|下降|\+|-)([\d,]+(?:\.\d+)?)(?:件|个|条|项)?$/
const pair = /^(\d+)\/(\d+)$/
const noted = /^([+-]?[\d,]+(?:\.\d+)?)[^\d,.].*$/
const dashes = /^[/\\—–―−-]{1,4}$/

const blank: Value = { value: null, state: 'blank' }
const notApplicable: Value = { value: null, state: 'notApplicable' }
const unreadable: Value = { value: null, state: 'unreadable' }

/** The value of a cell's text, which must be normalised and without white space. */
export function parseValue(text: string): Value {
  if (text === '') return blank
  if (joinedZeros.test(text)) return { ...number(text), doubtful: true }
  if (plain.test(text) || grouped.test(text))
    return text.startsWith('+') ? { ...number(text), signed: true } : number(text)
  if (dashes.test(text)) return notApplicable
  return parseMarked(text) ?? unreadable
}

/** Whether a word on a line of text can be a cell of a table by itself. */
export function isValueWord(word: string): boolean {
  const first = word.charCodeAt(0)
  const digit = first >= 48 && first <= 57
  if (!digit) return dashes.test(word) || changed.test(word) || /^[+-]\d/.test(word)
  return plain.test(word) || parseValue(word).state !== 'unreadable'
}

/** 增 or 减 without a number: a cell, but not a label. */
export function isBareChange(text: string): boolean {
  return text === '增' || text === '减'
}

function parseMarked(given: string): Value | undefined {
  const text = simplify(given)
  const unit = withUnit.exec(text)
  if (unit?.[1] && unit[2]) return { ...number(unit[1]), unit: unit[2] === '元' ? '元' : '万元' }
  const counter = withCounter.exec(text)
  if (counter?.[1]) return number(counter[1])
  const change = changed.exec(text)
  if (change?.[1] && change[2])
    return { ...number(/^[减下-]/.test(change[1]) ? `-${change[2]}` : change[2]), signed: true }
  const both = pair.exec(text)
  if (both?.[1]) return bothSides(both[1], both[2])
  const note = noted.exec(text)
  return note?.[1] && isNote(text) ? { ...number(note[1]), state: 'annotated' } : undefined
}

/** "22（其中修订16件）": a note in brackets, or one that says what is among the number. */
function isNote(text: string): boolean {
  const rest = text.replace(/^[+-]?[\d,.]+(?:件|个|条|项|份|次|宗)?/, '')
  if (/^(?:[([【〔][^)\]】〕]*[)\]】〕][。;,]?)+$/.test(rest)) return true
  return /^[;:,](?:其中|含|包括)/.test(rest) || /^[*#※]+$/.test(rest)
}

/** "0/0" under 本年增/减 states an increase and a decrease; only nothing over nothing is certain. */
function bothSides(increase: string, decrease: string | undefined): Value {
  if (/^0+$/.test(increase) && /^0+$/.test(decrease ?? ''))
    return { ...number('0'), state: 'annotated', doubtful: true }
  return unreadable
}

function number(text: string): Value {
  const value = parseDecimal(text.replaceAll(',', '').replace(/^\+/, ''))
  return value === undefined ? unreadable : { value, state: 'number' }
}

/** 2万 and +200 do not state how many: a count has neither unit nor sign. */
export function isForeign(value: Value, quantity: Quantity): boolean {
  if (quantity === 'amount') return value.signed === true
  return value.unit !== undefined || (quantity === 'count' && value.signed === true)
}
