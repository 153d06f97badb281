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
