// What an edition of a record says, whole: all that is reviewed, digested and published together.

import type { LocalDate } from '#law/index.ts'
import type { Attribute, WithholdingGround } from './attribute.ts'

/** A file that is published with the record. */
export type Attachment = {
  readonly fileId: string
  /** SHA-256 of the bytes: exchanging the file changes the content. */
  readonly digest: string
  readonly title: string
}

/** What the record does to another: 解读、修改、废止、替代、相关. */
export const tieTitles = {
  interprets: '解读',
  amends: '修改',
  repeals: '废止',
  replaces: '替代',
  relates: '相关',
} as const

export type Tie = keyof typeof tieTitles

export type RecordTie = {
  readonly tie: Tie
  readonly unitId: string
  readonly recordId: string
}

export type EditionContent = {
  readonly title: string
  /** 发文字号, with its brackets 〔〕; empty where there is none. */
  readonly documentNumber: string
  /** 发文机关, several where issued jointly, the lead first. */
  readonly issuers: readonly string[]
  /** 成文日期 or, for what is no document, the day it came to be (条例 26). */
  readonly formedOn: LocalDate | null
  /** The day it changed, for a later edition (条例 26). */
  readonly changedOn: LocalDate | null
  /** 施行日期. */
  readonly effectiveOn: LocalDate | null
  /** 有效期至, the last day on which it holds. */
  readonly expiresOn: LocalDate | null
  readonly attribute: Attribute | null
  /** Why it is not published, where it is not. */
  readonly ground: WithholdingGround | null
  readonly groundReason: string
  /** When a record that is withheld comes up again (条例 18). */
  readonly reviewOn: LocalDate | null
  /** Code of an entry of the catalogue; its first part is the item of 条例 20 or 21. */
  readonly entryCode: string
  /** 主题分类. */
  readonly subject: string
  /** 体裁: 通知, 意见, 公告 … */
  readonly genre: string
  /** 公开对象. */
  readonly audience: string
  readonly keywords: readonly string[]
  /** 内容概述. */
  readonly summary: string
  /** 信息来源; empty: the unit itself. */
  readonly source: string
  /** 题注 of a rule or normative document. */
  readonly caption: string
  /** HTML of the few elements that clean-body allows; never anything else. */
  readonly body: string
  readonly attachments: readonly Attachment[]
  readonly ties: readonly RecordTie[]
  /** Fields of the kind, by name. */
  readonly fields: Readonly<Record<string, string>>
  /** What changed, for readers of a later edition. */
  readonly changeNote: string
}

export const emptyContent: EditionContent = {
  title: '',
  documentNumber: '',
  issuers: [],
  formedOn: null,
  changedOn: null,
  effectiveOn: null,
  expiresOn: null,
  attribute: null,
  ground: null,
  groundReason: '',
  reviewOn: null,
  entryCode: '',
  subject: '',
  genre: '',
  audience: '',
  keywords: [],
  summary: '',
  source: '',
  caption: '',
  body: '',
  attachments: [],
  ties: [],
  fields: {},
  changeNote: '',
}
