// One request of the own list: the same page that number and code open, with a way off the list.

import { type Html, html } from '#kit/html/html.ts'
import { portalTrail } from '#kit/html/portal-trail.ts'
import type { Exchange } from '#kit/http/route.ts'
import { listAnswerFiles } from '../../attachments/answer-files.store.ts'
import type { Followed } from '../../follow/find-by-code.store.ts'
import { queryNumberOf } from '../../follow/query-number.ts'
import { trackPage } from '../../portal/track.page.ts'

export async function ownRequestPage(
  { database, view }: Exchange,
  followed: Followed,
): Promise<Html> {
  const { request, queryCodeDigest, others } = followed
  const number = queryNumberOf(request.requestId)
  const answerFiles = await listAnswerFiles(database, { ...request, queryCodeDigest })
  // Steps and letters are asked for by number alone: the session stands for the code.
  const given = { followed, typed: { number, code: '' }, summary: undefined, text: '', answerFiles }
  return html`${portalTrail([{ address: '/my', name: '我的申请' }], number)}${trackPage(view, given)}
<form method="post" action="/my/requests/${number}/remove">${view.token()}<p class="intake-actions"><button class="btn" type="submit">从我的申请中移出</button> <span class="quiet">${others.length > 0 && `同一份申请的 ${others.length + 1} 件一起移出。`}办理不受影响。</span></p></form>`
}
