// On the first page of the console: which records wait for the person, and which are late.

import type { Unit } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { type EditionState, editionStateTitles } from '../record/edition.ts'
import { type LineWithTime, loadRecords } from './load-records.ts'
import { recordPath } from './record-scope.ts'
import { daysLeftBadge } from './record-words.ts'
import { readRecordsQuery, recordsAddress } from './records-query.ts'

/** More of one kind are found in the list. */
const atMost = 8

const mine = readRecordsQuery(new URLSearchParams({ mine: 'yes' }))

/** Nothing for whoever works on no records, and where nothing waits. */
export async function recordsWaitingPanel(exchange: SignedIn): Promise<Html | undefined> {
  const duties = exchange.person.duties.filter(({ role }) => role !== 'administrator')
  if (duties.length === 0) return undefined
  const { lines, counts, urgent, place } = await loadRecords(exchange, mine)
  if (lines.length === 0) return undefined
  const units = new Map(place.scope.map((unit) => [unit.id, unit]))
  const groups = Map.groupBy(lines, ({ state }) => state)
  return html`<link rel="stylesheet" href="${assetAddress('campaign.css')}">
<section class="panel" id="records-waiting"><h2>主动公开：由我处理</h2>${[...groups].map(
    ([state, group]) =>
      html`<h3 class="todo-title">${editionStateTitles[state]}（${counts.get(state) ?? group.length}）</h3>
<ul class="todo-list">${group.slice(0, atMost).map((line) => item(line, units.get(line.unitId)))}${rest(state, counts.get(state) ?? group.length)}</ul>`,
  )}
${urgent > 0 && html`<p><a class="is-late" href="${recordsAddress(mine, { urgent: true, mine: false })}">紧急发布后待补办审核 ${urgent} 条</a></p>`}</section>`
}

function item(line: LineWithTime, unit: Unit | undefined): Html | undefined {
  if (unit === undefined) return undefined
  const { recordId, title, dueOn, left } = line
  return html`<li><a href="${recordPath(unit, recordId)}">${title || '（没有标题）'}</a>
<span><span class="quiet">${unit.name}</span> ${dueOn !== null && daysLeftBadge(left)}</span></li>`
}

function rest(state: EditionState, count: number): Html | false {
  return (
    count > atMost &&
    html`<li><a href="${recordsAddress(mine, { state })}">另有 ${count - atMost} 条</a></li>`
  )
}
