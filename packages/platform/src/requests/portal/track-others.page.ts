// What else the same application asked for: each a request of its own, opened with the code at hand.

import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import type { Credentials, Followed } from '../follow/find-by-code.store.ts'
import { queryNumberOf } from '../follow/query-number.ts'
import { plainStates } from './track-words.ts'

type Given = { readonly followed: Followed; readonly typed: Credentials }

/** Nothing where the application asked for one thing. */
export function trackOthers(view: View, { followed: { others }, typed }: Given): Html | false {
  if (others.length === 0) return false
  return html`<section class="intake-block"><h2>同一份申请的其他各件（${others.length}）</h2>
<p>一份申请有几项内容的，一项一件，分别办理、分别答复。查询码是同一个。</p>${dataTable({
    caption: '同一份申请的其他各件',
    columns: ['查询号', '申请公开的信息', '办理情况', '查看'],
    lines: others.map(({ requestId, description, state }) => {
      const number = queryNumberOf(requestId)
      return [
        number,
        html`<span class="intake-description">${description}</span>`,
        plainStates[state],
        html`<form method="post" action="/track">${view.token()}<input type="hidden" name="number" value="${number}"><input type="hidden" name="secretCode" value="${typed.code}"><button class="btn btn-sm" type="submit">查看<span class="visually-hidden">${number}</span></button></form>`,
      ]
    }),
    whenEmpty: '',
  })}</section>`
}
