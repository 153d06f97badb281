// The form that says what is compared: year, units, cells.

import { cellLabel, forms, tableKeys } from '@gongkai/report-engine'
import { rankTitles, unitKindTitles } from '#agencies/index.ts'
import { type Html, html } from '#kit/html/html.ts'
import { mostCells } from '../cell-choice.ts'
import type { ComparisonWish } from '../wish.ts'

export type ComparisonChoice = {
  readonly wish: ComparisonWish
  /** Years that can be chosen, newest first. */
  readonly years: readonly number[]
  /** Where the form asks. */
  readonly address: string
}

/** The form. */
export function comparisonChoice({ wish, years, address }: ComparisonChoice): Html {
  const chosen = new Set(wish.cells)
  return html`<form class="compare-choice" method="get" action="${address}">
<div class="compare-fields">
<label>报告年度<select class="form-select" name="year">${years.map((year) => option(String(year), `${year}年`, year === wish.year))}</select></label>
<label>单位<input class="form-control" type="search" name="unit" value="${wish.unit}" placeholder="名称中的文字"></label>
<label>地区<input class="form-control" type="search" name="region" value="${wish.region}"></label>
<label>类别<select class="form-select" name="kind"><option value="">全部</option>${Object.entries(unitKindTitles).map(([kind, title]) => option(kind, title, kind === wish.kind))}</select></label>
<label>级别<select class="form-select" name="rank"><option value="">全部</option>${Object.entries(rankTitles).map(([rank, title]) => option(rank, title, rank === wish.rank))}</select></label>
<button class="btn btn-primary" type="submit">比较</button>
</div>
<details class="compare-cells"><summary>选择项目（已选 ${wish.cells.length} 项，最多 ${mostCells} 项）</summary>
${tableKeys.map((key) => cellTable(key, chosen))}
</details>
</form>`
}

function option(value: string, title: string, isChosen: boolean): Html {
  return html`<option value="${value}"${isChosen && html` selected`}>${title}</option>`
}

const tableTitles = {
  disclosure: '主动公开',
  requests: '依申请公开',
  disputes: '行政复议、行政诉讼',
}

/** （三）不予公开 › 1.属于国家秘密 */
function rowLabel(address: string): string {
  return cellLabel(address, '2021').split(' · ')[1] ?? address
}

/** A box to tick for every cell: rows of the form down, columns across. */
function cellTable(key: keyof typeof tableTitles, chosen: ReadonlySet<string>): Html {
  const { rows } = forms['2021'].tables[key]
  return html`<fieldset><legend>${tableTitles[key]}</legend><div class="compare-boxes">${rows.map(
    (row) =>
      html`<p><span>${rowLabel(`${key}.${row.key}.${row.columns[0]?.key}`)}</span>${row.columns.map(
        (column) => {
          const address = `${key}.${row.key}.${column.key}`
          return html`<label><input type="checkbox" name="cell" value="${address}"${chosen.has(address) && html` checked`}>${column.label}</label>`
        },
      )}</p>`,
  )}</div></fieldset>`
}
