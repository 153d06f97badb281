// The forms by which a person decides about a finding, and the office in charge lets an error pass.

import type { Finding } from '@gongkai/report-engine'
import { type Html, html } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import type { JudgedFinding } from '../decision.ts'
import { type Filter, isWaived } from './finding-filter.ts'
import type { FindingsPage } from './shown-findings.ts'

type Form = {
  readonly action: string
  readonly fingerprint: string
  readonly label: string
  /** Kept from the earlier decision. */
  readonly value: string
  readonly buttons: Html
}

/** Confirm, dismiss with a reason, explain; a decided finding shows it behind 改变判断. */
export function decisionForm(
  view: View,
  page: FindingsPage,
  { finding, decision, earlier }: JudgedFinding,
): Html | false {
  if (!page.mayDecide) return false
  const { fingerprint } = finding
  const form = reasonForm(view, page, {
    action: `${page.path}/findings`,
    fingerprint,
    label: '理由或说明（“确认属实”可以不写）',
    value: decision?.reason ?? earlier?.reason ?? '',
    buttons: html`<button class="btn" name="decision" value="confirmed">确认属实</button><button class="btn" name="decision" value="dismissed">不是问题</button><button class="btn" name="decision" value="explained">作出说明</button>${decision && html`<button class="btn btn-link" name="decision" value="withdrawn">撤回判断</button>`}`,
  })
  if (decision === undefined) return form
  return html`<details class="finding-change"${isRefused(page, 'findings', fingerprint) && html` open`}><summary>改变判断</summary>${form}</details>`
}

/** Only for errors nobody let pass. */
export function waiverForm(view: View, page: FindingsPage, finding: Finding): Html | false {
  const { severity, fingerprint } = finding
  if (!page.mayWaive || severity !== 'error' || isWaived(finding, page.waivers)) return false
  return reasonForm(view, page, {
    action: `${page.path}/findings/waive`,
    fingerprint,
    label: '准予带错报送的理由（向社会公开）',
    value: '',
    buttons: html`<button class="btn btn-primary">准予带错报送</button>`,
  })
}

function reasonForm(view: View, page: FindingsPage, form: Form): Html {
  const { action, fingerprint, label, value, buttons } = form
  const isWaiver = action.endsWith('/waive')
  const id = `${isWaiver ? 'waiver' : 'reason'}-${fingerprint}`
  const refused = isRefused(page, isWaiver ? 'waive' : 'findings', fingerprint)
  const problem = refused ? page.attempt.problem('reason') : undefined
  const typed = refused ? page.attempt.typed('reason') : value
  return html`<form class="finding-form" method="post" action="${action}#finding-${fingerprint}">${view.token()}${filterInputs(page.filter)}
<input type="hidden" name="fingerprint" value="${fingerprint}">
<label for="${id}">${label}</label>
${problem && html`<p class="field-problem" id="${id}-problem">${problem}</p>`}
<div class="finding-form-line"><textarea class="form-control${problem ? ' is-invalid' : ''}" id="${id}" name="reason" rows="1"${problem && html` aria-describedby="${id}-problem" aria-invalid="true"`}>${typed}</textarea><span class="finding-buttons">${buttons}</span></div></form>`
}

function isRefused({ attempt }: FindingsPage, last: string, fingerprint: string): boolean {
  return attempt.path?.endsWith(`/${last}`) === true && attempt.typed('fingerprint') === fingerprint
}

function filterInputs({ show, severity }: Filter): Html {
  return html`<input type="hidden" name="show" value="${show}">${severity !== undefined && html`<input type="hidden" name="severity" value="${severity}">`}`
}
