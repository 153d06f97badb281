// Blank cells before they are confirmed as 0: how many, in which rows, and the question.

import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import type { BlankRow } from '../form-cells.ts'

export type Zeros = {
  /** The address of the form. */
  readonly path: string
  readonly edition: number
  readonly saveId: string
  readonly rows: readonly BlankRow[]
}

/** The body of the page. */
export function zerosPage(view: View, { path, edition, saveId, rows }: Zeros): Html {
  const cells = rows.flatMap(({ addresses }) => addresses)
  const styles = html`<link rel="stylesheet" href="${assetAddress('fill-in.css')}">`
  if (cells.length === 0)
    return html`${styles}<section class="panel"><h2>空白格确认为 0</h2><p>没有空白格。</p><p><a href="${path}">返回填表</a></p></section>`
  return html`${styles}<section class="panel"><h2>空白格确认为 0</h2>
<p>下列 ${rows.length} 行共有 ${cells.length} 个空白格。请逐行核对：确实没有发生的才填 0；还要填写的行，请取消勾选。</p>
<form method="post" action="${path}/zeros">${view.token()}
<input type="hidden" name="edition" value="${edition}"><input type="hidden" name="saveId" value="${saveId}"><input type="hidden" name="seen" value="${JSON.stringify(cells)}">
<div class="table-frame" role="region" aria-label="有空白格的行" tabindex="0"><table class="data-table fill-zeros"><thead><tr><th scope="col">填为 0</th><th scope="col">表</th><th scope="col">行</th><th scope="col">空白格</th></tr></thead>
<tbody>${rows.map(rowLine)}</tbody></table></div>
<p class="fill-ask">确认后，勾选各行的空白格填为 0，并记入操作记录。</p>
<div class="form-line"><button class="btn btn-primary" type="submit">确认填为 0</button><a class="btn" href="${path}">返回填表</a></div></form></section>`
}

function rowLine({ key, table, label, addresses }: BlankRow): Html {
  return html`<tr><td><input type="checkbox" id="row-${key}" name="row" value="${key}" checked></td><td>${table}</td><td><label for="row-${key}">${label}</label></td><td>${addresses.length} 格</td></tr>`
}
