// The columns of a unit on the public site, in the shape and order of 国办公开办函〔2019〕61号.

import type { RecordKind } from '../record/kind.ts'
import { type RecordKindName, recordKinds } from '../record/kinds.ts'

export type Column = {
  readonly title: string
  readonly column: RecordKind['column']
  /** One sentence for the page and for search engines. */
  readonly says: string
}

/** By the last part of their address: /units/<code>/policies. */
export const columns = {
  policies: {
    title: '政策',
    column: 'policy',
    says: '规章、行政规范性文件、其他文件和政策解读。',
  },
  guide: {
    title: '政府信息公开指南',
    column: 'guide',
    says: '怎样查阅和申请政府信息，公开工作机构的名称、地址、时间和联系方式。',
  },
  rules: {
    title: '政府信息公开制度',
    column: 'rules',
    says: '政府信息公开的法规、规章和本单位的工作制度。',
  },
  mandatory: {
    title: '法定主动公开内容',
    column: 'mandatory',
    says: '依照《中华人民共和国政府信息公开条例》第二十条、第二十一条应当主动公开的信息。',
  },
} as const satisfies Readonly<Record<string, Column>>

export type ColumnName = keyof typeof columns

/** Whether the last part of an address names a column. */
export function isColumnName(text: string): text is ColumnName {
  return Object.hasOwn(columns, text)
}

/** The kinds that stand in a column, in their order. */
export function kindsOf(name: ColumnName): readonly RecordKindName[] {
  const { column } = columns[name]
  return (Object.keys(recordKinds) as RecordKindName[]).filter(
    (kind) => recordKinds[kind].column === column,
  )
}

/** The column in which a kind stands. */
export function columnOf(kind: RecordKindName): ColumnName {
  const { column }: RecordKind = recordKinds[kind]
  const found = (Object.keys(columns) as ColumnName[]).find(
    (name) => columns[name].column === column,
  )
  return found ?? 'mandatory'
}
