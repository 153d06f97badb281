// The tab 有效性与统计: whether the document holds and why, its ties, and in which numbers it counts.

import { assetAddress } from '#kit/html/assets.ts'
import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import { recordPath } from '../../console/record-scope.ts'
import { recordStyles } from '../../console/records.page.ts'
import { kindOf } from '../../record/kinds.ts'
import type { NotedFact } from '../facts.store.ts'
import { factTitles } from '../validity.ts'
import { factForm } from './fact-form.ts'
import { figuresPanel } from './figures.panel.ts'
import { validityBadge } from './normative.page.ts'
import { tiesPanel } from './ties.panel.ts'
import type { ValidityPage } from './validity-view.ts'

export function validityPage(given: ValidityPage): Html {
  const { loaded, attempt, isDone } = given
  const { published, place } = loaded
  const done = isDone && notice({ tone: 'done', title: '已经登记，年度报告的数字随之重新计算。' })
  if (published === undefined)
    return html`<section class="panel"><h2>有效性</h2><p class="nothing-here">这条信息没有公开，还没有有效性，也不计入年度报告。</p></section>`
  if (kindOf(place.record.kind).isDocument !== true)
    return html`${attempt.summary}<section class="panel"><h2>有效性</h2><p class="nothing-here">这一种信息不是文件，没有有效性。</p></section>${tiesPanel(given)}`
  return html`${recordStyles}<link rel="stylesheet" href="${assetAddress('validity.css')}">${attempt.summary}${done}${standingPanel(given)}${figuresPanel(loaded)}${tiesPanel(given)}`
}

function standingPanel(given: ValidityPage): Html {
  const { loaded, mayNote } = given
  const { published, validity, lastDay, facts, origin } = loaded
  const { formedOn, effectiveOn } = published?.content ?? {}
  return html`<section class="panel"><h2>有效性</h2>
${detailList({
  今天: validity && validityBadge(validity),
  成文日期: formedOn ?? '未填写',
  施行日期: effectiveOn ?? '未填写',
  有效期至: lastDay ?? '没有规定，长期有效',
  首次公开: published?.firstPublishedOn,
  ...(origin && { 来源: `导入：${origin.source}，原公开日期 ${origin.publishedOn}` }),
})}
${facts.length > 0 && html`<ol class="validity-facts">${facts.map((fact) => factLine(given, fact))}</ol>`}
${facts.length === 0 && html`<p class="quiet">没有登记过修改、废止或者失效。</p>`}
${mayNote && factForm(given)}</section>`
}

function factLine({ view, loaded, mayNote }: ValidityPage, fact: NotedFact): Html {
  const { place, names } = loaded
  const { kind, from, until, byDocument, basis, notedAt, notedBy, correction, id } = fact
  const words = html`<strong>${factTitles[kind]}</strong>　自 ${from} 起${until && `，有效期延长至 ${until}`}${byDocument !== '' && `　${byDocument}`}　${basis}`
  const path = recordPath(place.unit, place.record.recordId, '/validity/correct')
  return html`<li>${correction ? html`<s>${words}</s>` : words}<br><span class="quiet">${names.get(notedBy) ?? '平台'} ${momentText(notedAt)} 登记</span>
${correction && html`<br><span class="quiet">${names.get(correction.by) ?? '平台'} ${momentText(correction.at)} 更正：${correction.reason}</span>`}
${
  !correction &&
  mayNote &&
  html`<details><summary>登记有误</summary><form method="post" action="${path}">${view.token()}<input type="hidden" name="factId" value="${id}"><div class="field"><label class="form-label" for="reason-${id}">更正的理由</label><input class="form-control" id="reason-${id}" name="reason" required maxlength="300"></div><button class="btn" type="submit">更正</button></form></details>`
}</li>`
}
