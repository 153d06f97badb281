// The board: every report in the person's reach with its state, and the start of a new one.

import type { Unit } from '#agencies/index.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { field } from '#kit/html/components/field/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { stateTitles } from '../flow/edition-state.ts'
import type { BoardEntry } from '../flow/editions.store.ts'

export type Board = {
  readonly entries: readonly BoardEntry[]
  /** Units the person may look into. */
  readonly units: readonly Unit[]
  /** Units the person may start a report for. */
  readonly own: readonly Unit[]
  /** The form, if it was refused. */
  readonly attempt: Attempt
}

/** The body of the page. */
export function boardPage(view: View, { entries, units, own, attempt }: Board): Html {
  const names = new Map(units.map((unit) => [unit.id, unit]))
  const lines = entries.map(({ unitId, year, number, state, changedAt }) => {
    const unit = names.get(unitId)
    const address = `/annual-reports/${unit?.code}/${year}`
    return [
      html`<a href="${address}">${unit?.name} ${year}年</a>`,
      html`<span class="badge-state badge-${state}">${stateTitles[state]}</span>`,
      `第 ${number} 版`,
      dayInChina(changedAt),
    ]
  })
  return html`${attempt.summary}${own.length > 0 && newReport(view, own, attempt)}
<section class="panel"><h2>全部报告</h2>
${dataTable({
  caption: '年度报告',
  columns: ['报告', '状态', '版本', '最近变动'],
  lines,
  whenEmpty: '您可以查看的单位还没有年度报告。',
})}</section>`
}

function newReport(view: View, own: readonly Unit[], { typed, problem }: Attempt): Html {
  const wrong = problem('unit')
  const options = own.map(
    ({ code, name }) =>
      html`<option value="${code}"${typed('unit') === code && html` selected`}>${name}</option>`,
  )
  return html`<section class="panel"><h2>新建报告</h2>
<form class="form-line" method="post" action="/annual-reports">${view.token()}
<div class="field"><label class="form-label" for="unit">单位</label>${wrong && html`<p class="field-problem" id="unit-problem">${wrong}</p>`}
<select class="form-select" id="unit" name="unit"${wrong && html` aria-describedby="unit-problem"`}>${options}</select></div>
${field({ name: 'year', label: '年度', hint: '已经结束的年度，如 2025', value: typed('year'), problem: problem('year') })}
<button class="btn btn-primary" type="submit">新建</button></form></section>`
}
