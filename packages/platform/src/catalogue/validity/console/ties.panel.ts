// What a document does to others and others to it, its interpretations, and what waits for a confirmation.

import { field } from '#kit/html/components/field/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import { recordPath } from '../../console/record-scope.ts'
import type { Tie } from '../../record/content.ts'
import { kindOf } from '../../record/kinds.ts'
import type { TiedDocument } from '../ties.store.ts'
import { isEndingKind } from '../validity.ts'
import type { ValidityPage } from './validity-view.ts'

const outward: Readonly<Record<Tie, string>> = {
  interprets: '解读了',
  amends: '修改了',
  repeals: '废止了',
  replaces: '替代了',
  relates: '相关',
}
const inward: Readonly<Record<Tie, string>> = {
  interprets: '解读材料',
  amends: '被修改，由',
  repeals: '被废止，由',
  replaces: '被替代，由',
  relates: '相关',
}

export function tiesPanel(given: ValidityPage): Html {
  const { ties } = given.loaded
  return html`<section class="panel"><h2>相关文件</h2>
${ties.length === 0 && html`<p class="nothing-here">没有与其他公开的信息关联。</p>`}
${ties.length > 0 && html`<ul class="validity-ties">${ties.map((tie) => tieLine(given, tie))}</ul>`}
${interpretation(given)}</section>`
}

function tieLine(given: ValidityPage, tied: TiedDocument): Html {
  const { tie, direction, unitCode, unitName, recordId, title } = tied
  const words = direction === 'out' ? outward[tie] : inward[tie]
  return html`<li>${words}　<a href="${recordPath({ code: unitCode }, recordId)}">${title}</a>　<span class="quiet">${unitName}</span>${proposal(given, tied)}</li>`
}

/** A document of another unit says that it ends this one: this unit confirms it, or does not. */
function proposal({ view, loaded, mayNote }: ValidityPage, tied: TiedDocument): Html | false {
  const { tie, direction, recordId, unitId } = tied
  const isEnding = tie === 'repeals' || tie === 'replaces'
  const { facts, place } = loaded
  const isNoted = facts.some(
    ({ by, kind, correction }) =>
      correction === undefined && by?.recordId === recordId && isEndingKind(kind),
  )
  if (direction !== 'in' || !isEnding || isNoted || !mayNote) return false
  const path = recordPath(place.unit, place.record.recordId, '/validity')
  return html`<form class="form-line" method="post" action="${path}">${view.token()}<input type="hidden" name="kind" value="repealed"><input type="hidden" name="by" value="${unitId}/${recordId}"><input type="hidden" name="basis" value="由《${tied.title}》废止">
<label for="from-${recordId}">从哪一天起</label><input class="form-control" type="date" id="from-${recordId}" name="from" required><button class="btn" type="submit">确认废止</button></form>`
}

/** Whether it is interpreted, and until when it should be. */
function interpretation({ view, loaded, mayNote, attempt }: ValidityPage): Html | false {
  const { ties, waiver, interpretedBy, origin, place, today } = loaded
  if (kindOf(place.record.kind).countsIn === undefined) return false
  if (ties.some(({ tie, direction }) => tie === 'interprets' && direction === 'in')) return false
  if (waiver) return html`<p>不需要解读：${waiver.reason}</p>`
  if (origin) return html`<p class="quiet">导入的文件，不提醒解读。</p>`
  const isLate = interpretedBy !== undefined && interpretedBy < today
  const path = recordPath(place.unit, place.record.recordId, '/validity/waive')
  return html`<p>还没有解读材料${interpretedBy && html`，应当在 <span${isLate && html` class="is-late"`}>${interpretedBy}</span> 以前发布（含当日）`}。新建“政策解读”，在“相关文件”中选“解读”这份文件，发布后两边自动关联。</p>
${mayNote && html`<details${attempt.path === path && html` open`}><summary>不需要解读</summary><form method="post" action="${path}">${view.token()}${field({ name: 'waiverReason', label: '不需要解读的理由', value: attempt.typed('waiverReason'), problem: attempt.problem('waiverReason') })}<button class="btn" type="submit">保存</button></form></details>`}`
}
