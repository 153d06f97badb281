// The register of requests: what is not confirmed on top, conditions, counts by state, the lines.

import { cellLabel } from '@gongkai/report-engine'
import { inConsole } from '#agencies/console/console-frame.ts'
import type { Unit } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Filter, filterBar } from '#kit/html/components/filter-bar/filter-bar.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { paging } from '#kit/html/components/paging/paging.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import { dayInChina, workingDaysLeft } from '#law/index.ts'
import { applicantClasses } from '../case/applicant-class.ts'
import { channels, isChannelName } from '../case/channel.ts'
import { isOutcomeName, outcomes } from '../case/outcome.ts'
import { openStates, type RequestState, requestStates } from '../case/state.ts'
import { boundOfCounts, type Line } from '../register/register.store.ts'
import type { LineWithTime, Register } from './load-register.ts'
import {
  dueTitles,
  type RegisterQuery,
  registerAddress,
  registerFileAddress,
  wantedOf,
} from './register-query.ts'
import { requestPath } from './request-scope.ts'
import { daysLeftBadge, maskedApplicant, stateBadge } from './request-words.ts'

export type RegisterPage = {
  readonly query: RegisterQuery
  readonly register: Register
  /** Units the person takes requests in for. */
  readonly desk: readonly Unit[]
}

export function registerPage(view: View, given: RegisterPage): Html {
  const { query, register, desk } = given
  const { lines, next, names, place } = register
  const codes = new Map(place.scope.map((unit) => [unit.id, unit]))
  const isWide = place.scope.length > 1
  const columns = ['编号', ...(isWide ? ['单位'] : []), '收到日期', '申请内容', '申请人']
  const body = html`<link rel="stylesheet" href="${assetAddress('campaign.css')}"><link rel="stylesheet" href="${assetAddress('requests.css')}">
${query.cell === '' ? unconfirmedPanel(given, codes) : countedNotice(query)}
<section class="panel">${filters(query, place.scope)}${stateCounts(query, register)}
${dataTable({
  caption: '依申请公开登记簿',
  columns: [...columns, '状态', '期限', '经办人'],
  lines: lines.map((line) => cellsOf(line, { unit: codes.get(line.unitId), isWide, names })),
  whenEmpty: '没有符合条件的申请。',
})}
${paging({
  name: '登记簿的翻页',
  first: query.after && registerAddress(query),
  next: next && registerAddress(query, { after: next }),
})}</section>`
  const tools = html`<a class="btn" href="/requests/due">到期日历</a> <a class="btn" href="/requests/matters">后续事项</a> <a class="btn" href="${registerFileAddress(query)}">导出 XLSX</a>${
    desk.length > 0 &&
    html` <a class="btn" href="/requests/imports">导入历年台账</a> <a class="btn btn-primary" href="/requests/new">录入申请</a>`
  }`
  return inConsole(view, { title: '依申请公开', body, tools })
}

type CellsOf = {
  readonly unit: Unit | undefined
  readonly isWide: boolean
  readonly names: ReadonlyMap<string, string>
}

function cellsOf(line: LineWithTime, { unit, isWide, names }: CellsOf): readonly Piece[] {
  const { requestId, number, state, receivedOn, description, applicant, handledBy, outcome } = line
  const title = number ?? '未登记'
  const result = outcome !== null && isOutcomeName(outcome) && outcomes[outcome].title
  return [
    unit ? html`<a href="${requestPath(unit, requestId)}">${title}</a>` : title,
    ...(isWide ? [html`<span class="asked-unit">${unit?.name}</span>`] : []),
    receivedOn ?? html`<span class="quiet">未确认</span>`,
    html`<span class="asked-for">${description}</span>`,
    html`<span class="asked-unit">${maskedApplicant(applicant)}</span>`,
    html`${stateBadge(state)}${result && html`<span class="quiet asked-result">${result}</span>`}`,
    dueCell(line),
    (handledBy !== null && names.get(handledBy)) || html`<span class="quiet">—</span>`,
  ]
}

function dueCell({ clockState, dueOn, left }: LineWithTime): Piece {
  if (clockState === 'running' || clockState === 'suspended')
    return html`${daysLeftBadge(left)}<br><span class="quiet">${dueOn}${clockState === 'suspended' && ' 征求意见中'}</span>`
  if (clockState === 'waiting')
    return html`<span class="quiet">等候申请人${dueOn !== null && html`<br>至 ${dueOn}`}</span>`
  if (clockState === 'notStarted') return html`<span class="quiet">未起算</span>`
  if (clockState === 'notArranged') return html`<span class="quiet">日历未安排</span>`
  return html`<span class="quiet">—</span>`
}

