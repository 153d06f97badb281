// The year the report is for, where no title says it: the period, then the opening sentences.

import type { Period } from './period.ts'
import type { Title } from './title.ts'

const ofReport =
  /(20\d\d)年度?(?:本级|我[一-龥]{1,4}|本[一-龥]{1,4}|[一-龥]{0,20}?)(?:政府信息公开|政务公开|信息公开)(?:工作)?(?:情况|年度|的|工作)*(?:报告|年报|公告|情况如下|情况)/u
const ofWork =
  /(?:我[一-龥]{1,3}|本[一-龥]{1,4}|现将|公布)(20\d\d)年度?(?:政府信息公开|政务公开|信息公开)/u
const openingYear = /^(?:截至|截止)?(20\d\d)年(?:度|以来|全年)?,?(?!\d|\d*月)/u

/** The reporting year, or null where the document does not state it. */
export function readYear(sight: {
  readonly title: Title | undefined
  readonly period: Period | undefined
  readonly opening: readonly string[]
}): number | null {
  const { title, period, opening } = sight
  if (title?.year !== undefined) return title.year
  if (period !== undefined) return Number(period.to.slice(0, 4))
  for (const pattern of [ofReport, ofWork, openingYear])
    for (const text of opening) {
      const year = pattern.exec(text)?.[1]
      if (year !== undefined) return Number(year)
    }
  return null
}
