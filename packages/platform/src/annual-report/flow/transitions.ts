// What may be done to an edition of an annual report: from which state, by whom, by which article.

import type { Role } from '#agencies/index.ts'
import type { EditionState } from './edition-state.ts'

/** `own`: the role is held in the unit itself; `above`: in the unit or in one it stands under. */
export type Reach = 'own' | 'above'

export type Transition = {
  /** `none`: the unit has no edition for the year yet. */
  readonly from: readonly (EditionState | 'none')[]
  /** `same`: a waiver changes nothing, a correction opens the next edition beside the published one. */
  readonly to: EditionState | 'same'
  readonly by: readonly Role[]
  readonly reach: Reach
  /** On the button. */
  readonly title: string
  readonly law: string
}

/**
 * @law 条例 49 — a unit reports to the office in charge and publishes
 * @law 条例 47 — the office in charge supervises and has faults put right
 * @law 条例 50 — what a report must contain, for whoever fills it in
 */
export const transitions = {
  createDraft: {
    from: ['none'],
    to: 'draft',
    by: ['clerk', 'officeHead'],
    reach: 'own',
    title: '新建',
    law: '条例第四十九条',
  },
  importReport: {
    from: ['draft', 'returned'],
    to: 'draft',
    by: ['clerk', 'officeHead'],
    reach: 'own',
    title: '导入文件',
    law: '条例第五十条',
  },
  confirmReading: {
    from: ['draft', 'returned'],
    to: 'same',
    by: ['clerk', 'officeHead'],
    reach: 'own',
    title: '确认读取结果',
    law: '条例第六条',
  },
  // As importing: a report sent back that is worked on is a draft again; why it came back stays told.
  edit: {
    from: ['draft', 'returned'],
    to: 'draft',
    by: ['clerk', 'officeHead'],
    reach: 'own',
    title: '填表',
    law: '条例第五十条',
  },
  editText: {
    from: ['draft', 'returned'],
    to: 'draft',
    by: ['clerk', 'officeHead'],
    reach: 'own',
    title: '编写文字',
    law: '条例第五十条',
  },
  decideFinding: {
    from: ['draft', 'returned'],
    to: 'same',
    by: ['clerk', 'reviewer', 'officeHead'],
    reach: 'own',
    title: '处理检查发现',
    law: '条例第五十条',
  },
  // Before there is a report, too: its own part is entered, and it begins with what is below it.
  changePart: {
    from: ['none', 'draft', 'returned'],
    to: 'same',
    by: ['clerk', 'officeHead'],
    reach: 'own',
    title: '填入本机关部分',
    law: '条例第五十条',
  },
  rollUp: {
    from: ['none', 'draft', 'returned'],
    to: 'draft',
    by: ['clerk', 'officeHead'],
    reach: 'own',
    title: '生成为本级报告',
    law: '条例第四十九条',
  },
  changeScope: {
    from: ['draft', 'returned'],
    to: 'same',
    by: ['clerk', 'officeHead'],
    reach: 'own',
    title: '更改统计范围',
    law: '条例第四十九条',
  },
  adoptComputed: {
    from: ['draft', 'returned'],
    to: 'draft',
    by: ['clerk', 'officeHead'],
    reach: 'own',
    title: '采用计算数',
    law: '条例第五十条',
  },
  explainDifference: {
    from: ['draft', 'returned'],
    to: 'same',
    by: ['clerk', 'officeHead'],
    reach: 'own',
    title: '说明差异',
    law: '条例第五十条',
  },
  submit: {
    from: ['draft', 'returned'],
    to: 'submitted',
    by: ['officeHead', 'organHead'],
    reach: 'own',
    title: '报送',
    law: '条例第四十九条',
  },
  waive: {
    from: ['draft', 'returned'],
    to: 'same',
    by: ['supervisor'],
    reach: 'above',
    title: '准予带错报送',
    law: '条例第四十七条',
  },
  return: {
    from: ['submitted'],
    to: 'returned',
    by: ['supervisor'],
    reach: 'above',
    title: '退回',
    law: '条例第四十七条',
  },
  accept: {
    from: ['submitted'],
    to: 'accepted',
    by: ['supervisor'],
    reach: 'above',
    title: '接收',
    law: '条例第四十九条',
  },
  // Only while the public has not seen it: what was published is corrected, not taken back.
  withdraw: {
    from: ['accepted'],
    to: 'submitted',
    by: ['supervisor'],
    reach: 'above',
    title: '撤回接收',
    law: '条例第四十七条',
  },
  publish: {
    from: ['accepted'],
    to: 'published',
    by: ['officeHead', 'organHead'],
    reach: 'own',
    title: '向社会公开',
    law: '条例第四十九条',
  },
  correct: {
    from: ['published'],
    to: 'same',
    by: ['officeHead', 'organHead'],
    reach: 'own',
    title: '更正',
    law: '条例第六条',
  },
  // Only a correction that was never submitted; what is public is the newest edition again.
  dropCorrection: {
    from: ['draft'],
    to: 'published',
    by: ['officeHead', 'organHead'],
    reach: 'own',
    title: '放弃更正',
    law: '条例第六条',
  },
} as const satisfies Readonly<Record<string, Transition>>

export type ReportAction = keyof typeof transitions

export const reportActions = Object.keys(transitions) as readonly ReportAction[]

/** Whether a text names an action. */
export function isReportAction(text: string): text is ReportAction {
  return Object.hasOwn(transitions, text)
}
