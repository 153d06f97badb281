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

/**
 * What every organ publishes of its own accord.
 * @law 条例 20 — fifteen items
 */
export const items = {
  '20.1': '行政法规、规章和规范性文件',
  '20.2': '机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名',
  '20.3': '国民经济和社会发展规划、专项规划、区域规划及相关政策',
  '20.4': '国民经济和社会发展统计信息',
  '20.5': '办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果',
  '20.6': '实施行政处罚、行政强制的依据、条件、程序以及具有一定社会影响的行政处罚决定',
  '20.7': '财政预算、决算信息',
  '20.8': '行政事业性收费项目及其依据、标准',
  '20.9': '政府集中采购项目的目录、标准及实施情况',
  '20.10': '重大建设项目的批准和实施情况',
  '20.11': '扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况',
  '20.12': '突发公共事件的应急预案、预警信息及应对情况',
  '20.13': '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况',
  '20.14': '公务员招考的职位、名额、报考条件等事项以及录用结果',
  '20.15': '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息',
} as const

export type Item = keyof typeof items

export function isItem(text: string): text is Item {
  return Object.hasOwn(items, text)
}

/** 第二十条第（五）项 */
export function itemPlace(item: Item): string {
  const numbers = '一二三四五六七八九十'
  const number = Number(item.slice(3))
  const text = number <= 10 ? numbers[number - 1] : `十${numbers[number - 11]}`
  return `（${text}）`
}
