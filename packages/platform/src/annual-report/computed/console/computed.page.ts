// The tab 与记录核对: what the report states beside what the platform computes, and why they differ.

import { cellLabel } from '@gongkai/report-engine'
import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import type { ReportEdition } from '../../flow/report-edition.ts'
import { scopeTitles } from '../../flow/scope.ts'
import type { ReportAction } from '../../flow/transitions.ts'
import { minus, signed } from '../../years/minus.ts'
import type { SourcedCell } from '../cell-sources.store.ts'
import { type ComparedCell, unexplained } from '../comparison.ts'
import { lineageAddress } from '../lineage-address.ts'

export type ComputedPage = {
  readonly view: View
  /** The page's own address. */
  readonly path: string
  readonly edition: ReportEdition
  readonly cells: readonly ComparedCell<SourcedCell>[]
  readonly actions: readonly ReportAction[]
  /** Whether cells that are the same are listed, too. */
  readonly isWhole: boolean
  readonly attempt: Attempt
}

/** In place of the page where there is no report. */
export const notBegunYet: Html = html`<section class="panel"><h2>与记录核对</h2><p class="nothing-here">这一年的报告还没有开始，新建或者由下级汇总生成以后再核对。</p></section>`

type Line = ComparedCell<SourcedCell>

/** Names the tick of a cell. */
export const cellField = 'cell.'

/** The body of the page. */
export function computedPage(given: ComputedPage): Html {
  const { edition, cells, attempt } = given
  return html`<link rel="stylesheet" href="${assetAddress('report.css')}"><link rel="stylesheet" href="${assetAddress('roll-up.css')}">
${attempt.summary}
<section class="panel"><h2>与记录核对</h2>
${cells.length === 0 ? nothingComputed(edition) : comparison(given)}</section>`
}

function nothingComputed({ scope }: ReportEdition): Html {
  return scope === 'organ'
    ? html`<p class="nothing-here">本报告的范围是“${scopeTitles.organ}”，平台还没有可以用来核对的办理记录。</p>`
    : html`<p class="nothing-here">还没有已接收的下级报告，也没有本机关部分，没有可以核对的汇总数。</p>`
}

function comparison(given: ComputedPage): Html {
  const { cells, path, isWhole } = given
  const differing = cells.filter(({ isSame }) => !isSame)
  const open = unexplained(cells).length
  const lines = isWhole ? cells : differing
  return html`<p class="roll-up-counts"><span>核对 <b>${cells.length}</b> 格</span><span>一致 <b>${cells.length - differing.length}</b> 格</span>
<span${open > 0 && html` class="roll-up-lacking"`}>不同 <b>${differing.length}</b> 格，其中未说明 <b>${open}</b> 格</span>
<span>${
    isWhole ? html`<a href="${path}">只看不同的</a>` : html`<a href="${path}?all=yes">显示全部</a>`
  }</span></p>
<p>计算数由平台已有的报告和记录得出。不同的格可以改用计算数，也可以保留填报的数字并写明原因；报送前每一处不同都要有原因。</p>
${lines.length === 0 ? html`<p>各格与计算数一致。</p>` : form(given, lines)}`
}

function form(given: ComputedPage, lines: readonly Line[]): Html {
  const { view, path, actions, attempt } = given
  if (!actions.includes('explainDifference')) return table(given, lines)
  const problem = attempt.problem('reason')
  return html`<form method="post" action="${path}/explain">${view.token()}
${table(given, lines)}
<div class="roll-up-actions"><div class="field"><label class="form-label" for="reason">所选各格保留填报数的原因</label>
${problem && html`<p class="field-problem" id="reason-problem">${problem}</p>`}
<input class="form-control" id="reason" name="reason" value="${attempt.typed('reason')}" maxlength="500"${problem && html` aria-describedby="reason-problem"`}></div>
<button class="btn btn-primary" type="submit">保存原因</button>
<button class="btn" type="submit" formaction="${path}/adopt">所选各格改用计算数</button></div></form>`
}

function table(given: ComputedPage, lines: readonly Line[]): Html {
  const mayChoose = given.actions.includes('explainDifference')
  return html`<div class="table-frame" tabindex="0" role="region" aria-label="填报数与计算数"><table class="data-table roll-up-changes">
<caption class="visually-hidden">填报数与计算数</caption>
<thead><tr><th scope="col">格</th><th scope="col" class="number">填报数</th><th scope="col" class="number">计算数</th><th scope="col" class="number">相差</th><th scope="col">计算数来自</th><th scope="col">原因</th></tr></thead>
<tbody>${lines.map((line) => row(given, line, mayChoose))}</tbody></table></div>`
}

function row(given: ComputedPage, line: Line, mayChoose: boolean): Html {
  const { address, stated, computed, isSame, reason } = line
  const label = cellLabel(address)
  return html`<tr><th scope="row">${mayChoose && !isSame ? tick(given, line, label) : label}</th>
<td class="number">${stated ?? '空白'}</td><td class="number">${computed.value}</td>
<td class="number">${isSame ? '' : difference(line)}</td>
<td>${lineage(given, line)}</td>
<td>${isSame ? '' : (reason ?? html`<span class="roll-up-lacking">未说明</span>`)}</td></tr>`
}

function difference({ stated, computed }: Line): string {
  return stated === null ? '' : signed(minus(stated, computed.value))
}

function lineage({ path, edition }: ComputedPage, { address, computed }: Line): Html {
  const [, code = ''] = /^\/annual-reports\/([^/]+)\//.exec(path) ?? []
  const { year, scope } = edition
  const source = computed.source.name
  const target = lineageAddress({ unitCode: code, year, scope, address, source })
  return html`<a href="${target}">${computed.source.title}（${computed.count} 份）</a>`
}

/** Ticked already where nothing was said yet. */
function tick({ attempt }: ComputedPage, { address, reason }: Line, label: string): Html {
  const name = `${cellField}${address}`
  const chosen = attempt.path === undefined ? reason === undefined : attempt.typed(name) !== ''
  return html`<label class="roll-up-choice"><input type="checkbox" name="${name}" value="yes"${chosen && html` checked`}> ${label}</label>`
}
