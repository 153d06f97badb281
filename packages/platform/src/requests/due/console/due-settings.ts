// The settings beside the calendar of due days: the own address for calendar programs, the mailbox,
// how early the office is reminded.

import type { Unit } from '#agencies/index.ts'
import { field } from '#kit/html/components/field/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { isSetUp } from '#kit/mail/carrier.ts'
import type { Due } from './load-due.ts'

export type OwnSettings = {
  readonly due: Due
  readonly attempt: Attempt
  /** Shown once, where it was just made. */
  readonly address: string | undefined
}

/** One page holds the forms of several units. */
export function daysField({ code }: Pick<Unit, 'code'>): string {
  return `daysBefore.${code}`
}

export function ownSettings(view: View, { due, attempt, address }: OwnSettings): Html {
  const { feed, settings } = due
  return html`<section class="panel" id="own"><h2>提醒和订阅</h2><div class="panel-columns"><div>
<h3>订阅地址（.ics）</h3><p class="form-hint">把地址加到手机或者电脑的日历程序中，会显示由您办理、协办的申请的编号和到期日；公开工作机构负责人显示本单位的全部申请。地址里没有申请人和申请内容，知道地址的人都可以看，请不要转给他人。</p>
${address && html`<p class="notice notice-done" role="status">订阅地址只显示这一次，请现在复制：<br><code class="due-address">${address}</code></p>`}
${feed.madeAt && html`<p>现用的地址生成于 ${momentText(feed.madeAt)}。</p>`}
<div class="due-buttons"><form method="post" action="/requests/due/feed">${view.token()}<button class="btn" type="submit">${feed.madeAt ? '换一个地址' : '生成订阅地址'}</button></form>
${feed.madeAt && html`<form method="post" action="/requests/due/feed/revoke">${view.token()}<button class="btn" type="submit">停用</button></form>`}</div>
</div><div><h3>邮件提醒</h3>${!isSetUp('email') && html`<p class="is-near">系统没有配置发信服务器，现在不发送任何邮件；到期提醒仍然显示在“通知”中。</p>`}
<form method="post" action="/requests/due/mailbox">${view.token()}${field({ name: 'email', label: '提醒发到哪个电子邮箱', value: attempt.typed('email') || (feed.email ?? ''), problem: attempt.problem('email'), isOptional: true, hint: '邮件只写编号和链接；留空就不发邮件' })}<button class="btn" type="submit">保存</button></form>
${settings.map(({ unit, daysBefore }) => html`<h3>${unit.name}的提醒</h3><form method="post" action="/requests/due/settings">${view.token()}<input type="hidden" name="unit" value="${unit.code}">${field({ name: daysField(unit), label: '提前多少个工作日提醒', value: attempt.typed(daysField(unit)) || String(daysBefore), problem: attempt.problem(daysField(unit)), hint: '1 到 15；同一期限，临近时提醒一次，逾期后再提醒一次' })}<button class="btn" type="submit">保存</button></form>`)}
</div></div></section>`
}
