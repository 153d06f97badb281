// Other requests of the same applicant, the most alike first. Shown and never dropped by themselves.

import type { Unit } from '#agencies/index.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Html, html } from '#kit/html/html.ts'
import { isOutcomeName, outcomeTitle } from '../case/outcome.ts'
import { isRequestState, requestStates } from '../case/state.ts'
import { byLikeness, likenessInWords } from '../register/likeness.ts'
import type { listOfSameApplicant } from '../register/register.store.ts'
import { requestPath } from './request-scope.ts'

/** So many of one applicant's newest requests are compared, and so many of them listed. */
export const atMostCompared = 200
const atMostListed = 20

export type RelatedRequests = {
  readonly unit: Unit
  /** What is asked for in the request that the others are compared with. */
  readonly description: string
  readonly related: Awaited<ReturnType<typeof listOfSameApplicant>>
}

/**
 * Nothing where the applicant has no other request.
 * @law 条例 35 — number and frequency clearly beyond what is reasonable
 * @law 条例 36 — the same information asked for again (第六项)
 */
export function relatedPanel({ unit, description, related }: RelatedRequests): Html | undefined {
  if (related.length === 0) return undefined
  const sorted = byLikeness(description, related)
  const isAlike = sorted.some(({ likeness }) => likenessInWords(likeness) !== undefined)
  const listed = sorted.slice(0, atMostListed)
  const count = related.length < atMostCompared ? `${related.length}` : `${atMostCompared} 件以上`
  return html`<section class="panel no-print" id="related"><h2>同一申请人的其他申请（${count}）</h2>
<p class="form-hint">${isAlike ? '有内容相近的，可能是重复申请（条例第三十六条第六项）。' : '没有内容相近的。'}数量、频次明显超过合理范围的，可以要求说明理由（条例第三十五条）。由您判断，系统不会自动处理。${listed.length < related.length && `只列出最相近的 ${atMostListed} 件。`}</p>${dataTable(
    {
      caption: '同一申请人的其他申请',
      columns: ['编号', '收到日期', '申请内容', '比较', '状态', '结果'],
      lines: listed.map(({ requestId, number, receivedOn, state, outcome, ...one }) => [
        html`<a href="${requestPath(unit, requestId)}">${number ?? '未登记'}</a>`,
        receivedOn ?? html`<span class="quiet">未确认</span>`,
        html`<span class="asked-for">${one.description}</span>`,
        alike(one.likeness),
        isRequestState(state) && requestStates[state],
        outcome !== null && isOutcomeName(outcome) && outcomeTitle(outcome),
      ]),
      whenEmpty: '',
    },
  )}</section>`
}

function alike(share: number): Html {
  const words = likenessInWords(share)
  return words === undefined
    ? html`<span class="quiet">不相近</span>`
    : html`<strong class="alike">${words}</strong>`
}
