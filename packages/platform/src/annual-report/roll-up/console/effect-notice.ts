// The banner of a report that a correction elsewhere has altered: which cells, from what to what.

import { cellLabel } from '@gongkai/report-engine'
import { type Html, html } from '#kit/html/html.ts'
import { dayInChina } from '#law/index.ts'
import type { ReportEdition } from '../../flow/report-edition.ts'
import type { AlteredCell, Effect } from '../effect.ts'

type Altered = {
  readonly edition: Pick<ReportEdition, 'state'> | undefined
  /** The address of the report's pages. */
  readonly path: string
}

/** Nothing where there is no effect. */
export function effectNotice(effects: readonly Effect[], given: Altered): Html | undefined {
  if (effects.length === 0) return undefined
  return html`<section class="panel roll-up-effects">
${effects.map((effect) => (effect.kind === 'rollUp' ? altered(effect, given) : checkedAnew(effect)))}</section>`
}

function cause({ cause: { unitName, year, number }, foundAt }: Effect): string {
  return `${unitName}${year}年报告第 ${number} 版，${dayInChina(foundAt)} 公开。`
}

function altered(effect: Effect, { edition, path }: Altered): Html {
  const isPublic = edition?.state === 'published'
  const inWork = html`请在“<a href="${path}/roll-up#generate">下级汇总</a>”中重新生成，或者在“<a href="${path}/computed">与记录核对</a>”中写明差异的原因。`
  return html`<h2>${isPublic ? '下级报告已更正，以下数字与已公开的报告不同' : '下级报告已更正，以下数字与本报告不同'}</h2>
<p>${cause(effect)}${isPublic ? '如需改动已公开的数字，请更正本报告。' : inWork}</p>
${cellTable(effect.cells, path)}`
}

function cellTable(cells: readonly AlteredCell[], path: string): Html {
  return html`<div class="table-frame" tabindex="0" role="region" aria-label="更正引起的变化"><table class="data-table roll-up-changes">
<caption class="visually-hidden">更正引起的变化</caption>
<thead><tr><th scope="col">格</th><th scope="col" class="number">本报告</th><th scope="col" class="number">更正后的汇总数</th></tr></thead>
<tbody>${cells.map(
    ({
      address,
      before,
      after,
    }) => html`<tr><th scope="row"><a href="${path}/roll-up?cell=${address}#parts">${cellLabel(address)}</a></th>
<td class="number">${before ?? '空白'}</td><td class="number">${after ?? '空白'}</td></tr>`,
  )}</tbody></table></div>`
}

function checkedAnew(effect: Effect): Html {
  const { appeared, gone } = effect.findings
  return html`<h2>上一年度的报告已更正，两年之间的核对结果有变化</h2>
<p>${cause(effect)}</p>
${appeared.length > 0 && html`<p>新发现：</p><ul>${appeared.map((message) => html`<li>${message}</li>`)}</ul>`}
${gone.length > 0 && html`<p>不再有：</p><ul>${gone.map((message) => html`<li>${message}</li>`)}</ul>`}`
}
