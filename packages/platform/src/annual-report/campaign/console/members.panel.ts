// Who owes a report in a campaign: found by name, put in or taken out with a reason.

import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { filterBar } from '#kit/html/components/filter-bar/filter-bar.ts'
import { paging } from '#kit/html/components/paging/paging.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import { levelOf, levelTitles } from '../levels.ts'
import { campaignPath } from './campaign-tools.ts'
import { type CampaignView, isTyped } from './campaign-view.ts'
import type { UnitOfCampaign } from './load-campaign.ts'

const perPage = 50

export function membersPanel(view: View, given: CampaignView): Html {
  const { units, unit, key, search, campaign, mayLead } = given
  const path = campaignPath(unit, key.year)
  const found = units.filter((one) => one.unit.name.includes(search.name))
  const start = found.findIndex((one) => one.unit.code > search.after)
  const shown = start === -1 ? [] : found.slice(start, start + perPage)
  const mayChange = mayLead && campaign?.state === 'open'
  const isLast = start === -1 || start + perPage >= found.length
  const name = search.name === '' ? '' : `name=${encodeURIComponent(search.name)}&`
  return html`<section class="panel"><h2>应报送的单位</h2>
${summary(units)}
${units.length > 10 && filterBar({ name: '查找单位', address: path, filters: [{ kind: 'search', name: 'name', label: '单位名称', value: search.name }], clear: search.name === '' ? undefined : path })}
${dataTable({
  caption: '应报送的单位',
  columns: ['单位', '层级', '报送', '说明', ...(mayChange ? ['增减（须写明理由）'] : [])],
  lines: shown.map((one) => [
    one.unit.name,
    levelTitles[levelOf(one.unit.kind)],
    one.owes ? '应报送' : html`<span class="quiet">不报送</span>`,
    noteCell(note(given, one)),
    ...(mayChange ? [changeForm(view, given, one)] : []),
  ]),
  whenEmpty: search.name === '' ? '没有单位。' : '没有名称相符的单位。',
})}
${paging({
  name: '单位的翻页',
  first: search.after === '' ? undefined : `${path}?${name}`,
  next: isLast ? undefined : `${path}?${name}after=${shown.at(-1)?.unit.code ?? ''}`,
  place: `共 ${found.length} 个单位`,
})}</section>`
}

function summary(units: readonly UnitOfCampaign[]): Html {
  const owing = units.filter(({ owes }) => owes)
  const gone = owing.filter(({ isGone }) => isGone).length
  return html`<p>应报送 ${owing.length} 个，不报送 ${units.length - owing.length} 个。${
    gone > 0 && `其中 ${gone} 个已经撤销，请确认由承接单位报告还是移出。`
  }</p>`
}

/** Wraps, and takes no room where there is nothing to say. */
function noteCell(said: Piece): Piece {
  return said ? html`<span class="job-sentence">${said}</span>` : ''
}

function note(
  { names, key }: CampaignView,
  { unit, member, owes, isGone, successors }: UnitOfCampaign,
): Piece {
  const gone =
    isGone &&
    `${unit.abolishedOn}撤销${successors.length > 0 ? `，由${successors.join('、')}承接` : ''}。`
  if (member?.reason != null)
    return html`${gone}${member.reason} <span class="quiet">${names.get(member.changedBy) ?? ''}</span>`
  if (!owes && unit.createdOn > `${key.year}-12-31`) return html`${unit.createdOn}设立。`
  return gone
}

function changeForm(view: View, { unit, key, attempt }: CampaignView, one: UnitOfCampaign): Html {
  const { id, name } = one.unit
  const field = `reason-${id}`
  const wrong = attempt.problem(field)
  const what = one.owes ? '移出' : '加入'
  const typed = isTyped(attempt, 'member') ? attempt.typed(field) : ''
  return html`<form class="member-form" method="post" action="${campaignPath(unit, key.year)}/member">${view.token()}
<input type="hidden" name="member" value="${id}"><input type="hidden" name="owes" value="${one.owes ? 'no' : 'yes'}">
${wrong && html`<p class="field-problem" id="${field}-problem">${wrong}</p>`}
<input class="form-control${wrong && ' is-invalid'}" id="${field}" name="${field}" value="${typed}" placeholder="理由" aria-label="${what}${name}的理由"${wrong && html` aria-describedby="${field}-problem"`} autocomplete="off" required>
<button class="btn btn-sm" type="submit" aria-label="${what}${name}">${what}</button></form>`
}
