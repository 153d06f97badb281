// What may be done to a request: from which state, by which role, by which article.

import type { Role } from '#agencies/index.ts'
import type { RequestState } from './state.ts'

/** `applicant`: the person who asked, with number and query code; `system`: a job on a date of the law. */
export type RequestActor = Role | 'applicant' | 'system'

export type RequestTransition = {
  /** `none`: the request does not exist yet. */
  readonly from: readonly (RequestState | 'none')[]
  /** `same`: noted in the file, nothing moves. */
  readonly to: RequestState | 'same'
  readonly by: readonly RequestActor[]
  /** On the button. */
  readonly title: string
  readonly law: string
}

const working: readonly RequestState[] = ['registered', 'assigned']
const inOffice: readonly RequestState[] = [...working, 'drafted', 'reviewed', 'cleared']
const waiting: readonly RequestState[] = ['awaitingClarification', 'awaitingReasons', 'awaitingFee']

/**
 * @law 条例 29 — asking in writing, or orally with the office writing it down
 * @law 条例 30 — asking for clarification, once
 * @law 条例 31 — the day of receipt
 * @law 条例 32 — asking a third party
 * @law 条例 33 — the answer and its extension
 * @law 条例 34 — asking an organ that made the information together with ours
 * @law 条例 35 — asking for reasons
 * @law 条例 42 — the processing fee
 * @law 条例 45 — register, review, handle, answer, archive
 * @law 国办函〔2020〕109号 4 — several items in one application
 */
