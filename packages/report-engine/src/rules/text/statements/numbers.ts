// Finds counts in running text: digits or Chinese numerals with a counting word, and "没有".

import { type Decimal, parseDecimal } from '../../../decimal.ts'

export type NumberMention = {
  readonly value: Decimal
  /** From the first digit to the end of the counting word. */
  readonly from: number
  readonly to: number
  readonly unit: string
  /** 约12件, 12余件: not to be compared digit by digit. */
  readonly rounded: boolean
}

const units = '件次|件|宗|份|起|例|条|项|个|部|次|万元|元'
const digits = new RegExp(
  `(?<![\\d.〔\\[(第])(?<about>约|近|超过|超|逾|不足|大约|将近)?(?<digits>\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)(?<more>余|多|几)?(?<unit>${units})(?<above>以上|左右)?`,
  'gu',
)
// 申请总数为309, without a counting word: only right after a word for a number of things.
const bare =
  /(?<=(?:总数|总量|申请数量?|件数|申请量)(?:共计|合计|共|为|是|达到?|:)?)(?<digits>\d{1,3}(?:,\d{3})+|\d+)(?=[,;。、)]|$)/gu
// 一起 after 在, 和, 部门 … means together.
const numerals =
  /(?<![在和与跟同合并连门关位](?=一起))(?<![一二三四五六七八九十第\d])(?<numeral>[零〇一二两三四五六七八九十百千]{1,7})(?<unit>件次|件|宗|份|起)(?!一|件|事|接|以)/gu
const values = '零一二三四五六七八九'

/** All counts of a text without blanks, in order. */
export function numbersIn(compact: string): NumberMention[] {
  const found = [...withDigits(compact), ...withNumerals(compact), ...withoutUnit(compact)]
  return found.sort((one, other) => one.from - other.from)
}

function withDigits(compact: string): NumberMention[] {
  return [...compact.matchAll(digits)].flatMap((match) => {
    const { digits: text = '', unit = '', about, more, above } = match.groups ?? {}
    const value = parseDecimal(text.replaceAll(',', ''))
    if (value === undefined) return []
    const rounded = (about ?? more ?? above) !== undefined
    return [{ value, unit, rounded, from: match.index, to: match.index + match[0].length }]
  })
}

function withoutUnit(compact: string): NumberMention[] {
  return [...compact.matchAll(bare)].flatMap((match) => {
    const value = parseDecimal((match.groups?.digits ?? '').replaceAll(',', ''))
    if (value === undefined) return []
    return [
      { value, unit: '', rounded: false, from: match.index, to: match.index + match[0].length },
    ]
  })
}

function withNumerals(compact: string): NumberMention[] {
  return [...compact.matchAll(numerals)].flatMap((match) => {
    const { numeral = '', unit = '' } = match.groups ?? {}
    const value = parseDecimal(String(chineseNumber(numeral)))
    if (value === undefined) return []
    return [{ value, unit, rounded: false, from: match.index, to: match.index + match[0].length }]
  })
}

/** 一百零五 is 105; 二〇二 read digit by digit is 202. */
export function chineseNumber(text: string): number {
  const plain = text.replaceAll('〇', '零').replaceAll('两', '二')
  if (!/[十百千]/u.test(plain))
    return Number([...plain].map((digit) => values.indexOf(digit)).join(''))
  let total = 0
  let digit = 0
  for (const character of plain) {
    const power = { 十: 10, 百: 100, 千: 1000 }[character]
    if (power === undefined) digit = values.indexOf(character)
    else {
      total += (digit === 0 ? 1 : digit) * power
      digit = 0
    }
  }
  return total + digit
}
