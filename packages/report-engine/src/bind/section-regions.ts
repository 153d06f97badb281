// Where the headings of the form's sections put the tables: the stretch from the heading of section
// 二, 三 or 四 to the next heading. Of use where the words of a table are torn beyond recognition.

import type { TableKey } from '../form/form.ts'
import type { Token } from './tokens/token.ts'

/** Tokens from the first to before the last. */
export type Region = { readonly from: number; readonly to: number }

const numbered =
  /^(?:[一二三四五六七]、|[(（][一二三四五六七][)）]|第[一二三四五六七]部分[、:：]?)?/
type SectionName = readonly [key: TableKey | undefined, heading: RegExp]

const names: readonly SectionName[] = [
  ['disclosure', /^主动公开(?:政府信息)?(?:工作)?情况$/],
  ['requests', /^收到和处理政府信息公开申请(?:的)?情况$/],
  [
    'disputes',
    /^(?:因)?政府信息公开(?:工作)?(?:被申请)?(?:的)?行政复议[、,和]?(?:提起)?(?:行政)?诉讼(?:的)?情况$/,
  ],
  [undefined, /^(?:政府信息公开工作)?存在的?(?:主要)?问题/],
  [undefined, /^其他需要报告/],
]

/** The stretch under each table's heading, without running text before its first number. */
export function sectionRegions(
  tokens: readonly Token[],
): Readonly<Partial<Record<TableKey, Region>>> {
  const regions: Partial<Record<TableKey, Region>> = {}
  let open: { readonly key: TableKey | undefined; readonly from: number } | undefined
  for (const [index, token] of [...tokens, undefined].entries()) {
    const name = token ? nameOf(token) : undefined
    if (token !== undefined && name === undefined) continue
    if (open?.key !== undefined && regions[open.key] === undefined)
      regions[open.key] = { from: afterText(tokens, open.from, index), to: index }
    open = name && { key: name[0], from: index + 1 }
  }
  return regions
}

/** The section of the form that a token is the heading of. */
export function nameOf(token: Token): SectionName | undefined {
  if (token.kind !== 'label' || token.text.length > 40) return undefined
  const text = token.text.replace(numbered, '')
  return names.find(([, name]) => name.test(text))
}

function afterText(tokens: readonly Token[], from: number, to: number): number {
  const first = tokens.findIndex((token, index) => index >= from && token.kind === 'value')
  const before = tokens.slice(from, first < 0 ? to : Math.min(first, to))
  return from + 1 + before.findLastIndex((token) => token.text.includes('。'))
}
