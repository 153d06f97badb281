// Cells whose reading is in doubt, first on the page: each is confirmed here, or put right in the form.

import { cellLabel } from '@gongkai/report-engine'
import { type Html, html } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import { isChanged } from '../reading.ts'
import { placeLink, type ReadValues, rawText, readAndNow } from './read-values.ts'
import { valueId } from './shown-source.ts'

export type DoubtfulValues = ReadValues & {
  /** The address of the report's pages. */
  readonly path: string
  readonly open: ReadonlySet<string>
  readonly mayConfirm: boolean
}

export function doubtfulValues(view: View, given: DoubtfulValues): Html | false {
  const { doubtful, path, mayConfirm, open } = given
  if (doubtful.size === 0) return false
  const table = html`<div class="table-frame" tabindex="0" role="region" aria-label="需要核对的格"><table class="data-table read-doubtful">
<caption class="visually-hidden">需要核对的格</caption>
<thead><tr><th scope="col">栏目</th><th scope="col">读到</th><th scope="col">原文</th><th scope="col">位置</th><th scope="col">为什么要核对</th><th scope="col">核对</th></tr></thead>
<tbody>${[...doubtful].map(([address, reasons]) => row(given, address, reasons))}</tbody></table></div>`
  return html`<section class="panel" id="doubtful"><h2>需要核对的格（${doubtful.size} 格，${open.size} 格待核对）</h2>${
    mayConfirm
      ? html`<form method="post" action="${path}/source/confirm">${view.token()}${table}</form>`
      : table
  }</section>`
}

function row(given: DoubtfulValues, address: string, reasons: readonly string[]): Html {
  const { reading } = given
  const cell = reading.report.cells[address]
  return html`<tr id="${valueId(address)}"><th scope="row">${cellLabel(address, reading.report.edition)}</th>
<td class="read-number">${readAndNow(given, address)}</td><td>${rawText(cell)}</td><td>${placeLink(given, address)}</td>
<td>${reasons.map((reason) => html`<p>${reason}</p>`)}</td><td class="read-deed">${standing(given, address)}</td></tr>`
}

function standing(given: DoubtfulValues, address: string): Html | string {
  const { reading, current, open, mayConfirm, path } = given
  const name = cellLabel(address, reading.report.edition)
  const change = html`<a href="${path}/fill-in#cell-${address}" aria-label="改正：${name}">改正</a>`
  if (isChanged(address, reading.report, current))
    return mayConfirm ? html`已改正 ${change}` : '已改正'
  if (!open.has(address)) return '已确认'
  if (!mayConfirm) return '待核对'
  return html`<button class="btn btn-sm" type="submit" name="cell" value="${address}" aria-label="确认无误：${name}">确认无误</button> ${change}`
}