export const requestTransitions = {
  enter: {
    from: ['none'],
    to: 'entered',
    by: ['clerk', 'officeHead', 'applicant'],
    title: '录入申请',
    law: '条例第二十九条',
  },
  confirmReceipt: {
    from: ['entered'],
    to: 'received',
    by: ['clerk', 'officeHead'],
    title: '确认收到',
    law: '条例第三十一条',
  },
  void: {
    from: ['entered'],
    to: 'voided',
    by: ['officeHead'],
    title: '作废',
    law: '条例第四十五条',
  },
  register: {
    from: ['received'],
    to: 'registered',
    by: ['clerk', 'officeHead'],
    title: '登记',
    law: '条例第四十五条',
  },
  split: {
    from: ['received', ...working],
    to: 'same',
    by: ['clerk', 'officeHead'],
    title: '拆分',
    law: '国办函〔2020〕109号第四条',
  },
  assign: {
    from: working,
    to: 'assigned',
    by: ['clerk', 'officeHead'],
    title: '分办',
    law: '条例第四十五条',
  },
  askForClarification: {
    from: working,
    to: 'awaitingClarification',
    by: ['clerk', 'officeHead'],
    title: '要求补正',
    law: '条例第三十条',
  },
  receiveClarification: {
    from: ['awaitingClarification'],
    to: 'assigned',
    by: ['clerk', 'officeHead', 'applicant'],
    title: '收到补正',
    law: '条例第三十条',
  },
  closeUnclarified: {
    from: ['awaitingClarification'],
    to: 'closed',
    by: ['officeHead'],
    title: '逾期不补正，不再处理',
    law: '条例第三十条',
  },
  askForReasons: {
    from: working,
    to: 'awaitingReasons',
    by: ['clerk', 'officeHead'],
    title: '要求说明理由',
    law: '条例第三十五条',
  },
  receiveReasons: {
    from: ['awaitingReasons'],
    to: 'assigned',
    by: ['clerk', 'officeHead', 'applicant'],
    title: '收到说明',
    law: '条例第三十五条',
  },
  noticeFee: {
    from: working,
    to: 'awaitingFee',
    by: ['officeHead'],
    title: '通知缴费',
    law: '条例第四十二条',
  },
  receivePayment: {
    from: ['awaitingFee'],
    to: 'assigned',
    by: ['clerk', 'officeHead'],
    title: '收到缴费',
    law: '国办函〔2020〕109号第六条',
  },
  closeUnpaid: {
    from: ['awaitingFee'],
    to: 'closed',
    by: ['officeHead'],
    title: '逾期不缴费，不再处理',
    law: '国办函〔2020〕109号第六条',
  },
  consult: {
    from: inOffice,
    to: 'same',
    by: ['clerk', 'officeHead'],
    title: '征求意见',
    law: '条例第三十二条、第三十四条',
  },
  recordConsultation: {
    from: [...inOffice, ...waiting],
    to: 'same',
    by: ['clerk', 'officeHead', 'system'],
    title: '登记意见',
    law: '条例第三十二条、第三十四条',
  },
  correctConsultation: {
    from: [...inOffice, ...waiting],
    to: 'same',
    by: ['clerk', 'officeHead', 'system'],
    title: '登记更正的意见',
    law: '条例第三十二条、第三十四条',
  },
  extend: {
    from: inOffice,
    to: 'same',
    by: ['officeHead'],
    title: '延长答复期限',
    law: '条例第三十三条',
  },
  submitDraft: {
    from: ['assigned'],
    to: 'drafted',
    by: ['clerk', 'officeHead'],
    title: '提交审核',
    law: '条例第四十五条',
  },
  returnDraft: {
    from: ['drafted', 'reviewed', 'cleared'],
    to: 'assigned',
    by: ['reviewer', 'secrecyReviewer', 'officeHead', 'organHead'],
    title: '退回修改',
    law: '条例第四十五条',
  },
  review: {
    from: ['drafted'],
    to: 'reviewed',
    by: ['reviewer'],
    title: '审核通过',
    law: '条例第四十五条',
  },
  clear: {
    from: ['reviewed'],
    to: 'cleared',
    by: ['secrecyReviewer'],
    title: '保密审查通过',
    law: '条例第十七条',
  },
  sign: {
    from: ['cleared'],
    to: 'signed',
    by: ['organHead', 'officeHead'],
    title: '签发',
    law: '条例第三十六条',
  },
  serve: {
    from: ['signed'],
    to: 'served',
    by: ['clerk', 'officeHead'],
    title: '送达',
    law: '条例第三十三条',
  },
  withdraw: {
    from: ['entered', 'received', ...inOffice, ...waiting],
    to: 'closed',
    by: ['clerk', 'officeHead', 'applicant'],
    title: '申请人撤回',
    law: '条例第四十五条',
  },
  issueLetter: {
    from: [...inOffice, ...waiting, 'signed', 'served', 'closed'],
    to: 'same',
    by: ['clerk', 'officeHead'],
    title: '制发文书',
    law: '条例第四十五条',
  },
  noteOverdue: {
    from: ['received', ...inOffice, 'signed'],
    to: 'same',
    by: ['system'],
    title: '登记逾期',
    law: '条例第三十三条',
  },
  comment: {
    from: [
      'entered',
      'received',
      ...inOffice,
      ...waiting,
      'signed',
      'served',
      'closed',
      'archived',
    ],
    to: 'same',
    by: ['clerk', 'reviewer', 'secrecyReviewer', 'officeHead', 'organHead'],
    title: '写内部意见',
    law: '条例第四十五条',
  },
  addHelper: {
    from: ['received', ...inOffice, ...waiting, 'signed'],
    to: 'same',
    by: ['clerk', 'officeHead'],
    title: '加入协办',
    law: '条例第四十五条',
  },
  removeHelper: {
    from: ['received', ...inOffice, ...waiting, 'signed'],
    to: 'same',
    by: ['clerk', 'officeHead'],
    title: '移出协办',
    law: '条例第四十五条',
  },
  archive: {
    from: ['served', 'closed'],
    to: 'archived',
    by: ['clerk', 'officeHead'],
    title: '归档',
    law: '条例第四十五条',
  },
} as const satisfies Readonly<Record<string, RequestTransition>>

export type RequestAction = keyof typeof requestTransitions

export const requestActions = Object.keys(requestTransitions) as readonly RequestAction[]

/** Whether a text names an action. */
export function isRequestAction(text: string): text is RequestAction {
  return Object.hasOwn(requestTransitions, text)
}
