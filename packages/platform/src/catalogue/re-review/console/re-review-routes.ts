// The list of what is not public, by the day on which it is looked at again.

import { inConsole } from '#agencies/console/console-frame.ts'
import type { Unit } from '#agencies/index.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { html, type Piece } from '#kit/html/html.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'
import {
  recordAccess as access,
  isOwnUnit,
  recordPath,
  recordScope,
} from '../../console/record-scope.ts'
import { recordStyles } from '../../console/records.page.ts'
import { attributeTitles, withholdingGrounds } from '../../record/attribute.ts'
import { reReviewTitles } from '../re-review.ts'
import { type KeptRecord, listKept } from '../re-reviews.store.ts'

export const reReviewRoutes: readonly Route[] = [
  { method: 'GET', path: '/records/re-review', access, handler: showKept },
]

/** Of one's own units alone: what is not public is no reading for those above. */
async function showKept(exchange: SignedIn): Promise<Answer> {
  const { database, person, now, view } = exchange
  const scope = (await recordScope(exchange)).filter(({ id }) => isOwnUnit(exchange, id))
  const units = new Map(scope.map((unit) => [unit.id, unit]))
  const kept = await listKept(database, { unitIds: [...units.keys()], staffId: person.id })
  const today = dayInChina(now)
  const due = kept.filter((one) => one.comesUpOn <= today && one.last?.outcome !== 'disclose')
  const columns = ['标题', '单位', '公开属性', '不公开的理由', '评估日期', '上次评估']
  const table = dataTable({
    caption: '不公开的信息',
    columns,
    lines: kept.map((one) => cellsOf(one, units.get(one.unitId), today)),
    whenEmpty: '没有不公开留存的信息。',
  })
  const body = html`${recordStyles}<section class="panel"><h2>到期 ${due.length} 条，共 ${kept.length} 条</h2>
<p class="form-hint">对不予公开的政府信息定期评估审查；因情势变化可以公开的，应当公开（条例第十八条）。没有定评估日期的，满一年列为到期。</p>${table}</section>`
  const trail = [{ address: '/records', name: '主动公开' }]
  return page(inConsole(view, { title: '不公开信息的评估', trail, body }))
}

function cellsOf(one: KeptRecord, unit: Unit | undefined, today: LocalDate): readonly Piece[] {
  const { recordId, attribute, ground, groundReason, last, isLimited } = one
  return [
    html`<span class="record-title">${unit && html`<a href="${recordPath(unit, recordId)}">${one.title}</a>`}${isLimited && html`<small>限定知悉</small>`}</span>`,
    html`<span class="asked-unit">${unit?.name}</span>`,
    attribute && attributeTitles[attribute],
    html`<span class="asked-for">${ground && `${withholdingGrounds[ground].title}。`}${groundReason}</span>`,
    last?.outcome === 'disclose'
      ? html`<span class="is-late">已决定公开，待起草新的一版</span>`
      : html`<span class="${one.comesUpOn <= today ? 'is-late' : 'quiet'}">${one.comesUpOn}</span>`,
    last === undefined
      ? html`<span class="quiet">没有评估过</span>`
      : html`${dayInChina(last.at)} ${reReviewTitles[last.outcome]}<br><span class="quiet">${last.reason}</span>`,
  ]
}
