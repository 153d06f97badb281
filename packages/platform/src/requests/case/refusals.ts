// Why a person may not do something to a request now: one answer for buttons and for actions.

import { type Duty, holdsRole, type Role, roleTitles } from '#agencies/index.ts'
import type { RequestState } from './state.ts'
import {
  type RequestAction,
  type RequestActor,
  type RequestTransition,
  requestTransitions,
} from './transitions.ts'

/** Who acts: staff with duties, the applicant who holds the query code, or a job. */
export type RequestPerson =
  | { readonly kind: 'staff'; readonly id: string; readonly duties: readonly Duty[] }
  | { readonly kind: 'applicant' }
  | { readonly kind: 'system' }

export type RequestSituation = {
  readonly state: RequestState | 'none'
  readonly unitId: string
  /** Who submitted the draft now under review. */
  readonly draftedBy: string | null
  readonly person: RequestPerson
}

/** Sentences for people, by code. */
export const requestRefusals = {
  'request.wrongState': '申请现在的状态不能这样办理，请刷新页面查看最新状态。',
  'request.notYourRole': '您在这个单位没有办理这一步的职责。',
  'request.handlerUnknown': '请选择本单位的经办人。',
  'request.ownDraft': '拟稿人不能审核、审查或者签发自己的答复，请由另一位工作人员办理。',
  'request.dateMissing': '请填写日期，如 2026-01-31。',
  'request.dateInFuture': '日期不能晚于今天，请核对。',
  'request.dateTooEarly': '日期早于前一步的日期，请核对。',
  'mail.notSent': '只有已经交给邮件服务器、还没有登记退信的邮件，才能登记退信。',
  'request.splitOff': '本机关没有启用拆分，请按一件办理。',
  'request.splitOnce': '这件申请已经拆分过，不能再拆分。',
  'request.splitAfterAsking': '已经征求过意见，不能再拆分，请按一件办理。',
  'request.splitAfterFee': '已经通知缴费，不能再拆分，请按一件办理。',
  'request.splitTooFew': '拆分后至少两件，请每行写一件。',
  'request.splitTooMany': '一次最多拆分为 30 件，请核对。',
  'request.splitAlike': '有两件的内容相同，请核对。',
  'request.nothingAskedFor': '请写明申请公开什么信息：名称、文号或者便于查询的其他特征。',
  'request.evidenceMissing':
    '请写明收到申请的凭据，例如签收人和邮件编号。没有凭据，答复期限不能起算。',
  'request.periodUnreasonable': '请填写合理的期限（1 至 60 个工作日）。',
  'request.clarifiedOnce': '补正只能一次性告知，这件申请已经要求过补正。',
  'request.clarificationTooLate':
    '已经超过收到申请之日起 7 个工作日，不能再要求补正，请按现有内容办理。',
  'request.reasonsOnce': '这件申请已经要求过说明理由。',
  'request.periodRuns': '申请人的期限还没有届满，不能按逾期处理。',
  'request.periodOver': '答复期限已经届满，不能再作会改变期限的处理。',
  'request.reasonMissing': '请写明理由。',
  'request.extensionTooLong': '延长的期限为 1 至 20 个工作日。',
  'request.extendedOnce': '答复期限只能延长一次，这件申请已经延长过。',
  'request.feeNotPositive': '请填写应缴的金额。',
  'request.feeOnce': '这件申请已经发出过收费通知。',
  'request.feeDiffers': '实缴金额与收费通知的金额不同，请核对。',
  'request.consultationUnknown': '没有找到这次征求意见。',
  'request.consultationNoted': '这次征求意见已经登记过，请刷新页面。',
  'request.noAnswerOwed': '“其他处理”不制作答复，请用撤回、逾期不补正或者逾期不缴费办结。',
  'request.letterTooEarly': '这种文书所说的事项还没有登记，或者由办理步骤自动制发。',
  'request.addresseeMissing': '请写明文书发给谁。',
  'request.remedyFaulty': '救济途径没有保存，请按提示修改。',
  'request.remedyPast': '生效日期不能早于今天；已经制发的文书不受影响。',
  'request.notArchived': '归档以后才能下载案卷。请先办理“归档”。',
  'request.importApplied': '这次导入已经完成，没有重复导入。',
  'request.importStale': '预检以后登记簿有了变化，请核对新的预检结果再导入。',
  'request.importFaulty': '文件还有问题，一件也没有导入。请改正后重新上传。',
  'request.draftIncomplete': '答复还不完整，请按提示补充后再办理。',
} as const

export type RequestRefusal = { readonly code: keyof typeof requestRefusals }

/** Steps that must be another person's than the draft. */
const secondPerson: readonly RequestAction[] = ['review', 'clear', 'sign']

/**
 * Why this person may not do this now; undefined when they may.
 * @law 条例 17 — secrecy review before disclosure
 * @law 条例 45 — a system of register, review, handling, answer and filing
 */
export function whyNotRequest(
  action: RequestAction,
  situation: RequestSituation,
): RequestRefusal | undefined {
  const { from, by }: RequestTransition = requestTransitions[action]
  const { person, state, unitId, draftedBy } = situation
  if (!isAmong(by, person, unitId)) return { code: 'request.notYourRole' }
  if (!from.includes(state)) return { code: 'request.wrongState' }
  if (secondPerson.includes(action) && person.kind === 'staff' && person.id === draftedBy)
    return { code: 'request.ownDraft' }
  return undefined
}

function isAmong(by: readonly RequestActor[], person: RequestPerson, unitId: string): boolean {
  if (person.kind !== 'staff') return by.includes(person.kind)
  return holdsRole(person.duties, by.filter(isStaffRole), [unitId])
}

function isStaffRole(actor: RequestActor): actor is Role {
  return Object.hasOwn(roleTitles, actor)
}

/** The state an action leaves the request in. */
export function requestStateAfter(action: RequestAction, state: RequestState): RequestState {
  const { to }: RequestTransition = requestTransitions[action]
  return to === 'same' ? state : to
}
