// What a person was told, newest first.

import { assetAddress } from '#kit/html/assets.ts'
import { paging } from '#kit/html/components/paging/paging.ts'
import { type Html, html } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { View } from '#kit/http/route.ts'
import type { Notification } from '../notification.ts'

export type NotificationsPage = {
  readonly shown: readonly Notification[]
  readonly onlyUnread: boolean
  readonly unread: number
  /** The last one shown, when there are more. */
  readonly last: string | undefined
  readonly isFirst: boolean
}

/** The body of the page. */
export function notificationsPage(view: View, given: NotificationsPage): Html {
  const { shown, onlyUnread, unread, last, isFirst } = given
  const address = onlyUnread ? '/notifications?' : '/notifications?show=all&'
  return html`<link rel="stylesheet" href="${assetAddress('campaign.css')}">
<nav class="report-tabs" aria-label="哪些通知">
<a href="/notifications"${onlyUnread && html` aria-current="page"`}>未读（${unread}）</a>
<a href="/notifications?show=all"${!onlyUnread && html` aria-current="page"`}>全部</a></nav>
<section class="panel">
${unread > 0 && html`<form class="notice-list-tools" method="post" action="/notifications/read">${view.token()}<button class="btn btn-sm" type="submit">全部标为已读</button></form>`}
${
  shown.length === 0
    ? html`<p class="nothing-here">${onlyUnread ? '没有未读的通知。' : '还没有通知。'}</p>`
    : html`<ul class="notice-list">${shown.map(line)}</ul>`
}
${paging({
  name: '通知的翻页',
  first: isFirst ? undefined : address.slice(0, -1),
  next: last && `${address}before=${last}`,
})}</section>`
}

function line({ id, title, detail, createdAt, readAt }: Notification): Html {
  return html`<li class="${readAt === null ? 'notice-unread' : 'notice-read'}">
<a href="/notifications/${id}">${title}</a>${readAt === null && html` <span class="visually-hidden">（未读）</span>`}
<time datetime="${createdAt.toISOString()}">${momentText(createdAt)}</time>
${detail !== '' && html`<p>${detail}</p>`}</li>`
}
