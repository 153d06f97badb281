// The calendar of due days: a month, the list, who has how much, and the person's own settings.

import { inConsole } from '#agencies/console/console-frame.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { filterBar } from '#kit/html/components/filter-bar/filter-bar.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import { dayInWords } from '#law/index.ts'
import { workingDaysLeft } from '../../clock/days-left.ts'
import { requestPath } from '../../console/request-scope.ts'
import { daysLeftBadge } from '../../console/request-words.ts'
import { type DueDay, dueTitles } from '../due-day.ts'
import { dueMonth } from './due-month.ts'
import { type OwnSettings, ownSettings } from './due-settings.ts'
import { type Due, type DueQuery, monthAway } from './load-due.ts'

export function duePage(view: View, { due, attempt, address }: OwnSettings): Html {
  const { query, days, today } = due
  const overdue = days.filter(({ dueOn, clockState }) => dueOn < today && clockState !== 'waiting')
  const body = html`<link rel="stylesheet" href="${assetAddress('campaign.css')}"><link rel="stylesheet" href="${assetAddress('requests.css')}"><link rel="stylesheet" href="${assetAddress('calendar.css')}"><link rel="stylesheet" href="${assetAddress('due.css')}">${attempt.summary}
<section class="panel">${filters(due)}${monthLinks(query)}
${dueMonth(due)}</section>
${overdue.length > 0 && html`<section class="panel"><h2>已经逾期（${overdue.length}）</h2>${listOf(due, overdue, '已经逾期的申请')}</section>`}
<section class="panel" id="days"><h2>${monthInWords(query.month)}到期</h2>${listOf(
    due,
    days.filter(({ dueOn }) => dueOn.startsWith(query.month)),
    '这个月到期的申请',
  )}</section>
${workload(due)}${ownSettings(view, { due, attempt, address })}`
  const trail = [{ address: '/requests', name: '依申请公开' }]
  return inConsole(view, { title: '到期日历', trail, body })
}

function filters({ query, scope }: Due): Html {
  const units = scope.map(({ code, name }) => [code, name] as const)
  return filterBar({
    name: '到期日历的范围',
    address: '/requests/due',
    filters: [
      ...(scope.length > 1
        ? [
            {
              kind: 'select',
              name: 'unit',
              label: '单位',
              value: query.unit,
              options: [['', '全部'], ...units],
            } as const,
          ]
        : []),
      { kind: 'check', name: 'mine', label: '只看由我办理和协办的', isOn: query.mine },
    ],
    clear: query.unit === '' && !query.mine ? undefined : '/requests/due',
  })
}

function dueAddress(query: DueQuery, month: string): string {
  const given = new URLSearchParams({ month })
  if (query.unit !== '') given.set('unit', query.unit)
  if (query.mine) given.set('mine', 'yes')
  return `/requests/due?${given}`
}

function monthLinks(query: DueQuery): Html {
  const [before, after] = [monthAway(query.month, -1), monthAway(query.month, 1)]
  return html`<nav class="due-months" aria-label="月份"><a class="btn" rel="prev" href="${dueAddress(query, before)}">上一月 ${monthInWords(before)}</a>
<strong>${monthInWords(query.month)}</strong><a class="btn" rel="next" href="${dueAddress(query, after)}">下一月 ${monthInWords(after)}</a></nav>`
}

function monthInWords(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return `${year}年${number}月`
}

function listOf(due: Due, days: readonly DueDay[], caption: string): Html {
  const { scope, names, calendarOf, today } = due
  const units = new Map(scope.map((unit) => [unit.id, unit]))
  const isWide = scope.length > 1
  return dataTable({
    caption,
    columns: ['到期', '编号', ...(isWide ? ['单位'] : []), '事项', '剩余', '经办人'],
    lines: days.map(({ unitId, requestId, number, clockState, dueOn, handledBy }) => {
      const unit = units.get(unitId)
      const title = number ?? '未登记'
      const left = workingDaysLeft(calendarOf(unitId), today, dueOn)
      const cells: readonly Piece[] = [
        html`<span id="day-${dueOn}-${requestId}">${dayInWords(dueOn)}</span>`,
        unit ? html`<a href="${requestPath(unit, requestId)}">${title}</a>` : title,
        ...(isWide ? [unit?.name] : []),
        dueTitles[clockState],
        clockState === 'waiting' && left !== undefined && left < 0
          ? html`<span class="quiet">申请人的期限已过</span>`
          : daysLeftBadge(left),
        (handledBy !== null && names.get(handledBy)) || html`<span class="quiet">没有分办</span>`,
      ]
      return cells
    }),
    whenEmpty: '没有到期的申请。',
  })
}

/** Who has how much, the ones with most that is overdue first. */
function workload({ days, names, today, calendarOf }: Due): Html {
  const people = [...Map.groupBy(days, ({ handledBy }) => handledBy ?? '')]
  const lines = people.map(([person, own]) => {
    const owed = own.filter(({ clockState }) => clockState !== 'waiting')
    const lefts = owed.map(
      ({ unitId, dueOn }) => workingDaysLeft(calendarOf(unitId), today, dueOn) ?? Infinity,
    )
    return {
      name: names.get(person) ?? '没有分办',
      open: owed.length,
      overdue: lefts.filter((left) => left < 0).length,
      near: lefts.filter((left) => left >= 0 && left <= 5).length,
      waiting: own.length - owed.length,
    }
  })
  lines.sort((one, other) => other.overdue - one.overdue || other.open - one.open)
  return html`<section class="panel"><h2>各经办人的工作量</h2>${dataTable({
    caption: '各经办人的工作量',
    columns: ['经办人', '期限正在计算', '已逾期', '5 个工作日内到期', '等候申请人'],
    lines: lines.map(({ name, open, overdue, near, waiting }) => [
      name,
      open,
      overdue > 0 ? html`<span class="is-late">${overdue}</span>` : 0,
      near > 0 ? html`<span class="is-near">${near}</span>` : 0,
      waiting,
    ]),
    whenEmpty: '没有期限正在计算的申请。',
  })}</section>`
}
