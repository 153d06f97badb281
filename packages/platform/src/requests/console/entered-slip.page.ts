// What the desk hands to the applicant after entering a request: its number and the code, shown once.

import { inConsole } from '#agencies/console/console-frame.ts'
import type { Unit } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import { dayInWords, type LocalDate } from '#law/index.ts'
import { channels } from '../case/channel.ts'
import { queryNumberOf } from '../follow/query-number.ts'
import type { Entered, EnteredItem, Entry } from '../intake/enter-request.action.ts'
import { type RelatedRequests, relatedPanel } from './related.panel.ts'
import { requestPath } from './request-scope.ts'

export type EnteredSlip = {
  readonly unit: Unit
  readonly entry: Entry
  readonly entered: Entered
  readonly today: LocalDate
  /** What the same applicant asked for before. */
  readonly related: RelatedRequests['related']
}

/** Only the answer to the form: the page has no address, for the code is kept nowhere. */
export function enteredSlipPage(view: View, slip: EnteredSlip): Html {
  const { unit, entry, entered, today, related } = slip
  const { requestId, items, queryCode } = entered
  const body = html`<link rel="stylesheet" href="${assetAddress('requests.css')}">
${notice({ tone: 'done', title: '已经录入', lines: ['查询码只在这一页显示一次，系统不保存。请现在打印或者抄给申请人；刷新这一页会再录入一次。'] })}
<section class="panel request-slip"><h2>政府信息公开申请登记回执</h2>${detailList({
    ...(items.length === 1 && {
      查询号: html`<strong class="slip-code">${queryNumberOf(requestId)}</strong>`,
    }),
    查询码: html`<strong class="slip-code">${queryCode}</strong>`,
    受理机关: unit.name,
    来件: `${dayInWords(entry.enteredOn ?? today)}，${channels[entry.channel].title}`,
    ...(items.length === 1 && {
      申请内容: html`<span class="asked-whole">${entry.description}</span>`,
    }),
    打印日期: dayInWords(today),
  })}
${items.length > 1 && itemsTable(unit, items)}
<p class="form-hint">在本机关的公开网站上，同时填写查询号和查询码，可以查看办理进度和答复。请妥善保管，不要告诉他人。收到申请之日由本机关另行确认，答复期限从那一日起算（条例第三十一条、第三十三条）。</p></section>
<p class="form-line no-print"><a class="btn btn-primary" href="${requestPath(unit, requestId)}">${items.length > 1 && '第 1 件：'}去确认收到</a> <a class="btn" href="/requests/new">再录入一件</a> <span class="form-hint">打印请按 Ctrl+P。</span></p>
${relatedPanel({ unit, description: entry.description, related })}`
  const trail = [{ address: '/requests', name: '依申请公开' }]
  return inConsole(view, { title: '登记回执', trail, body })
}

/** Each item is a request of its own; the code is one for all. */
function itemsTable(unit: Unit, items: readonly EnteredItem[]): Html {
  return html`<p>一项一件，共 ${items.length} 件；查询码是同一个。</p>${dataTable({
    caption: '各件的查询号',
    columns: ['件', '查询号', '申请内容'],
    lines: items.map(({ requestId, description }, index) => [
      html`<a href="${requestPath(unit, requestId)}">${index + 1}</a>`,
      html`<strong class="slip-code">${queryNumberOf(requestId)}</strong>`,
      html`<span class="asked-whole">${description}</span>`,
    ]),
    whenEmpty: '',
  })}`
}
