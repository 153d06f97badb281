// Every step of a request as a button: with its form where it can be taken, with the reason where not.

import { type Role, roleTitles } from '#agencies/index.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { officeRules } from '#kit/office-rules.ts'
import { type RequestPerson, requestRefusals, whyNotRequest } from '../case/refusals.ts'
import { requestStates } from '../case/state.ts'
import {
  type RequestAction,
  type RequestTransition,
  requestActions,
  requestTransitions,
} from '../case/transitions.ts'
import { type NowRefusal, whyNotNow } from '../case/why-not-now.ts'
import { intakeSteps } from './intake-steps.ts'
import type { LoadedRequest } from './load-request.ts'
import { requestPath } from './request-scope.ts'
import { inputsOf, type StepForm } from './step-form.ts'
import { workSteps } from './work-steps.ts'

/** Steps whose form is a page of its own. */
const ownPages = { submitDraft: '/draft', noticeFee: '/fee' } as const

type OwnPage = keyof typeof ownPages
/** Entering has its page; letters, comments and helpers have their panels; a job notes what is overdue. */
type Elsewhere = 'enter' | 'issueLetter' | 'comment' | 'addHelper' | 'removeHelper' | 'noteOverdue'
type StaffStep = Exclude<RequestAction, Elsewhere | OwnPage>

/** The forms of all steps that staff take on the page of a request. */
export const stepForms: Readonly<Record<StaffStep, StepForm>> = { ...intakeSteps, ...workSteps }

/** Whether an address names a step with a form. */
export function isStaffStep(text: string): text is StaffStep {
  return Object.hasOwn(stepForms, text)
}

export type Acting = {
  readonly loaded: LoadedRequest
  readonly person: RequestPerson
  readonly attempt: Attempt
}

/** Why the person cannot take the step now: the answer the action itself would give. */
function whyNotHere(
  action: RequestAction,
  { loaded, person }: Pick<Acting, 'loaded' | 'person'>,
): NowRefusal | undefined {
  const { request, recorded, reading, calendar, today } = loaded
  const { state, unitId, draftedBy } = request
  const maySplit = officeRules().maySplitRequests
  return (
    whyNotRequest(action, { state, unitId, draftedBy, person }) ??
    whyNotNow(action, { request, recorded, clock: reading.clock, calendar, today, maySplit })
  )
}

export function actionsPanel(view: View, acting: Acting): Html {
  const steps = requestActions
    .filter((action) => Object.hasOwn(ownPages, action) || isStaffStep(action))
    .map((action) => ({ action, refusal: whyNotHere(action, acting) }))
  const open = steps.filter(({ refusal }) => refusal === undefined)
  // Steps of other roles are nobody's news; those of one's own say why they rest.
  const resting = steps.filter(({ refusal }) => refusal !== undefined)
  return html`<section class="panel" id="steps"><h2>办理</h2>
${open.length === 0 && html`<p class="nothing-here">现在没有您可以办理的步骤。</p>`}
<div class="request-steps">${open.map(({ action }) => stepHtml(view, acting, action))}</div>
<details class="steps-resting"><summary>现在不能办理的步骤（${resting.length}）</summary>
<ul class="resting-steps">${resting.map(({ action, refusal }) => refusal && restingStep(action, refusal, acting.loaded))}</ul></details></section>`
}

function restingStep(action: RequestAction, refusal: NowRefusal, { request }: LoadedRequest): Html {
  const { title, law }: RequestTransition = requestTransitions[action]
  const problems = refusal.facts?.problems ?? []
  return html`<li class="resting-step"><button class="btn btn-sm" type="button" disabled aria-describedby="why-${action}">${title}</button>
<span id="why-${action}">${reasonOf(action, refusal, request.state)} <small>${law}</small></span>
${problems.length > 0 && html`<ul class="resting-problems">${problems.map((one) => html`<li>${one.message}<small>${one.law}</small></li>`)}</ul>`}</li>`
}

function reasonOf(
  action: RequestAction,
  { code }: NowRefusal,
  state: keyof typeof requestStates,
): string {
  const { from, by }: RequestTransition = requestTransitions[action]
  if (code === 'request.notYourRole')
    return `由${by.flatMap((one) => (isRole(one) ? [roleTitles[one]] : [])).join('、')}办理。`
  if (code !== 'request.wrongState') return requestRefusals[code]
  const wanted = from.flatMap((one) => (one === 'none' ? [] : [`“${requestStates[one]}”`]))
  return `现在是“${requestStates[state]}”，这一步在${wanted.join('')}时办理。`
}

function stepHtml(view: View, { loaded, attempt }: Acting, action: RequestAction): Html {
  const { title, law }: RequestTransition = requestTransitions[action]
  const { unit, request, today } = loaded
  if (action === 'submitDraft' || action === 'noticeFee')
    return html`<div class="request-step" id="${action}"><a class="btn" href="${requestPath(unit, request.requestId, ownPages[action])}">${action === 'submitDraft' ? '拟写答复' : title}</a> <small>${law}</small></div>`
  if (!isStaffStep(action)) return html``
  const isTried = attempt.path?.endsWith(`/${action}`) === true
  const fields = stepForms[action].fields?.(inputsOf(action, attempt, today), loaded)
  return html`<details class="request-step" id="${action}"${isTried && html` open`}><summary>${title} <small>${law}</small></summary>
<form method="post" action="${requestPath(unit, request.requestId, `/${action}`)}">${view.token()}
${fields && html`<div class="form-columns">${fields}</div>`}<button class="btn btn-primary" type="submit">${title}</button></form></details>`
}

/** What the stored draft lacks, on top of the page for whoever is to review it. */
export function problemsNotice(
  problems: readonly { readonly message: string; readonly law: string }[],
) {
  return notice({
    tone: 'problem',
    title: '答复还不完整，不能审核通过',
    lines: problems.map(({ message, law }) => `${message}（${law}）`),
  })
}

function isRole(actor: string): actor is Role {
  return Object.hasOwn(roleTitles, actor)
}
