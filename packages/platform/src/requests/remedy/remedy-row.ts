// The office's own rows over the platform's table of remedies, each with what it rests on.

import type { LocalDate } from '#law/index.ts'
import { isOutcomeName, type OutcomeName, outcomes } from '../case/outcome.ts'
import { unsettledOutcomes } from './remedy-route.ts'
import { isStanding } from './review-organ.ts'

/** What an office states of itself. */
export const remedyPlaceTitles = {
  standing: '机关的地位',
  reviewOrgan: '行政复议机关',
  reviewChannel: '提交行政复议申请的互联网渠道',
  court: '有管辖权的人民法院',
} as const

export type RemedyPlace = keyof typeof remedyPlaceTitles
export type RemedySubject = RemedyPlace | OutcomeName

export const remedySubjects: readonly RemedySubject[] = [
  ...(Object.keys(remedyPlaceTitles) as RemedyPlace[]),
  ...unsettledOutcomes,
]

/** Whether a text names a row that an office may have. */
export function isRemedySubject(text: string): text is RemedySubject {
  return (remedySubjects as readonly string[]).includes(text)
}

/** What the row is called. */
export function subjectTitle(subject: RemedySubject): string {
  return isOutcomeName(subject)
    ? `${outcomes[subject].title}：救济顺序`
    : remedyPlaceTitles[subject]
}

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
