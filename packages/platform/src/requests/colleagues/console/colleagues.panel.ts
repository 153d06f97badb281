// Helpers and internal comments on the page of a request.

import { choice, longField } from '#kit/html/components/choice/choice.ts'
import { type Html, html } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import type { Colleagues } from './load-colleagues.ts'

/** Nothing for those who look in from outside the office. */
export function colleaguesPanel(
  view: View,
  given: Colleagues | undefined,
  attempt: Attempt,
): Html | undefined {
  if (given === undefined) return undefined
  return html`<section class="panel" id="comments"><h2>协办和内部意见</h2>
${helpersPart(view, given)}${commentsPart(view, given, attempt)}</section>`
}

function helpersPart(view: View, { helpers, names, all, mayChoose, path }: Colleagues): Html {
  const free = all.filter(({ staffId }) => !helpers.includes(staffId))
  return html`<div class="helpers"><p>协办：${helpers.length === 0 && html`<span class="quiet">没有</span>`}</p>
${helpers.length > 0 && html`<ul>${helpers.map((staffId) => html`<li>${names.get(staffId) ?? '已注销的账号'}${mayChoose && html` <form method="post" action="${path}/helpers/remove">${view.token()}<input type="hidden" name="helper" value="${staffId}"><button class="btn btn-sm" type="submit" aria-label="不再由${names.get(staffId) ?? ''}协办">移出</button></form>`}</li>`)}</ul>`}
${mayChoose && free.length > 0 && html`<form class="helper-form" method="post" action="${path}/helpers">${view.token()}${choice({ name: 'helper', label: '请谁协办', value: '', options: free.map(({ staffId, name }) => [staffId, name]) })}<button class="btn" type="submit">加入协办</button></form>`}</div>`
}

function commentsPart(view: View, given: Colleagues, attempt: Attempt): Html {
  const { comments, names, all, mayComment, path } = given
  const colleagues = all.map(({ name }) => `@${name}`).join(' ')
  const isMine = attempt.path === `${path}/comments`
  return html`${
    comments.length === 0
      ? html`<p class="nothing-here">还没有内部意见。</p>`
      : html`<ol class="comments">${comments.map(({ writtenBy, said, writtenAt }) => html`<li><p class="quiet">${names.get(writtenBy) ?? '已注销的账号'} <time datetime="${writtenAt.toISOString()}">${momentText(writtenAt)}</time></p><p class="asked-whole">${said}</p></li>`)}</ol>`
  }
${mayComment && html`<form method="post" action="${path}/comments">${view.token()}${longField({ name: 'said', label: '内部意见', value: isMine ? attempt.typed('said') : '', problem: isMine ? attempt.problem('said') : undefined, hint: `只有本单位的工作人员可以看到，不能修改，不会提供给申请人。写 @姓名 会通知对方：${colleagues}` })}<button class="btn btn-primary" type="submit">提交意见</button></form>`}`
}
