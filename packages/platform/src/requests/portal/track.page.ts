// Following a request: the form for number and code, and what the applicant sees of the own request.

import { longField } from '#kit/html/components/choice/choice.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { field } from '#kit/html/components/field/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import type { RequestFile } from '../attachments/request-files.store.ts'
import { outcomeTitle } from '../case/outcome.ts'
import type { RequestState } from '../case/state.ts'
import { requestTransitions } from '../case/transitions.ts'
import type { Credentials, Followed } from '../follow/find-by-code.store.ts'
import { isAnswered } from '../follow/letters-received.ts'
import { queryNumberOf } from '../follow/query-number.ts'
import { noFiles } from './application-files.ts'
import { intakeStyles } from './apply.page.ts'
import { fileInput } from './apply-files.page.ts'
import { trackFiles } from './track-files.page.ts'
import { trackLetters } from './track-letters.page.ts'
import { trackOthers } from './track-others.page.ts'
import { datesOf, isWithdrawn, limitOf, plainStates } from './track-words.ts'

export type TrackForm = {
  readonly number: string
  readonly summary: Html | undefined
}

export function trackFormPage(view: View, { number, summary }: TrackForm): Html {
  return html`${intakeStyles}<h1 class="intake-title">查询办理情况</h1>
<p class="intake-lead">请填写回执上的查询号和查询码。登记以后，也可以用登记编号代替查询号。</p>
${summary}
<form class="intake-form intake-block" method="post" action="/track">${view.token()}
${field({ name: 'number', label: '查询号', value: number })}
${field({ name: 'secretCode', label: '查询码', hint: '大小写和横线不影响' })}
<p class="intake-actions"><button class="btn btn-primary" type="submit">查询</button></p></form>
<p>查询码遗失的，请带身份证明向受理机关查询。有账户的，登录后看<a href="/my">我的申请</a>。还没有提交申请的，<a href="/apply">依申请公开</a>。</p>`
}

export type TrackPage = {
  readonly followed: Followed
  readonly typed: Credentials
  readonly summary: Html | undefined
  /** Given out with the answer. */
  readonly answerFiles: readonly RequestFile[]
  /** What was typed into a step that was refused. */
  readonly text: string
}

export function trackPage(view: View, given: TrackPage): Html {
  const { request, unit, clock } = given.followed
  const withdrawn = isWithdrawn(given.followed)
  return html`${intakeStyles}<h1 class="intake-title">申请的办理情况</h1>${given.summary}
<section class="intake-block"><h2>${withdrawn ? '已撤回' : plainStates[request.state]}</h2>
${detailList({
  机关: html`<a href="/units/${unit.code}">${unit.name}</a>`,
  查询号: queryNumberOf(request.requestId),
  ...(request.number !== null && { 登记编号: request.number }),
  申请公开的信息: html`<span class="intake-description">${request.description}</span>`,
  答复期限: limitOf(given.followed),
  ...(request.outcome !== null &&
    !withdrawn &&
    isAnswered(request.state) && { 结果: outcomeTitle(request.outcome) }),
})}</section>
${trackOthers(view, given)}${trackLetters(view, given)}${stepsPart(view, given)}${trackFiles(view, given)}
<section class="intake-block"><h2>经过</h2>${dataTable({
    caption: '经过',
    columns: ['日期', '事项', '依据'],
    lines: datesOf(given.followed).map(({ on, what, law }) => [on, what, law]),
    whenEmpty: '还没有记录。',
  })}${'steps' in clock && html`<details class="intake-days"><summary>期限逐日推算（${clock.steps.length} 天）</summary><ol>${clock.steps.map(({ text }) => html`<li>${text}</li>`)}</ol></details>`}</section>`
}

function stepsPart(view: View, given: TrackPage): Html {
  const { state, description } = given.followed.request
  const forms: Html[] = []
  if (state === 'awaitingClarification')
    forms.push(
      stepForm(view, given, {
        step: 'clarify',
        title: '提交补正',
        takesFiles: true,
        fields: html`${longField({
          name: 'text',
          label: '补正后的申请内容',
          value: given.text || description,
          hint: '请写完整的申请内容，它将代替原来的内容。期限自收到补正之日起计算（条例第三十条）。',
        })}${fileInput({ field: 'supplement', label: '补正的材料', hint: '机关要求补充的材料或者身份证明，可以选几个文件，加密保存。', files: noFiles })}`,
      }),
    )
  if (state === 'awaitingReasons')
    forms.push(
      stepForm(view, given, {
        step: 'reasons',
        title: '提交说明',
        fields: longField({
          name: 'text',
          label: '申请的理由',
          value: given.text,
          hint: '机关认为申请的数量、频次明显超过合理范围的，可以要求说明理由（条例第三十五条）。',
        }),
      }),
    )
  const { from }: { readonly from: readonly (RequestState | 'none')[] } =
    requestTransitions.withdraw
  if (from.includes(state))
    forms.push(
      html`<details class="intake-withdraw"><summary>撤回申请</summary><p>撤回以后不再办理，不能恢复；今后需要的，可以重新申请。</p>${stepForm(view, given, { step: 'withdraw', title: '确认撤回', fields: html`` })}</details>`,
    )
  return forms.length === 0
    ? html``
    : html`<section class="intake-block"><h2>您可以办理</h2>${forms}</section>`
}

type Step = {
  readonly step: string
  readonly title: string
  readonly fields: Html
  readonly takesFiles?: boolean
}

function stepForm(
  view: View,
  { typed }: TrackPage,
  { step, title, fields, takesFiles }: Step,
): Html {
  return html`<form class="intake-form" method="post" action="/track/${step}"${takesFiles && html` enctype="multipart/form-data"`}>${view.token()}
<input type="hidden" name="number" value="${typed.number}"><input type="hidden" name="secretCode" value="${typed.code}">
${fields}<p class="intake-actions"><button class="btn ${step === 'withdraw' ? '' : 'btn-primary'}" type="submit">${title}</button></p></form>`
}
