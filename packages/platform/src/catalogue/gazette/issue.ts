// An issue of the gazette, and why something cannot be done with it.

import type { LocalDate } from '#law/index.ts'
import type { GazetteContents } from './contents.ts'

export type IssueKey = { readonly unitId: string; readonly issueId: string }

export type GazetteIssue = IssueKey & {
  readonly year: number
  readonly number: number
  readonly running: number | null
  readonly issuedOn: LocalDate
  readonly contents: GazetteContents
  readonly version: number
  /** The record it became a draft of. */
  readonly recordId: string | null
  /** The version of the contents that was set for the record. */
  readonly setVersion: number | null
  readonly isDropped: boolean
  readonly changedAt: Date
  readonly changedBy: string
}

/** 2026年第3期（总第41期）. */
export function issueTitle({
  year,
  number,
  running,
}: Pick<GazetteIssue, 'year' | 'number' | 'running'>): string {
  return `${year}年第${number}期${running === null ? '' : `（总第${running}期）`}`
}

/** Sentences for people, by code. */
export const gazetteRefusals = {
  'gazette.notYourRole': '您在这个单位没有编辑公报的职责。',
  'gazette.unknown': '没有找到这一期公报。',
  'gazette.numberTaken': '这一年已经有这一期了。',
  'gazette.numbersInvalid': '请填写年份、期号和出版日期，期号是正整数。',
  'gazette.nameMissing': '请填写公报的名称。',
  'gazette.headMissing': '每一篇都要有栏目名称。',
  'gazette.twice': '同一份文件在目录中出现了两次。',
  'gazette.tooMany': '一期最多收录200篇。',
  'gazette.correctionEmpty': '请写明更正的内容。',
  'gazette.correctionUnknown': '更正只能针对本单位以前各期。',
  'gazette.changedMeanwhile': '有人在您之后保存过这一期，请核对后再保存。',
  'gazette.nothing': '目录还是空的，请先选入文件。',
  'gazette.notPublic': '目录中有文件现在没有公开，请移出后再排版。',
  'gazette.newerEdition': '目录中有文件已经发布了新版，请移出后重新选入，或者按原版刊登前先核对。',
  'gazette.published': '这一期已经发布，内容与印刷版一致，不再改动。有错误的请在下一期刊登更正。',
  'gazette.inReview': '这一期正在审核，请先退回再改动。',
} as const
