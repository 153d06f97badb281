// On the first page of the console: what the person has not read yet.

import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { listNotifications } from '../notifications.store.ts'

const atMost = 5

/** Nothing where everything is read. */
export async function unreadPanel({ database, person }: SignedIn): Promise<Html | undefined> {
  const given = { staffId: person.id, onlyUnread: true, limit: atMost }
  const unread = await listNotifications(database, given)
  if (unread.length === 0) return undefined
  return html`<link rel="stylesheet" href="${assetAddress('campaign.css')}">
<section class="panel"><h2>未读通知（${person.unread}）</h2>
<ul class="todo-list">${unread.map(
    ({ id, title, createdAt }) =>
      html`<li><a href="/notifications/${id}">${title}</a><time class="quiet" datetime="${createdAt.toISOString()}">${momentText(createdAt)}</time></li>`,
  )}</ul>${person.unread > atMost && html`<p><a href="/notifications">全部未读通知</a></p>`}</section>`
}
