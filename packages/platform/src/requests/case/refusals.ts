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
  'request.ownDraft': '拟稿人不能审核、审查或者签发自己的答复，请由另一位工作人员办理。',
  'request.dateInFuture': '日期不能晚于今天，请核对。',
  'request.dateTooEarly': '日期早于前一步的日期，请核对。',
  'request.nothingAskedFor': '请写明申请公开什么信息：名称、文号或者便于查询的其他特征。',
  'request.evidenceMissing':
    '请写明收到申请的凭据，例如签收人和邮件编号。没有凭据，答复期限不能起算。',
  'request.periodUnreasonable': '请填写合理的期限（1 至 60 个工作日）。',
  'request.clarifiedOnce': '补正只能一次性告知，这件申请已经要求过补正。',
  'request.clarificationTooLate':
    '已经超过收到申请之日起 7 个工作日，不能再要求补正，请按现有内容办理。',
  'request.periodRuns': '申请人的期限还没有届满，不能按逾期处理。',
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
