// What a kind of letter is: whom it goes to, how it is numbered, what it may and must say.

import type { FieldName } from './field.ts'

/** Answers and notices are numbered apart; sheets and forms of the file carry no number. */
export type NumberedAs = 'answer' | 'notice'

export type LetterKind = {
  readonly title: string
  readonly group: 'intake' | 'consultation' | 'answer' | 'after'
  readonly to: 'applicant' | 'thirdParty' | 'coMaker' | 'otherOrgan' | 'file'
  readonly numberedAs: NumberedAs | null
  readonly law: string
  /** The closed set a template of this kind may use. */
  readonly fields: readonly FieldName[]
  /** Without these the letter would not stand: a template that leaves one out cannot be saved. */
  readonly obligatory: readonly FieldName[]
  /** What a clerk writes when the letter is issued; the rest is known. */
  readonly typed: readonly FieldName[]
  /** The platform's own wording, used where the office has none in force. */
  readonly template: { readonly title: string; readonly body: string }
}

/** Known of every request; any letter may use them. */
export const commonFields = [
  'addressee',
  'organ',
  'contact',
  'requestNumber',
  'receivedOn',
  'description',
] as const satisfies readonly FieldName[]

export const groupTitles: Readonly<Record<LetterKind['group'], string>> = {
  intake: '收到和办理',
  consultation: '征求意见和协办',
  answer: '答复',
  after: '不再处理、更正和归档',
}

export const opening =
  '本机关于{{收到日期}}收到你（单位）提出的政府信息公开申请（编号：{{申请编号}}），申请内容为：{{申请内容}}。'
