// The list of reconsiderations and lawsuits: conditions, then a line for each with its reply due.

import { inConsole } from '#agencies/console/console-frame.ts'
import type { Unit } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Filter, filterBar } from '#kit/html/components/filter-bar/filter-bar.ts'
import { paging } from '#kit/html/components/paging/paging.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import type { Calendar } from '#law/index.ts'
import { disputeStates } from '../case/dispute.ts'
import { disputeKindTitles, disputeOutcome } from '../case/dispute-outcome.ts'
import type { DisputeLine } from '../register/dispute-register.store.ts'
import { disputePath } from './dispute-scope.ts'
import { disputeBadge, replyLeft, type Today } from './dispute-words.ts'
import { type DisputesQuery, disputesAddress, replyTitles } from './disputes-query.ts'

export const disputeStyles = html`<link rel="stylesheet" href="${assetAddress('campaign.css')}"><link rel="stylesheet" href="${assetAddress('requests.css')}">`

export type DisputesPage = Pick<Today, 'today'> & {
  /** The days of work in the region of a unit. */
  readonly calendarOf: (unitId: string) => Calendar
  readonly query: DisputesQuery
  readonly scope: readonly Unit[]
  readonly lines: readonly DisputeLine[]
  /** The mark of the next page; undefined on the last one. */
  readonly next: string | undefined
  readonly mayFile: boolean
}

export function disputesPage(view: View, given: DisputesPage): Html {
  const { query, scope, lines, next, mayFile } = given
  const units = new Map(scope.map((unit) => [unit.id, unit]))
  const isWide = scope.length > 1
  const body = html`${disputeStyles}<section class="panel">${filters(query, scope)}
${dataTable({
  caption: '复议诉讼案件',
  columns: [
    ...['争议事项', ...(isWide ? ['单位'] : []), '种类', '受理机关'],
    ...['登记日期', '状态', '答复期限', '结果', '针对'],
  ],
  lines: lines.map((line) => cellsOf(line, { ...given, unit: units.get(line.unitId), isWide })),
  whenEmpty: '没有符合条件的案件。',
})}
${paging({
  name: '案件列表的翻页',
  first: query.after ? disputesAddress(query) : undefined,
  next: next && disputesAddress(query, next),
})}</section>`
  const tools = html`<a class="btn" href="/dispute-outcomes">结果归类</a>${mayFile && html` <a class="btn btn-primary" href="/disputes/new">登记案件</a>`}`
  return inConsole(view, { title: '复议诉讼', body, tools })
}

type At = Pick<DisputesPage, 'calendarOf' | 'today'> & {
  readonly unit: Unit | undefined
  readonly isWide: boolean
}

function cellsOf(line: DisputeLine, { unit, isWide, calendarOf, today }: At): readonly Piece[] {
  const { disputeId, kind, subject, authority, authorityNumber, requestId } = line
  const none = html`<span class="quiet">—</span>`
  return [
    html`<span class="asked-for">${unit ? html`<a href="${disputePath(unit, disputeId)}">${subject}</a>` : subject}</span>`,
    ...(isWide ? [unit?.name] : []),
    disputeKindTitles[kind],
    html`${authority}${authorityNumber && html`<br><span class="quiet">${authorityNumber}</span>`}`,
    line.filedOn,
    disputeBadge(line.state),
    replyCell(line, { calendar: calendarOf(line.unitId), today }),
    line.outcome === null ? none : (disputeOutcome(kind, line.outcome)?.title ?? line.outcome),
    requestId !== null && unit
      ? html`<a href="/requests/${unit.code}/${requestId}">查看申请</a>`
      : line.publication
        ? html`主动公开<br><span class="quiet">${line.publication}</span>`
        : none,
  ]
}

function replyCell({ kind, state, replyDueOn }: DisputeLine, on: Today): Html {
  if (replyDueOn !== null)
    return html`${replyLeft(kind, replyDueOn, on)}<br><span class="quiet">${replyDueOn}</span>`
  return html`<span class="quiet">${state === 'filed' ? '未起算' : '—'}</span>`
}

function filters(query: DisputesQuery, scope: readonly Unit[]): Html {
  const { unit, kind, state, reply, words } = query
  const select = (
    [name, label]: readonly [string, string],
    value: string,
    options: readonly (readonly [string, string])[],
  ): Filter => ({ kind: 'select', name, label, value, options: [['', '全部'], ...options] })
  const units = scope.map(({ code, name }) => [code, name] as const)
  return filterBar({
    name: '查找案件',
    address: '/disputes',
    filters: [
      { kind: 'search', name: 'words', label: '事项、机关或者案号', value: words },
      ...(scope.length > 1 ? [select(['unit', '单位'], unit, units)] : []),
      select(['kind', '种类'], kind, Object.entries(disputeKindTitles)),
      select(['state', '状态'], state, [['open', '没有审结的'], ...Object.entries(disputeStates)]),
      select(['reply', '答复期限'], reply, Object.entries(replyTitles)),
    ],
    clear: disputesAddress(query) === '/disputes' ? undefined : '/disputes',
  })
}