function filters(query: RegisterQuery, scope: readonly Unit[]): Html {
  const { unit, state, due, channel, applicantClass, outcome, words, mine } = query
  const all = ['', '全部'] as const
  const titled = (table: Readonly<Record<string, { readonly title: string }>>) =>
    Object.entries(table).map(([name, { title }]) => [name, title] as const)
  const select = ([name, label]: Named, value: string, options: Options): Filter => ({
    kind: 'select',
    ...{ name, label, value, options: [all, ...options] },
  })
  const units = scope.map(({ code, name }) => [code, name] as const)
  return filterBar({
    name: '查找申请',
    address: '/requests',
    filters: [
      { kind: 'search', name: 'words', label: '编号或者内容', value: words },
      ...(scope.length > 1 ? [select(['unit', '单位'], unit, units)] : []),
      select(['state', '状态'], state, [
        ['open', '办理中的全部'],
        ...Object.entries(requestStates),
      ]),
      select(['due', '期限'], due, Object.entries(dueTitles)),
      select(['channel', '渠道'], channel, titled(channels)),
      select(['class', '申请人类别'], applicantClass, Object.entries(applicantClasses)),
      select(['outcome', '结果'], outcome, titled(outcomes)),
      { kind: 'check', name: 'mine', label: '由我处理', isOn: mine },
    ],
    clear: registerAddress(query) === '/requests' ? undefined : '/requests',
  })
}

type Named = readonly [name: string, label: string]
type Options = readonly (readonly [value: string, title: string])[]

function stateCounts(query: RegisterQuery, { counts, place }: Register): Html {
  const shown = (Object.keys(requestStates) as RequestState[]).filter((state) => counts.has(state))
  const open = openStates.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const { unitIds } = wantedOf(query, place)
  const bound = boundOfCounts({ unitIds, words: query.words })
  // Of words over many units only the first found were counted.
  const isSample = bound !== undefined && 'inAll' in bound && total > bound.inAll
  const shownCount = (count: number): string => {
    if (isSample) return `${Math.min(count, bound.inAll)}+`
    return bound && 'ofEach' in bound && count > bound.ofEach ? `${bound.ofEach}+` : String(count)
  }
  const link = (state: RegisterQuery['state'], title: string, count: number): Html =>
    html`<a href="${registerAddress(query, { state })}"${query.state === state && html` aria-current="true"`}>${title} <strong>${shownCount(count)}</strong></a>`
  return html`<nav class="state-counts" aria-label="按状态查看">${link('', '全部', total)}${link('open', '办理中', open)}
${shown.map((state) => link(state, requestStates[state], counts.get(state) ?? 0))}</nav>`
}

/** Which cell of table 三 the lines below are the records of. */
function countedNotice(query: RegisterQuery): Html {
  const { cell, year } = query
  return notice({
    tone: 'done',
    title: `${year}年度报告“${cellLabel(cell)}”计入的申请`,
    lines: [html`<a href="${registerAddress(query, { cell: '', year: '' })}">查看全部申请</a>`],
  })
}

/**
 * What came in and has no confirmed day of receipt: looked through every day.
 * @law 条例 31
 */
function unconfirmedPanel(
  { register, desk }: RegisterPage,
  units: ReadonlyMap<string, Unit>,
): Html | undefined {
  const { unconfirmed, place } = register
  if (unconfirmed.length === 0 || desk.length === 0) return undefined
  const waited = ({ unitId, enteredAt }: Line): Html => {
    const calendar = place.calendarOf(unitId)
    const days = -(workingDaysLeft(calendar, place.today, dayInChina(enteredAt)) ?? 0)
    return days <= 0
      ? html`<span class="quiet">今天</span>`
      : html`<span class="is-late">已等 ${days} 个工作日</span>`
  }
  return html`<section class="panel"><h2>待确认收到（${unconfirmed.length}）</h2>
<p class="form-hint">没有确认收到之日，答复期限不能起算。请当天确认，并写明凭据（条例第三十一条）。</p>
${dataTable({
  caption: '待确认收到的申请',
  columns: ['录入日期', '渠道', '申请内容', '申请人', '等候', '操作'],
  lines: unconfirmed.slice(0, 10).map((line) => {
    const unit = units.get(line.unitId)
    const address = unit && `${requestPath(unit, line.requestId)}#confirmReceipt`
    return [
      dayInChina(line.enteredAt),
      isChannelName(line.channel) && channels[line.channel].title,
      html`<span class="asked-for">${line.description}</span>`,
      maskedApplicant(line.applicant),
      waited(line),
      address && html`<a href="${address}">确认收到</a>`,
    ]
  }),
  whenEmpty: '',
})}</section>`
}
