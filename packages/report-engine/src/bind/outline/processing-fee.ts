// Fee for processing information (信息处理费) as section six states it, in 元.

import { type Decimal, parseDecimal } from '../../decimal.ts'
import { fold } from '../../labels/fold.ts'
import type { Place } from '../../place.ts'
import type { ProcessingFee, Section } from '../../report.ts'

const names = '(?:政府信息公开)?信息(?:公开)?处理费'
const amount = new RegExp(
  `${names}[^。;\\d]{0,24}?(?<value>\\d[\\d,]*(?:\\.\\d+)?)(?<unit>亿元|万元|元)`,
  'u',
)
const amountBefore = new RegExp(
  `(?<value>\\d[\\d,]*(?:\\.\\d+)?)(?<unit>万元|元)(?:的)?${names}`,
  'u',
)
const none = '(?:未|没有|没|无|不存在|从未|均未|不)(?:有|曾|向申请人|收取|产生|发生|征收|涉及|因)*'
const noFee = new RegExp(
  `${none}[^。;,]{0,20}${names}|${names}[^。;]{0,16}?(?:${none}|为零|零元|0)(?!\\d)`,
  'u',
)
const noCharge = new RegExp(
  `(?:依申请公开|政府信息公开)[^。;]{0,16}${none}[^。;,]{0,12}(?:收费|费用|任何费)|${none}[^。;,]{0,6}(?:依申请公开|政府信息公开|信息公开)[^。;,]{0,8}(?:收费|费用)`,
  'u',
)
// Table two asks for this one; it is another fee.
const otherFee = /行政事业性?(?:性)?收费/u

/** The fee where section six speaks of it; absent where it does not. Amounts in 万元 become 元 exactly. */
export function readProcessingFee(sections: readonly Section[]): ProcessingFee | undefined {
  const section = sections.find(({ kind }) => kind === 'other')
  if (section === undefined) return undefined
  for (const [index, text] of section.text.split('\n').entries()) {
    const fee = feeIn(text, section.lines[index] ?? section.at)
    if (fee !== undefined) return fee
  }
  return undefined
}

function feeIn(text: string, at: Place): ProcessingFee | undefined {
  for (const sentence of text.split(/(?<=[。；;！!])/u)) {
    const folded = fold(sentence).replace(/\s+/g, '')
    const raw = sentence.trim()
    const stated = amount.exec(folded) ?? amountBefore.exec(folded)
    if (stated?.groups !== undefined) return { amount: inYuan(stated.groups), raw, at }
    if (noFee.test(folded)) return { amount: parseDecimal('0') ?? null, raw, at }
    if (noCharge.test(folded) && !otherFee.test(folded))
      return { amount: parseDecimal('0') ?? null, raw, at }
    if (folded.includes('信息处理费')) return { amount: null, raw, at }
  }
  return undefined
}

function inYuan(groups: Readonly<Record<string, string | undefined>>): Decimal | null {
  const value = groups.value?.replaceAll(',', '') ?? ''
  const places = groups.unit === '亿元' ? 8 : groups.unit === '万元' ? 4 : 0
  return parseDecimal(movePoint(value, places)) ?? null
}

function movePoint(value: string, places: number): string {
  const [whole = '', fraction = ''] = value.split('.')
  const shifted = fraction.padEnd(places, '0')
  const rest = shifted.slice(places)
  const moved = `${whole}${shifted.slice(0, places)}`.replace(/^0+(?=\d)/, '')
  return rest === '' ? moved : `${moved}.${rest}`
}
