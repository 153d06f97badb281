// On the page of a request: the same information asked for by others, and what follows the request.

import type { Unit } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { LocalDate } from '#law/index.ts'
import { isOutcomeName, outcomeTitle } from '../../case/outcome.ts'
import type { RequestCase } from '../../case/request-case.ts'
import { requestPath } from '../../console/request-scope.ts'
import { kindOf } from '../matter-kind.ts'
import { listMatters } from '../matters.store.ts'
import { isWithheld, proposesPublication } from '../proposal.ts'
import { listSimilar } from '../similar.store.ts'
import { mattersPath, standing } from './matters.page.ts'

type Asked = {
  readonly unit: Unit
  readonly request: RequestCase
  readonly today: LocalDate
  /** The person takes requests in for the unit. */
  readonly may: boolean
}

/**
 * Nothing where nobody else asked for it and nothing follows.
 * @law 条例 44
 */
export async function followingPanel(read: Read, asked: Asked): Promise<Html> {
  const { unit, request, today, may } = asked
  const { unitId, requestId, outcome } = request
  const [{ fingerprint, others }, matters] = await Promise.all([
    listSimilar(read, request),
    listMatters(read, { unitIds: [unitId], requestId }),
  ])
  const isOpen = (kind: string): boolean =>
    matters.some((one) => one.kind === kind && one.result === null)
  const address = (kind: string): string =>
    `${mattersPath}/new?kind=${kind}&unit=${unit.code}&request=${requestId}`
  const proposes = proposesPublication({ outcome, applicantFingerprint: fingerprint }, others)
  const wasProposed = matters.some(({ kind }) => kind === 'publication')
  if (others.length + matters.length === 0 && !isWithheld(outcome)) return html``
  const links = html`${may && proposes && !isOpen('publication') && html`<a class="btn" href="${address('publication')}">建议主动公开</a> `}${may && isWithheld(outcome) && !isOpen('review') && html`<a class="btn" href="${address('review')}">安排评估</a> `}${may && html`<a class="btn" href="${address('complaint')}">登记对这件申请的投诉</a>`}`
  return html`<section class="panel" id="following"><h2>后续事项</h2>
${proposes && !wasProposed && notice({ tone: 'done', title: '多个申请人申请了相同的信息', lines: ['属于可以公开的，可以纳入主动公开的范围（条例第四十四条）。是否相同由您判断。'] })}
${matters.length > 0 && dataTable({ caption: '这件申请的后续事项', columns: ['编号', '事项', '办理'], lines: matters.map((one) => [html`<a href="${mattersPath}/${unit.code}/${one.matterId}">${one.number}</a>`, kindOf(one.kind).title, standing(one, today)]), whenEmpty: '' })}
${others.length > 0 && html`<h3>其他申请人的相近申请（${others.length}）</h3>${dataTable({ caption: '其他申请人的相近申请', columns: ['编号', '收到日期', '申请内容', '结果'], lines: others.slice(0, 20).map((one) => [html`<a href="${requestPath(unit, one.requestId)}">${one.number ?? '未登记'}</a>`, one.receivedOn, html`<span class="asked-for">${one.description}</span>`, one.outcome !== null && isOutcomeName(one.outcome) && outcomeTitle(one.outcome)]), whenEmpty: '' })}`}
<p class="form-line">${links}</p></section>`
}
