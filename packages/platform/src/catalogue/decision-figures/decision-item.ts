// What the annual report counts of decisions and fees, and what a figure of them may look like.

import { type Decimal, parseDecimal, sum } from '@gongkai/report-engine'

/**
 * @law 条例 20 — items (五), (六), (八)
 * @law 国办公开办函〔2021〕30号 — table 二: decisions made in the year, fees in 万元
 */
export const decisionItems = {
  licences: { title: '行政许可', quantity: '处理决定数量', unit: '件', cell: 'decisions' },
  penalties: { title: '行政处罚', quantity: '处理决定数量', unit: '件', cell: 'decisions' },
  coerciveMeasures: { title: '行政强制', quantity: '处理决定数量', unit: '件', cell: 'decisions' },
  fees: { title: '行政事业性收费', quantity: '收费金额', unit: '万元', cell: 'amount' },
} as const

export type DecisionItem = keyof typeof decisionItems

export function isDecisionItem(text: string): text is DecisionItem {
  return Object.hasOwn(decisionItems, text)
}

export const decisionItemNames = Object.keys(decisionItems).filter(isDecisionItem)

/** Where the figure of a year comes from. */
export const basisTitles = {
  entered: '按月填报',
  counted: '按已发布的决定计算',
  noPower: '本单位没有此项职权',
} as const

export type Basis = keyof typeof basisTitles

export function isBasis(text: string): text is Basis {
  return Object.hasOwn(basisTitles, text)
}

/** The cell of the report that an item fills. */
export function cellOfItem(item: DecisionItem): string {
  return `disclosure.${item}.${decisionItems[item].cell}`
}

/** The item whose cell an address names. */
export function itemOfCell(address: string): DecisionItem | undefined {
  return decisionItemNames.find((item) => cellOfItem(item) === address)
}

const wholeDigits = { 件: 9, 万元: 14 } as const

/** A figure as people write it, or a sentence that says what is wrong with it. */
export function readFigure(
  item: DecisionItem,
  text: string,
): { readonly value: Decimal } | { readonly problem: string } {
  const { unit } = decisionItems[item]
  const plain = text.normalize('NFKC').replaceAll(/[,\s]/g, '')
  const value = parseDecimal(plain)
  if (value === undefined) return { problem: `“${text.slice(0, 30)}”不是数字` }
  if (value.startsWith('-')) return { problem: '不能是负数' }
  if (unit === '件' && /\.\d*[1-9]/.test(value)) return { problem: '件数要是整数' }
  if (/\.\d{4}\d*[1-9]/.test(value)) return { problem: '金额以万元计，最多四位小数' }
  if ((value.split('.')[0] ?? '').length > wholeDigits[unit])
    return { problem: '数字过大，请核对单位' }
  // The shortest way to write it: 12, not 12.00.
  return { value: sum([value]) }
}
