// How documents are counted and prompted where no text that could be read says it: what is usual, with
// its source, and what a unit may choose instead.

/** Which date of a document makes it one of the year's 制发. */
export const issueDateTitles = {
  formedOn: '成文日期',
  publishedOn: '首次公开日期',
} as const

export type IssueDate = keyof typeof issueDateTitles

export function isIssueDate(text: string): text is IssueDate {
  return Object.hasOwn(issueDateTitles, text)
}

export type NormativeRules = {
  readonly issueDate: IssueDate
  /** Working days after publication within which a document is interpreted. */
  readonly interpretationDays: number
}

export const defaultRules: NormativeRules = { issueDate: 'formedOn', interpretationDays: 3 }

/** Where the usual rules come from, as the page says it; neither text could be read whole. */
export const ruleSources = {
  issueDate:
    '国办公开办函〔2021〕30号的表格写“本年制发件数”，没有写明以哪个日期为准；通行做法以成文日期为准。',
  interpretationDays:
    '国办发〔2016〕80号要求解读材料在文件公开后及时发布，通行做法是 3 个工作日内；请按本地要求设定。',
} as const
