// The table of months: a row for each month, a column for each item; an empty field means not known yet.

import { type Html, html } from '#kit/html/html.ts'
import { island } from '#kit/html/islands.ts'
import type { View } from '#kit/http/route.ts'
import type { ItemFigure } from '../count-decisions.store.ts'
import { decisionItems } from '../decision-item.ts'
import { allMonths, hasBegun } from '../decision-year.ts'
import { monthField } from '../month-figure.ts'
import type { MonthsAttempt } from './decisions-page.ts'
import { type ShownYear, yearPath } from './load-year.ts'

const decisionTable = island(
  'decision-table',
  new URL('./island/decision-table.ts', import.meta.url),
)

export function monthsPanel(
  view: View,
  shown: ShownYear,
  attempt: MonthsAttempt | undefined,
): Html {
  const { unit, year, version, items, mayEnter } = shown
  const rows = allMonths.map((month) => monthRow(shown, month, attempt))
  const table = html`<div class="table-frame" tabindex="0" role="region" aria-label="各月数据"><table class="data-table decision-months">
<caption class="visually-hidden">${unit.name}${year}年各月数据</caption>
<thead><tr><th scope="col">月份</th>${items.map(({ item }) => html`<th scope="col">${decisionItems[item].title}<br><span class="quiet">${decisionItems[item].unit}</span></th>`)}</tr></thead>
<tbody>${rows}</tbody><tfoot><tr><th scope="row">合计</th>${items.map((one) => html`<td>${totalOf(one)}</td>`)}</tr></tfoot></table></div>`
  if (!mayEnter) return html`<section class="panel"><h2>各月数据</h2>${table}</section>`
  return html`<section class="panel"><h2>各月数据</h2>
<p>可以从 Excel 或者 WPS 复制一块粘贴到任意一格；回车移到下一月。收费以万元计，最多四位小数。</p>
<form method="post" action="${yearPath(unit, year)}" class="decision-form">${view.token()}<input type="hidden" name="seen" value="${version}">${table}
<p class="form-line"><button class="btn btn-primary" type="submit">保存</button> <span class="quiet" role="status" data-pasted></span></p></form>${decisionTable()}</section>`
}

function totalOf({ months, figure, basis }: ItemFigure): Html | string {
  if (basis?.basis === 'noPower') return html`<span class="quiet">没有此项职权</span>`
  if (basis?.basis === 'counted' && figure.state === 'known') return figure.value
  if (figure.state === 'known') return figure.value
  return months.length === 0
    ? html`<span class="quiet">—</span>`
    : html`<span class="quiet">未填齐</span>`
}

function monthRow(shown: ShownYear, month: number, attempt: MonthsAttempt | undefined): Html {
  return html`<tr><th scope="row">${month}月</th>${shown.items.map((one) => html`<td>${monthCell(shown, { one, month, attempt })}</td>`)}</tr>`
}

type Cell = {
  readonly one: ItemFigure
  readonly month: number
  readonly attempt: MonthsAttempt | undefined
}

function monthCell({ year, today, mayEnter }: ShownYear, { one, month, attempt }: Cell): Html {
  const known = one.months.find((figure) => figure.month === month)?.value ?? ''
  const published = one.counted.filter(({ decidedOn }) => Number(decidedOn.slice(5, 7)) === month)
  const beside =
    published.length > 0 && html`<small class="quiet">已发布 ${published.length}</small>`
  if (!mayEnter || !hasBegun(year, month, today))
    return html`${known === '' ? html`<span class="quiet">—</span>` : known}${beside}`
  const name = monthField(one.item, month)
  const problem = attempt?.problems.get(name)
  const label = `${month}月${decisionItems[one.item].title}`
  return html`<input class="form-control${problem ? ' is-invalid' : ''}" id="${name}" name="${name}" value="${attempt?.typed.get(name) ?? known}" inputmode="decimal" autocomplete="off" aria-label="${label}"${problem && html` aria-invalid="true" aria-describedby="${name}-problem"`}>${problem && html`<span class="field-problem" id="${name}-problem">${problem}</span>`}${beside}`
}
