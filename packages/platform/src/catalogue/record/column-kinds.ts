// Kinds of records with fields of their own: decisions, meetings, proposals, projects, money.

import type { RecordKind } from './kind.ts'

/**
 * @law 条例 20 — items (五) to (十)
 */
export const columnKinds = {
  licenceDecision: {
    title: '行政许可决定',
    item: '20.5',
    column: 'mandatory',
    isDocument: true,
    decides: 'licences',
  },
  penaltyDecision: {
    title: '行政处罚决定',
    item: '20.6',
    column: 'mandatory',
    isDocument: true,
    decides: 'penalties',
  },
  coerciveMeasure: {
    title: '行政强制决定',
    item: '20.6',
    column: 'mandatory',
    isDocument: true,
    decides: 'coerciveMeasures',
  },
  budget: { title: '财政预算、决算', item: '20.7', column: 'mandatory' },
  charge: { title: '行政事业性收费项目', item: '20.8', column: 'mandatory' },
  procurement: { title: '政府采购和公共资源交易', item: '20.9', column: 'mandatory' },
  project: { title: '重大建设项目', item: '20.10', column: 'mandatory' },
  meeting: { title: '常务会议', item: '20.15', column: 'mandatory' },
  proposal: { title: '建议提案办理', item: '20.15', column: 'mandatory' },
} as const satisfies Readonly<Record<string, RecordKind>>
