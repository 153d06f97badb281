// The list of records: conditions, counts by state, a line for each with its time left.

import { inConsole } from '#agencies/console/console-frame.ts'
import type { Unit } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Filter, filterBar } from '#kit/html/components/filter-bar/filter-bar.ts'
import { paging } from '#kit/html/components/paging/paging.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { View } from '#kit/http/route.ts'
import { attributeTitles } from '../record/attribute.ts'
import { type EditionState, editionStateTitles, openStates } from '../record/edition.ts'
import { isOpenState } from '../record/editions.store.ts'
import { kindOf, recordKinds } from '../record/kinds.ts'
import { countedAtMost } from '../register/record-list.store.ts'
import type { LineWithTime, Records } from './load-records.ts'
import { recordPath } from './record-scope.ts'
import { daysLeftBadge, editionBadge } from './record-words.ts'
import { dueTitles, type RecordsQuery, recordsAddress } from './records-query.ts'

export const recordStyles = html`<link rel="stylesheet" href="${assetAddress('campaign.css')}"><link rel="stylesheet" href="${assetAddress('requests.css')}"><link rel="stylesheet" href="${assetAddress('records.css')}">`

export type RecordsPage = {
  readonly query: RecordsQuery
  readonly records: Records
  /** Ways to other pages, for whoever may go there. */
  readonly tools: Html
}

export function recordsPage(view: View, { query, records, tools }: RecordsPage): Html {
  const { lines, next, names, place, urgent } = records
  const units = new Map(place.scope.map((unit) => [unit.id, unit]))
  const isWide = place.scope.length > 1
  const body = html`${recordStyles}<section class="panel">${filters(query, place.scope)}${stateCounts(query, records)}
${urgent > 0 && !query.urgent && html`<p class="record-urgent"><a href="${recordsAddress(query, { urgent: true, state: '', due: '', mine: false })}">紧急发布后待补办审核 ${urgent} 条</a></p>`}
${dataTable({
  caption: '主动公开的信息',
  columns: [
    ...['标题', ...(isWide ? ['单位'] : []), '成文日期'],
    ...['状态和公开属性', '公开期限', '最近变动'],
  ],
  lines: lines.map((line) => cellsOf(line, { unit: units.get(line.unitId), isWide, names })),
  whenEmpty: query.mine ? '现在没有轮到您办理的信息。' : '没有符合条件的信息。',
})}
${paging({
  name: '信息列表的翻页',
  first: query.after && recordsAddress(query),
  next: next && recordsAddress(query, { after: next }),
})}</section>`
  return inConsole(view, { title: '主动公开', body, tools })
}

type CellsOf = {
  readonly unit: Unit | undefined
  readonly isWide: boolean
  readonly names: ReadonlyMap<string, string>
}

function cellsOf(line: LineWithTime, { unit, isWide, names }: CellsOf): readonly Piece[] {
  const { recordId, documentNumber, indexNumber, kind, attribute, formedOn, changedBy } = line
  const title = line.title || '（没有标题）'
  const small = [kindOf(kind).title, documentNumber, indexNumber ?? ''].filter((one) => one !== '')
  const none = html`<span class="quiet">—</span>`
  return [
    html`<span class="record-title">${unit ? html`<a href="${recordPath(unit, recordId)}">${title}</a>` : title}<small>${small.join('　')}</small></span>`,
    ...(isWide ? [html`<span class="asked-unit">${unit?.name}</span>`] : []),
    formedOn ?? none,
    html`${editionBadge(line.state)}<br><span class="quiet">${attribute === null ? '公开属性未定' : attributeTitles[attribute]}</span>${marks(line)}`,
    dueCell(line),
    html`<span class="asked-unit">${names.get(changedBy) ?? ''}</span><span class="quiet">${momentText(line.changedAt)}</span>`,
  ]
}

/** What else is to be known of a line: limited to named persons, its hour, waiting for its review. */
function marks({ isLimited, isUrgent, state, scheduledFor }: LineWithTime): Html {
  return html`${isLimited && html`<br><span class="quiet">限定知悉</span>`}${isUrgent && html`<br><span class="is-late">待补办审核</span>`}${
    state === 'scheduled' &&
    scheduledFor &&
    html`<br><span class="quiet">${momentText(scheduledFor)}</span>`
  }`
}

function dueCell({ dueOn, left, state, publishedAt, attribute }: LineWithTime): Piece {
  if (!isOpenState(state))
    return publishedAt
      ? html`<span class="quiet">${momentText(publishedAt).slice(0, 10)} 发布</span>`
      : html`<span class="quiet">—</span>`
  if (dueOn === null)
    return html`<span class="quiet">${attribute === 'proactive' || attribute === null ? '未起算' : '—'}</span>`
  return html`${daysLeftBadge(left)}<br><span class="quiet">${dueOn}</span>`
}

function filters(query: RecordsQuery, scope: readonly Unit[]): Html {
  const { unit, state, kind, attribute, due, words, mine, urgent } = query
  const select = ([name, label]: Named, value: string, options: Options): Filter => ({
    kind: 'select',
    ...{ name, label, value, options: [['', '全部'], ...options] },
  })
  const units = scope.map(({ code, name }) => [code, name] as const)
  const kinds = Object.entries(recordKinds).map(([name, { title }]) => [name, title] as const)
  return filterBar({
    name: '查找信息',
    address: '/records',
    filters: [
      { kind: 'search', name: 'words', label: '标题、文号或者索引号', value: words },
      ...(scope.length > 1 ? [select(['unit', '单位'], unit, units)] : []),
      select(['state', '状态'], state, [
        ['open', '办理中的全部'],
        ...Object.entries(editionStateTitles),
      ]),
      select(['kind', '种类'], kind, kinds),
      select(['attribute', '公开属性'], attribute, Object.entries(attributeTitles)),
      select(['due', '公开期限'], due, Object.entries(dueTitles)),
      { kind: 'check', name: 'mine', label: '轮到我', isOn: mine },
      { kind: 'check', name: 'urgent', label: '待补办审核', isOn: urgent },
    ],
    clear: recordsAddress(query) === '/records' ? undefined : '/records',
  })
}

type Named = readonly [name: string, label: string]
type Options = readonly (readonly [value: string, title: string])[]

function stateCounts(query: RecordsQuery, { counts }: Records): Html {
  const sum = (states: Iterable<EditionState>): number =>
    [...states].reduce((total, state) => total + (counts.get(state) ?? 0), 0)
  const said = (count: number): string =>
    count > countedAtMost ? `${countedAtMost}+` : String(count)
  const link = (state: RecordsQuery['state'], title: string, count: number): Html =>
    html`<a href="${recordsAddress(query, { state })}"${query.state === state && html` aria-current="true"`}>${title} <strong>${said(count)}</strong></a>`
  return html`<nav class="state-counts" aria-label="按状态查看">${link('', '全部', sum(counts.keys()))}${link('open', '办理中', sum(openStates))}
${[...counts].map(([state, count]) => link(state, editionStateTitles[state], count))}</nav>`
}
