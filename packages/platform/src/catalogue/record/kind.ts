// What a kind of record is: its name, its place in the law, the fields of its own.

import type { DecisionItem } from '../decision-figures/decision-item.ts'

export const fieldTypes = ['text', 'longText', 'date', 'number', 'money', 'choice'] as const
export type FieldType = (typeof fieldTypes)[number]

/** A field that only records of the kind have. */
export type KindField = {
  readonly name: string
  readonly title: string
  readonly type: FieldType
  readonly isRequired?: boolean
  readonly choices?: readonly string[]
  /** One sentence beside the field. */
  readonly says?: string
}

export type RecordKind = {
  readonly title: string
  /** The item of 条例 20 it belongs to unless the entry says otherwise: `20.1` … `20.15`. */
  readonly item: string
  /** Where the public site shows it first. */
  readonly column: 'policy' | 'guide' | 'rules' | 'mandatory' | 'gazette'
  /** Whether it has 文号 and 成文日期. */
  readonly isDocument?: boolean
  /** Whether it is policy: withholding it needs the disclosure office's opinion (国办发〔2016〕80号). */
  readonly isPolicy?: boolean
  /** Whether it holds until it is repealed or expires, and in which row of table 二 it counts. */
  readonly countsIn?: 'regulations' | 'normativeDocuments'
  /** A decision of a kind that the annual report counts, by its date. */
  readonly decides?: Exclude<DecisionItem, 'fees'>
  readonly fields?: readonly KindField[]
}
