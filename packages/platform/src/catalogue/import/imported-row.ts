// A row of an export of a former site, read: what it says, and what is wrong with it or to be known of it.

import { isLocalDate, type LocalDate } from '#law/index.ts'
import { cleanBody } from '../content/clean-body.ts'
import { isRecordKind, type RecordKindName, recordKinds } from '../record/kinds.ts'
import { oldAddressOf } from './old-address.ts'

/** Columns by the names that people and programs give them. */
export const importColumns = {
  title: { title: '标题', also: ['title', '名称'], isNeeded: true },
  address: { title: '原网址', also: ['url', '网址', '链接', '原地址'] },
  documentNumber: { title: '文号', also: ['发文字号', 'wh'] },
  formedOn: { title: '成文日期', also: ['生成日期', '形成日期'] },
  publishedOn: {
    title: '公开日期',
    also: ['发布日期', '发布时间', '公开时间', 'pubdate'],
    isNeeded: true,
  },
  kind: { title: '种类', also: ['kind', '类别', '栏目'] },
  issuers: { title: '发文机关', also: ['发布机构', '制发机关'] },
  subject: { title: '主题分类', also: ['主题'] },
  summary: { title: '内容概述', also: ['概述', '摘要'] },
  body: { title: '正文', also: ['body', '内容', 'content', 'html'], isNeeded: true },
} as const satisfies Readonly<
  Record<string, { title: string; also: readonly string[]; isNeeded?: boolean }>
>

export type ImportColumn = keyof typeof importColumns
export type RowTexts = { readonly [Column in ImportColumn]?: string }

export function isImportColumn(text: string): text is ImportColumn {
  return Object.hasOwn(importColumns, text)
}

export function columnTitled(text: string): ImportColumn | undefined {
  const head = text.normalize('NFKC').trim().toLowerCase()
  return Object.keys(importColumns)
    .filter(isImportColumn)
    .find((name) => {
      const { title, also }: { title: string; also: readonly string[] } = importColumns[name]
      return title === head || also.includes(head)
    })
}

/** What is wrong with a row (it is not taken in), or what somebody should know of it. */
export type RowNote = { readonly severity: 'error' | 'warning'; readonly says: string }

export type ImportedRow = {
  readonly kind: RecordKindName
  readonly title: string
  readonly address: string
  readonly documentNumber: string
  readonly formedOn: LocalDate | null
  readonly publishedOn: LocalDate | null
  readonly issuers: readonly string[]
  readonly subject: string
  readonly summary: string
  readonly body: string
}

export type ReadRow = {
  readonly row: number
  readonly read: ImportedRow
  readonly notes: readonly RowNote[]
}

type Around = {
  readonly kind: RecordKindName
  readonly unitName: string
  readonly today: LocalDate
}

/** Reads a row; its body becomes the elements that a body may have. */
export function readImportedRow(row: number, texts: RowTexts, around: Around): ReadRow {
  const notes: RowNote[] = []
  const say = (severity: RowNote['severity'], says: string): void => {
    notes.push({ severity, says })
  }
  const text = (name: ImportColumn): string => (texts[name] ?? '').trim()
  const title = text('title').replace(/\s+/g, ' ')
  if (title === '') say('error', '没有标题')
  const kind = kindIn(text('kind'), around.kind)
  if (kind === undefined) say('error', `不认识种类“${text('kind').slice(0, 20)}”`)
  const formedOn = dayIn(text('formedOn'))
  const publishedOn = dayIn(text('publishedOn'))
  for (const problem of dayProblems(text, { formedOn, publishedOn, today: around.today }))
    say('error', problem)
  const body = cleanBody(texts.body ?? '')
  if (body.trim() === '') say('error', '没有正文')
  for (const warning of bodyWarnings(texts.body ?? '', body)) say('warning', warning)
  const documentNumber = text('documentNumber').normalize('NFC')
  const year = /〔(\d{4})〕/.exec(documentNumber)?.[1]
  if (year !== undefined && formedOn && year !== formedOn.slice(0, 4))
    say('warning', `文号的年份是${year}，成文日期是${formedOn}`)
  if (text('address') !== '' && oldAddressOf(text('address')) === undefined)
    say('warning', '原网址不能用来跳转')
  const issuers = text('issuers')
    .split(/[、，,;；]+/)
    .flatMap((one) => one.trim() || [])
  return {
    ...{ row, notes },
    read: {
      ...{ kind: kind ?? around.kind, title, documentNumber, formedOn: formedOn ?? null },
      ...{ publishedOn: publishedOn ?? null, address: text('address'), body },
      ...{ subject: text('subject'), summary: text('summary') },
      issuers: issuers.length === 0 ? [around.unitName] : issuers,
    },
  }
}

function kindIn(text: string, usual: RecordKindName): RecordKindName | undefined {
  if (text === '') return usual
  if (isRecordKind(text)) return text
  return Object.keys(recordKinds)
    .filter(isRecordKind)
    .find((name) => recordKinds[name].title === text)
}

/** 2024-3-1, 2024/03/01, 2024年3月1日, each with a time or without; null for nothing, undefined for what is no day. */
export function dayIn(text: string): LocalDate | null | undefined {
  if (text === '') return null
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s].*)?$/.exec(text) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(date) ? date : undefined
}

type Days = {
  readonly formedOn: LocalDate | null | undefined
  readonly publishedOn: LocalDate | null | undefined
  readonly today: LocalDate
}

function dayProblems(
  text: (name: ImportColumn) => string,
  { formedOn, publishedOn, today }: Days,
): readonly string[] {
  const problems: string[] = []
  if (formedOn === undefined) problems.push(`成文日期“${text('formedOn').slice(0, 20)}”不是日期`)
  if (publishedOn === undefined)
    problems.push(`公开日期“${text('publishedOn').slice(0, 20)}”不是日期`)
  if (publishedOn === null) problems.push('没有公开日期')
  if (publishedOn && publishedOn >= today) problems.push('公开日期要早于今天')
  if (publishedOn && formedOn && formedOn > publishedOn) problems.push('成文日期晚于公开日期')
  return problems
}

function bodyWarnings(raw: string, body: string): readonly string[] {
  const pictures = (raw.match(/<img\b/gi) ?? []).length
  const files = (raw.match(/href\s*=\s*["']?[^"'>\s]+\.(pdf|docx?|xlsx?|wps|et|zip|rar)\b/gi) ?? [])
    .length
  const said: string[] = []
  if (pictures > 0) said.push(`正文有 ${pictures} 张图片没有带入，需要另外上传`)
  if (files > 0) said.push(`正文链接了 ${files} 个附件，仍指向原网站`)
  if (raw.length > 2000 && body.length < raw.length / 20) said.push('正文清理后内容很少，请核对')
  return said
}
