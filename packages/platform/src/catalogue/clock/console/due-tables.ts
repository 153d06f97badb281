// The lists of what is overdue, what comes next, and what was published late.

import type { Unit } from '#agencies/index.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { filterBar } from '#kit/html/components/filter-bar/filter-bar.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import type { LocalDate } from '#law/index.ts'
import { recordPath } from '../../console/record-scope.ts'
import { daysLeftBadge, editionBadge } from '../../console/record-words.ts'
import type { TimeLeft } from '../time-left.ts'
import type { Running } from '../timeliness.store.ts'

export type DueLine = { readonly unit: Unit; readonly one: Running; readonly time: TimeLeft }

export type LateLine = {
  readonly unit: Unit
  readonly one: Running
  readonly on: LocalDate
  readonly dueOn: LocalDate
  readonly days: number | undefined
}

export type DueTables = {
  readonly scope: readonly Unit[]
  readonly chosen: string
  readonly due: readonly DueLine[]
  readonly late: readonly LateLine[]
}

export function dueTables({ scope, chosen, due, late }: DueTables): Html {
  const byDay = due.toSorted((one, other) => compare(one.time.dueOn, other.time.dueOn))
  const overdue = byDay.filter(({ time }) => time.isOverdue)
  const coming = byDay.filter(({ time }) => !time.isOverdue)
  return html`${scope.length > 1 && unitFilter(scope, chosen)}
<section class="panel"><h2>已经逾期 ${overdue.length} 条</h2>${lines('逾期的信息', overdue, '没有逾期的信息。')}</section>
<section class="panel"><h2>将要到期 ${coming.length} 条</h2>${lines('将要到期的信息', coming, '没有等待公开的信息。')}</section>
<section class="panel"><h2>逾期后发布 ${late.length} 条</h2><p class="form-hint">发布得晚是已经发生的事实，不会从这里消失。</p>${dataTable(
    {
      caption: '逾期后发布的信息',
      columns: ['标题', '单位', '最后一天', '发布', '晚了'],
      lines: late.map(({ unit, one, on, dueOn, days }) => [
        name(unit, one),
        html`<span class="asked-unit">${unit.name}</span>`,
        dueOn,
        on,
        days === undefined ? '' : `${days} 个工作日`,
      ]),
      whenEmpty: '没有逾期后发布的信息。',
    },
  )}</section>`
}

function compare(one: LocalDate | undefined, other: LocalDate | undefined): number {
  return (one ?? '9999') < (other ?? '9999') ? -1 : 1
}

function unitFilter(scope: readonly Unit[], chosen: string): Html {
  const units = scope.map(({ code, name: title }) => [code, title] as const)
  return filterBar({
    name: '选择单位',
    address: '/records/clock',
    filters: [
      {
        kind: 'select',
        name: 'unit',
        label: '单位',
        value: chosen,
        options: [['', '全部'], ...units],
      },
    ],
    clear: chosen === '' ? undefined : '/records/clock',
  })
}

function name(unit: Unit, { recordId, title, number, isLimited }: Running): Piece {
  const path = recordPath(unit, recordId, '/clock')
  return html`<span class="record-title"><a href="${path}?edition=${number}">${title || '（没有标题）'}</a>${isLimited && html`<small>限定知悉</small>`}</span>`
}

function lines(caption: string, due: readonly DueLine[], whenEmpty: string): Html {
  return dataTable({
    caption,
    columns: ['标题', '单位', '形成或者变更', '状态', '最后一天', '剩余'],
    lines: due.map(({ unit, one, time }) => [
      name(unit, one),
      html`<span class="asked-unit">${unit.name}</span>`,
      one.changedOn ?? one.formedOn,
      editionBadge(one.state),
      time.dueOn ?? html`<span class="quiet">无法推算</span>`,
      daysLeftBadge(time.left),
    ]),
    whenEmpty,
  })
}
