// The banner of a report that a correction elsewhere has altered: which cells, from what to what.

import { cellLabel } from '@gongkai/report-engine'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Html, html } from '#kit/html/html.ts'
import { dayInChina } from '#law/index.ts'
import type { ReportEdition } from '../../flow/report-edition.ts'
import type { Effect } from '../effect.ts'

/** Nothing where there is no effect. */
export function effectNotice(
  effects: readonly Effect[],
  edition: Pick<ReportEdition, 'state'> | undefined,
): Html | undefined {
  if (effects.length === 0) return undefined
  const isPublic = edition?.state === 'published'
  return html`<section class="panel roll-up-effects" role="note">
${effects.map((effect) => (effect.kind === 'rollUp' ? altered(effect, isPublic) : checkedAnew(effect)))}</section>`
}

function cause({ cause: { unitName, unitCode, year, number }, foundAt }: Effect): Html {
  return html`<a href="/annual-reports/${unitCode}/${year}">${unitName}${year}年报告</a>第 ${number} 版，${dayInChina(foundAt)} 公开`
}

function altered(effect: Effect, isPublic: boolean): Html {
  return html`<h2>${isPublic ? '下级报告已更正，以下数字与已公开的报告不同' : '下级报告已更正，以下数字与本报告不同'}</h2>
<p>${cause(effect)}。${isPublic ? '如需改动已公开的数字，请更正本报告。' : '请在“下级汇总”中重新生成，或者在“与记录核对”中写明差异的原因。'}</p>
${dataTable({
  caption: '更正引起的变化',
  columns: ['格', '本报告', '更正后的汇总数'],
  lines: effect.cells.map(({ address, before, after }) => [
    cellLabel(address),
    before ?? '空白',
    after ?? '空白',
  ]),
  whenEmpty: '',
})}`
}

function checkedAnew(effect: Effect): Html {
  const { appeared, gone } = effect.findings
  return html`<h2>上一年度的报告已更正，两年之间的核对结果有变化</h2>
<p>${cause(effect)}。</p>
${appeared.length > 0 && html`<p>新发现：</p><ul>${appeared.map((message) => html`<li>${message}</li>`)}</ul>`}
${gone.length > 0 && html`<p>不再有：</p><ul>${gone.map((message) => html`<li>${message}</li>`)}</ul>`}`
}
