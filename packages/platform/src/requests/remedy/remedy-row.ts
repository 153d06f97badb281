// The office's own rows over the platform's table of remedies, each with what it rests on.

import type { LocalDate } from '#law/index.ts'
import { isOutcomeName } from '../case/outcome.ts'
import { isRemedyPeriod, type RemedySubject, remedyPeriods } from './remedy-subject.ts'
import { isStanding } from './review-organ.ts'

export type RemedyRow = {
  readonly subject: RemedySubject
  readonly version: number
  readonly validFrom: LocalDate
  /** Empty: the platform's own row again. */
  readonly value: string
  readonly basis: string
  readonly savedBy: string
  readonly savedAt: Date
}

/** What is wrong with a row, by field; empty when nothing is. */
export function remedyRowProblems({
  subject,
  value,
  basis,
}: Pick<RemedyRow, 'subject' | 'value' | 'basis'>): Readonly<Partial<Record<string, string>>> {
  const problem = problemWithValue(subject, value)
  return {
    ...(problem && { value: problem }),
    ...(basis.trim() === '' && { basis: '请写明依据的法律、文件或者确认意见。' }),
  }
}

function problemWithValue(subject: RemedySubject, value: string): string | undefined {
  if (value === '') return undefined
  if ([...value].length > 200 || /[{}\p{Cc}]/u.test(value))
    return '最多 200 个字，不能有换行和大括号。'
  if (isRemedyPeriod(subject)) {
    const { most } = remedyPeriods[subject]
    const isDays = /^[1-9]\d{0,2}$/.test(value) && Number(value) <= most
    return isDays ? undefined : `请填写 1 到 ${most} 之间的天数。`
  }
  if (subject === 'standing') return isStanding(value) ? undefined : '请从列出的地位中选择。'
  if (isOutcomeName(subject))
    return value === 'either' || value === 'reviewFirst' ? undefined : '请选择救济顺序。'
  return undefined
}

/** The value of a row in force on a day; undefined where the platform's holds. */
export function rowInForce(
  rows: readonly RemedyRow[],
  subject: RemedySubject,
  on: LocalDate,
): RemedyRow | undefined {
  const valid = rows.filter((row) => row.subject === subject && row.validFrom <= on)
  const newest = valid.reduce<RemedyRow | undefined>(
    (best, one) => (best === undefined || one.version > best.version ? one : best),
    undefined,
  )
  return newest?.value === '' ? undefined : newest
}
