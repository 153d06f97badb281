// Headings of table 二 that say something else than the form's: another year, another unit.

import type { FormTable } from '../../form/form.ts'
import { squeeze } from '../normalise.ts'
import type { Token } from '../tokens/token.ts'

export type HeadingClaims = {
  /** Rows (by key) under a heading that contradicts the form. */
  readonly doubted: ReadonlySet<string>
  /** The unit printed in the heading above a row's amount. */
  readonly units: ReadonlyMap<string, '元' | '万元'>
}

const subject = /(?:制发|废止|有效|制作|公开)件?数|处理决定数|收费金额|采购总金额/
const otherPeriod = /上年|上一年|去年|前年|20\d\d年|季度|\d+月|累计(?!\))/
const unit = /单位[:：]?(.{0,2}元)|\((.{0,2}元)\)/

/** What the headings above each row claim. A heading holds until the next heading or block. */
export function headingClaims(tokens: readonly Token[], table: FormTable): HeadingClaims {
  const doubted = new Set<string>()
  const units = new Map<string, '元' | '万元'>()
  const keys = new Map(table.rows.map((row) => [squeeze(row.label), row.key]))
  let headings: string[] = []
  let afterRow = false
  for (const token of tokens) {
    if (token.kind !== 'label') continue
    const key = keys.get(token.text)
    if (key !== undefined) {
      if (headings.some(isOfOtherPeriod)) doubted.add(key)
      const stated = headings.map(unitOf).find((one) => one !== undefined)
      if (stated === '元' || stated === '万元') units.set(key, stated)
      else if (stated !== undefined) doubted.add(key)
      afterRow = true
    } else if (subject.test(token.text) && token.text.length < 30) {
      headings = afterRow ? [token.text] : [...headings, token.text]
      afterRow = false
    } else if (token.text.includes('第二十条')) headings = []
  }
  return { doubted, units }
}

/** 上一年项目数量 is a column of the form of 2019. */
function isOfOtherPeriod(heading: string): boolean {
  return otherPeriod.test(heading.replace('上一年项目数量', ''))
}

function unitOf(heading: string): string | undefined {
  const found = unit.exec(heading)
  return found?.[1] ?? found?.[2]
}
