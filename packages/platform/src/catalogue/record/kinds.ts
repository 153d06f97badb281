// The kinds of records, in the order in which people look for them.

import { columnKinds } from './column-kinds.ts'
import type { RecordKind } from './kind.ts'

/**
 * @law 条例 20 — what every organ publishes
 * @law 条例 12 — guide and catalogue
 */
const basicKinds = {
  regulation: {
    title: '规章',
    item: '20.1',
    column: 'policy',
    isDocument: true,
    isPolicy: true,
    countsIn: 'regulations',
    fields: [
      {
        name: 'earlyEffectReason',
        title: '提前施行的理由',
        type: 'longText',
        says: '公布后不满 30 日施行的，写明理由（规章制定程序条例第三十二条）。',
      },
    ],
  },
  normativeDocument: {
    title: '行政规范性文件',
    item: '20.1',
    column: 'policy',
    isDocument: true,
    isPolicy: true,
    countsIn: 'normativeDocuments',
  },
  otherDocument: {
    title: '其他文件',
    item: '20.15',
    column: 'policy',
    isDocument: true,
    isPolicy: true,
  },
  interpretation: { title: '政策解读', item: '20.15', column: 'policy' },
  notice: { title: '通知公告', item: '20.15', column: 'mandatory' },
  guide: { title: '政府信息公开指南', item: '20.15', column: 'guide' },
  disclosureRule: { title: '政府信息公开制度', item: '20.15', column: 'rules', isDocument: true },
  organisation: { title: '机关职能和机构设置', item: '20.2', column: 'mandatory' },
  plan: { title: '规划', item: '20.3', column: 'mandatory', isDocument: true },
  statistics: { title: '统计信息', item: '20.4', column: 'mandatory' },
  emergency: { title: '应急预案和预警', item: '20.12', column: 'mandatory' },
  inspection: { title: '监督检查', item: '20.13', column: 'mandatory' },
  recruitment: { title: '公务员招考', item: '20.14', column: 'mandatory' },
  otherInformation: { title: '其他政府信息', item: '20.15', column: 'mandatory' },
} as const satisfies Readonly<Record<string, RecordKind>>

export const recordKinds = { ...basicKinds, ...columnKinds } as const

export type RecordKindName = keyof typeof recordKinds

export function isRecordKind(text: string): text is RecordKindName {
  return Object.hasOwn(recordKinds, text)
}

/** The kind by its name, with what only some kinds have. */
export function kindOf(name: RecordKindName): RecordKind {
  return recordKinds[name]
}
