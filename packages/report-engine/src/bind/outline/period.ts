// The statistical period (统计期限) in its many wordings.

import { fold } from '../../labels/fold.ts'
import type { LocalDate, Report } from '../../report.ts'
import type { Paragraph } from './paragraphs.ts'

export type Period = NonNullable<Report['period']>

const sign = '(?:年|[-./])'
const range = new RegExp(
  `(20\\d\\d)${sign}(\\d{1,2})(?:月|[-./])(\\d{1,2})日?(?:起|零时|0时)?(?:至|到|起至|—+|-+|~|－)(?:(20\\d\\d)${sign})?(?:同年|当年|本年)?(\\d{1,2})(?:月|[-./])(\\d{1,2})`,
  'gu',
)
const announces = /统计|期限|时限|周期|时间范围|数据|起止/u

/** The period that the text states; a whole calendar year counts without the word 统计 as well. */
export function readPeriod(paragraphs: readonly Paragraph[]): Period | undefined {
  const found = paragraphs.flatMap(periodsIn)
  return (found.find(({ announced }) => announced) ?? found.find(({ period }) => isYear(period)))
    ?.period
}

type Found = { readonly period: Period; readonly announced: boolean }

function periodsIn({ text, at }: Paragraph): Found[] {
  const squeezed = fold(text).replace(/\s+/g, '')
  return [...squeezed.matchAll(range)].flatMap((match) => {
    const [, year = '', month = '', day = '', endYear = year, endMonth = '', endDay = ''] = match
    const from = localDate(year, month, day)
    const to = localDate(endYear, endMonth, endDay)
    if (from === undefined || to === undefined || to < from) return []
    const announced = announces.test(squeezed.slice(Math.max(0, match.index - 30), match.index))
    return [{ period: { from, to, at }, announced }]
  })
}

function isYear({ from, to }: Period): boolean {
  return from.endsWith('-01-01') && to.endsWith('-12-31') && from.slice(0, 4) === to.slice(0, 4)
}

/** A date of digits, or undefined when there is no such day. */
export function localDate(year: string, month: string, day: string): LocalDate | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) return undefined
  return text
}
