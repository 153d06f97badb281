// On the page of a request: the others that the same application became, each with its own answer.

import type { Unit } from '#agencies/index.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Html, html } from '#kit/html/html.ts'
import { outcomeTitle } from '../../case/outcome.ts'
import { requestStates } from '../../case/state.ts'
import { requestPath } from '../../console/request-scope.ts'
import { queryNumberOf } from '../../follow/query-number.ts'
import type { PartOfApplication } from '../parts.store.ts'

export type Parts = {
  readonly unit: Unit
  readonly requestId: string
  readonly parts: readonly PartOfApplication[]
}

/** Nothing where the application asked for one thing. */
export function partsPanel({ unit, requestId, parts }: Parts): Html | undefined {
  if (parts.length < 2) return undefined
  return html`<section class="panel" id="parts"><h2>同一份申请的各件（${parts.length}）</h2>
<p class="form-hint">一份申请有几项内容，一项一件，分别办理、分别答复。申请人用同一个查询码查看各件。</p>${dataTable(
    {
      caption: '同一份申请的各件',
      columns: ['编号', '查询号', '申请内容', '状态', '结果'],
      lines: parts.map((one) => [
        one.requestId === requestId
          ? html`<strong>${one.number ?? '未登记'}</strong>（本件）`
          : html`<a href="${requestPath(unit, one.requestId)}">${one.number ?? '未登记'}</a>`,
        queryNumberOf(one.requestId),
        html`<span class="asked-for">${one.description}</span>`,
        requestStates[one.state],
        one.outcome !== null && outcomeTitle(one.outcome),
      ]),
      whenEmpty: '',
    },
  )}</section>`
}
