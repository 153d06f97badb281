// Saving the roll-up as the unit's report: what would change, cell by cell, and the button.

import { cellLabel } from '@gongkai/report-engine'
import { type Html, html } from '#kit/html/html.ts'
import { dayInChina } from '#law/index.ts'
import { stateTitles } from '../../flow/edition-state.ts'
import { hasAddends } from '../roll-up.ts'
import type { Because, CellChange } from '../roll-up-changes.ts'
import { type RollUpView, unitName } from './roll-up-view.ts'

/** The panel; without the button for whoever may not generate. */
export function generatePanel(given: RollUpView): Html {
  const { edition, actions, generation, attempt } = given
  return html`<section class="panel" id="generate"><h2>生成为本级报告</h2>
${attempt.path?.endsWith('/generate') && attempt.summary}
${madeNote(given)}
${
  !hasAddends(generation.rollUp)
    ? html`<p class="nothing-here">没有已接收的下级报告，也没有本机关部分，还不能生成。</p>`
    : actions.includes('rollUp')
      ? form(given)
      : html`<p>${whyNotNow(edition?.state)}</p>${generation.changes.length > 0 && edition !== undefined && changeTable(given, false)}`
}</section>`
}

function whyNotNow(state: keyof typeof stateTitles | undefined): string {
  if (state === undefined) return '由本单位的经办人或者公开工作机构负责人生成。'
  if (state === 'draft' || state === 'returned')
    return '由本单位的经办人或者公开工作机构负责人生成。'
  return `本单位的报告现在是“${stateTitles[state]}”，不能重新生成。已公开的报告要改动，请先更正。`
}

function madeNote({ edition, generation }: RollUpView): Html | undefined {
  const { madeFrom } = generation
  if (edition === undefined || madeFrom === undefined) return undefined
  return html`<p>本报告由 ${dayInChina(madeFrom.madeAt)} 的汇总生成，当时计入 ${madeFrom.sources.length} 个单位${madeFrom.part !== null && '和本机关部分'}。</p>`
}

function form(given: RollUpView): Html {
  const { view, path, mark, edition, generation } = given
  const { changes, madeFrom, rollUp } = generation
  if (edition !== undefined && changes.length === 0 && madeFrom !== undefined)
    return html`<p>报告各格与汇总数一致，不需要重新生成。</p>`
  const count = Object.keys(rollUp.sums.report.cells).length
  return html`<form method="post" action="${path}/generate">${view.token()}
<input type="hidden" name="scope" value="${rollUp.scope}"><input type="hidden" name="seen" value="${mark}">
${
  edition?.document
    ? html`<p>将有 ${changes.length} 格变化。手工填写的数字保留不动，勾选的才改用汇总数；保留的差异须在“与记录核对”中写明原因。</p>
${changes.length > 0 && changeTable(given, true)}`
    : html`<p>将新建草稿，填入上面汇总表的 ${count} 格，每一格都可以查到由哪些单位的数字相加而来。</p>`
}
<button class="btn btn-primary" type="submit">${edition?.document ? '按上表重新生成' : '生成为本级报告'}</button></form>`
}

function changeTable(given: RollUpView, mayChoose: boolean): Html {
  const { generation } = given
  return html`<div class="table-frame" tabindex="0" role="region" aria-label="重新生成的变化"><table class="data-table roll-up-changes">
<caption class="visually-hidden">重新生成的变化</caption>
<thead><tr><th scope="col">格</th><th scope="col" class="number">现在</th><th scope="col" class="number">汇总数</th><th scope="col">变化来自</th><th scope="col">处理</th></tr></thead>
<tbody>${generation.changes.map(
    (
      change,
    ) => html`<tr><th scope="row">${cellLabel(change.address, generation.rollUp.sums.report.edition)}</th>
<td class="number">${change.stated ?? '空白'}</td><td class="number">${change.after ?? '空白'}</td>
<td>${change.because.map((because) => html`<div>${becauseText(given, because, change.address)}</div>`)}</td>
<td>${mayChoose ? choice(given, change) : waits(change)}</td></tr>`,
  )}</tbody></table></div>`
}

function becauseText(given: RollUpView, { unitId, before, after }: Because, cell: string): Html {
  return html`${unitName(given, unitId, `#cell-${cell}`)} ${before ?? '没有'} → ${after ?? '没有'}`
}

/** For whoever only looks. */
function waits({ byHand }: CellChange): string {
  return byHand ? '手工填写' : '汇总有变化'
}

function choice({ attempt }: RollUpView, { address, byHand }: CellChange): Html | string {
  if (!byHand) return '更新'
  const chosen = attempt.typed(`replace.${address}`) !== ''
  return html`<label class="roll-up-choice"><input type="checkbox" name="replace.${address}" value="yes"${chosen && html` checked`}> 手工填写，改用汇总数</label>`
}
