// What may be done to a dispute: from which state, by which role, by which article.

import { type Duty, holdsRole, type Role } from '#agencies/index.ts'
import type { DisputeState } from './dispute.ts'

export type DisputeTransition = {
  readonly from: readonly (DisputeState | 'none')[]
  readonly to: DisputeState | 'same'
  readonly by: readonly Role[]
  readonly title: string
  readonly law: string
}

const office: readonly Role[] = ['clerk', 'officeHead']

/**
 * @law 条例 51
 * @law 行政复议法 48
 * @law 行政诉讼法 67
 * @law 行政复议法 62 — how long a review takes
 * @law 行政诉讼法 45 — what runs from the arrival of its decision
 */
export const disputeTransitions = {
  file: { from: ['none'], to: 'filed', by: office, title: '登记案件', law: '条例第五十一条' },
  receiveCopy: {
    from: ['filed'],
    to: 'same',
    by: office,
    title: '收到副本',
    law: '行政复议法第四十八条、行政诉讼法第六十七条',
  },
  noteAcceptance: {
    from: ['filed', 'replied'],
    to: 'same',
    by: office,
    title: '登记复议受理',
    law: '行政复议法第三十条、第六十二条',
  },
  reply: {
    from: ['filed'],
    to: 'replied',
    by: office,
    title: '提交答复',
    law: '行政复议法第四十八条、行政诉讼法第六十七条',
  },
  conclude: {
    from: ['filed', 'replied'],
    to: 'concluded',
    by: office,
    title: '登记结果',
    law: '条例第五十一条',
  },
  noteArrival: {
    from: ['concluded', 'closed'],
    to: 'same',
    by: office,
    title: '登记复议决定送达',
    law: '行政诉讼法第四十五条',
  },
  appeal: {
    from: ['concluded'],
    to: 'filed',
    by: office,
    title: '登记上诉',
    law: '行政诉讼法第八十五条',
  },
  noteLesson: {
    from: ['concluded', 'closed'],
    to: 'same',
    by: office,
    title: '记录原因和改进',
    law: '条例第五十条',
  },
  addPaper: {
    from: ['filed', 'replied', 'concluded', 'closed'],
    to: 'same',
    by: office,
    title: '添加文书',
    law: '条例第四十五条',
  },
  close: { from: ['concluded'], to: 'closed', by: office, title: '归档', law: '条例第四十五条' },
} as const satisfies Readonly<Record<string, DisputeTransition>>

export type DisputeAction = keyof typeof disputeTransitions

export const disputeActions = Object.keys(disputeTransitions) as readonly DisputeAction[]

/** Sentences for people, by code. */
export const disputeRefusals = {
  'dispute.wrongState': '案件现在的状态不能这样办理，请刷新页面查看最新状态。',
  'dispute.notYourRole': '您在这个单位没有办理这一步的职责。',
  'dispute.dateInFuture': '日期不能晚于今天，请核对。',
  'dispute.dateTooEarly': '日期早于前一步的日期，请核对。',
  'dispute.notLitigation': '只有诉讼案件可以登记上诉，也只有诉讼可以在复议之后。',
  'dispute.notReconsideration': '只有复议案件可以登记复议受理和复议决定送达。',
  'dispute.acceptedTooLate': '受理之日不能晚于收到副本之日，请核对。',
  'dispute.arrivalTooEarly': '送达之日不能早于复议决定之日，请核对。',
  'dispute.wayUnknown': '请选择送达方式。',
  'dispute.evidenceMissing': '请写明凭据，例如送达回证、邮件单号或者复议机关的告知。',
  'dispute.extensionUnusable':
    '延长的天数是 0 到 30 之间的整数，只有普通程序可以延长（行政复议法第六十二条）。',
  'dispute.suspensionUnusable': '中止的天数是 0 到 3000 之间的整数。',
  'dispute.dateMissing': '请填写日期，如 2026-01-31。',
  'dispute.procedureUnknown': '请选择这类案件的程序。',
  'dispute.outcomeUnknown': '请选择这类案件的一种结果。',
  'dispute.textMissing': '请填写争议的事项和受理的机关。',
  'dispute.aboutTwoThings': '一件案件针对一件申请，或者针对主动公开的内容，请只填写一项。',
  'dispute.lessonMissing': '被纠正的案件，归档前请先记录被纠正的原因和改进。',
  'dispute.outcomeRowFaulty': '这项归类没有填写完整，请核对。',
  'dispute.requestUnknown': '没有找到这件申请或者先前的复议案件。',
} as const

export type DisputeRefusal = { readonly code: keyof typeof disputeRefusals }

export type DisputeSituation = {
  readonly state: DisputeState | 'none'
  readonly unitId: string
  readonly duties: readonly Duty[]
}

/** Why a person may not do this now; undefined when they may. */
export function whyNotDispute(
  action: DisputeAction,
  { state, unitId, duties }: DisputeSituation,
): DisputeRefusal | undefined {
  const { from, by }: DisputeTransition = disputeTransitions[action]
  if (!holdsRole(duties, by, [unitId])) return { code: 'dispute.notYourRole' }
  if (!from.includes(state)) return { code: 'dispute.wrongState' }
  return undefined
}

/** The state an action leaves the dispute in. */
export function disputeStateAfter(action: DisputeAction, state: DisputeState): DisputeState {
  const { to }: DisputeTransition = disputeTransitions[action]
  return to === 'same' ? state : to
}
