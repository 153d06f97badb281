// The calendar of due days: a month, the list, who has how much, and the person's own settings.

import { inConsole } from '#agencies/console/console-frame.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { filterBar } from '#kit/html/components/filter-bar/filter-bar.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import { dayInWords, localDate, notArrangedInWords, workingDaysLeft } from '#law/index.ts'
import { daysLeftBadge } from '../../console/request-words.ts'
import type { DueItem } from '../due-item.ts'
import { dueMonth } from './due-month.ts'
import { type OwnSettings, ownSettings } from './due-settings.ts'
import { type Due, type DueQuery, monthAway } from './load-due.ts'

export function duePage(view: View, { due, attempt, address }: OwnSettings): Html {
  const { query, today } = due
  const { items } = due.all
  const overdue = items.filter(({ dueOn, isOfOthers }) => dueOn < today && !isOfOthers)
  const body = html`<link rel="stylesheet" href="${assetAddress('campaign.css')}"><link rel="stylesheet" href="${assetAddress('requests.css')}"><link rel="stylesheet" href="${assetAddress('calendar.css')}"><link rel="stylesheet" href="${assetAddress('due.css')}">${attempt.summary}
<section class="panel">${filters(due)}${monthLinks(query)}
${dueMonth(due)}</section>
${overdue.length > 0 && html`<section class="panel"><h2>已经逾期（${overdue.length}）</h2>${listOf(due, overdue, '已经逾期的事项')}</section>`}
${uncountedPanel(due)}
<section class="panel" id="days"><h2>${monthInWords(query.month)}到期</h2>${listOf(
    due,
    items.filter(({ dueOn }) => dueOn.startsWith(query.month)),
    '这个月到期的事项',
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

function listOf(due: Due, items: readonly DueItem[], caption: string): Html {
  const { calendarOf, today } = due
  return dataTable({
    caption,
    columns: ['到期', '编号', ...(isWide(due) ? ['单位'] : []), '事项', '剩余', '经办人'],
    lines: items.map((item) => {
      const { unitId, id, mark, isOfOthers, dueOn } = item
      const left = workingDaysLeft(calendarOf(unitId), today, dueOn)
      return [
        html`<span id="day-${dueOn}-${id}-${mark}">${dayInWords(dueOn)}</span>`,
        ...whichOf(due, item),
        isOfOthers && left !== undefined && left < 0
          ? html`<span class="quiet">期限已过</span>`
          : daysLeftBadge(left),
        inCharge(due, item),
      ]
    }),
    whenEmpty: '没有到期的事项。',
  })
}

const isWide = ({ scope }: Due): boolean => scope.length > 1

/** Number, unit and what it is about. */
function whichOf({ scope }: Due, item: Omit<DueItem, 'dueOn'>): readonly Piece[] {
  const unit = scope.find(({ id }) => id === item.unitId)
  return [
    unit ? html`<a href="${item.pathIn(unit)}">${item.number}</a>` : item.number,
    ...(scope.length > 1 ? [unit?.name] : []),
    item.what,
  ]
}

function inCharge({ names }: Due, { handledBy }: Pick<DueItem, 'handledBy'>): Piece {
  return (handledBy !== null && names.get(handledBy)) || html`<span class="quiet">没有分办</span>`
}

/** Nothing is counted beyond the last notice: what runs into such a year stands here, with what to do. */
function uncountedPanel(due: Due): Html | undefined {
  const { uncounted } = due.all
  if (uncounted.length === 0) return undefined
  const years = [...new Set(uncounted.map(({ missingOn }) => missingOn.slice(0, 4)))].sort()
  return html`<section class="panel" id="uncounted"><h2>期限到达没有放假安排的年度（${uncounted.length}）</h2>
<p class="is-near">这些事项的期限没有推算，不出现在上面的日历和订阅中；期限照常进行，由本单位办理的请尽早办理。</p>
${years.map((year) => html`<p>${notArrangedInWords(localDate(`${year}-01-01`))}导入之后，这里的事项会自动推算。</p>`)}${dataTable(
  {
    caption: '没有推算期限的事项',
    columns: ['编号', ...(isWide(due) ? ['单位'] : []), '事项', '缺少的安排', '经办人'],
    lines: uncounted.map((item) => [
      ...whichOf(due, item),
      `${item.missingOn.slice(0, 4)}年`,
      inCharge(due, item),
    ]),
    whenEmpty: '',
  },
)}</section>`
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
