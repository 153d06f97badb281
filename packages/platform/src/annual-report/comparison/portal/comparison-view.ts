// The page that sets units beside one another, for both sites: choice, chart, table, what stands out.

import { cellLabel, forms, tableKeys } from '@gongkai/report-engine'
import { unitKindTitles } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import { mostCells } from '../cell-choice.ts'
import type { ComparedCell, UnitComparison } from '../compare-units.ts'
import { mostUnits } from '../comparison.store.ts'
import { mostBars } from '../comparison-chart.ts'
import { kindTitle } from '../comparison-csv.ts'
import { farAway, fewestPeers, figure, leastDistance } from '../outliers.ts'
import { type ComparisonWish, queryOf } from '../wish.ts'

export type ComparisonView = {
  readonly wish: ComparisonWish
  /** Years that can be chosen, newest first. */
  readonly years: readonly number[]
  /** Null: too many units match. */
  readonly comparison: UnitComparison | null
  /** The page's own address; the chart and the CSV stand beside it. */
  readonly address: string
  /** The part of a chart's address that changes with its figures. */
  readonly chartVersion?: string
  readonly reportAddress: (unitCode: string) => string
}

/** The body of the page without its heading. */
export function comparisonView(view: ComparisonView): Html {
  const { comparison } = view
  return html`<link rel="stylesheet" href="${assetAddress('years.css')}">
<link rel="stylesheet" href="${assetAddress('compare.css')}">
${choice(view)}
${comparison === null ? tooMany : comparison.lines.length === 0 ? nobody : result(view, comparison)}`
}

const tooMany = html`<p class="compare-nothing">符合条件的单位超过 ${mostUnits} 个，无法一次比较。请填写地区或者单位名称，或者选择类别、级别，缩小范围。</p>`
const nobody = html`<p class="compare-nothing">没有符合条件的报告。请换一个年份，或者放宽条件。</p>`

function choice({ wish, years, address }: ComparisonView): Html {
  const chosen = new Set(wish.cells)
  return html`<form class="compare-choice" method="get" action="${address}">
<div class="compare-fields">
<label>年份<select class="form-select" name="year">${years.map((year) => option(String(year), `${year}年`, year === wish.year))}</select></label>
<label>单位<input class="form-control" type="search" name="unit" value="${wish.unit}" placeholder="名称中的文字"></label>
<label>地区<input class="form-control" type="search" name="region" value="${wish.region}"></label>
<label>类别<select class="form-select" name="kind"><option value="">全部</option>${Object.entries(unitKindTitles).map(([kind, title]) => option(kind, title, kind === wish.kind))}</select></label>
<label>级别<select class="form-select" name="depth"><option value="">全部</option>${['第一级', '第二级', '第三级', '第四级'].map((title, index) => option(String(index + 1), title, index + 1 === wish.depth))}</select></label>
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

function result(view: ComparisonView, comparison: UnitComparison): Html {
  const { wish, address, chartVersion } = view
  const by = comparison.columns.find(({ address: one }) => one === wish.order.by)
  const query = queryOf(wish)
  const version = chartVersion === undefined ? '' : `&v=${chartVersion}`
  const marked = comparison.lines.filter(({ cells }) => cells.some(({ reason }) => reason))
  return html`<h2>${by?.label}</h2>
<div class="year-frame" tabindex="0" role="region" aria-label="图"><img class="year-chart" src="${address}/chart.svg?${query}${version}" width="760" height="${64 + 26 * Math.min(mostBars, Math.max(1, by?.count ?? 0))}" alt="${by?.label}：各单位的数字和中位数，见下表。"></div>
${comparison.lines.length > mostBars && html`<p class="compare-note">图中是下表的前 ${mostBars} 个单位。</p>`}
<h2>各单位数字</h2>
<p class="compare-note">共 ${comparison.lines.length} 个单位${marked.length > 0 && html`，其中 ${marked.length} 个单位有差别较大的数字，已标出`}。点击列名可以排序。<a href="${address}.csv?${query}" download>下载此表（CSV）</a></p>
${table(view, comparison)}
${rule}`
}

const rule = html`<p class="compare-note">怎样标出：只在同一类别、同一级别的单位之间比较，至少 ${fewestPeers} 个单位有数字时才作判断。一个数字高于上四分位数或者低于下四分位数，超出四分位距（中间一半单位的数字范围）的 ${farAway} 倍以上，并且与中位数相差 ${leastDistance} 以上，就标出。标出只说明与同级单位差别大，不说明有错，也不是评价。</p>`

function table(view: ComparisonView, { columns, lines }: UnitComparison): Html {
  return html`<div class="year-frame" tabindex="0" role="region" aria-label="各单位数字">
<table class="year-table compare-table"><caption class="visually-hidden">各单位数字</caption>
<thead><tr><th scope="col">单位</th>${columns.map((column) => sortingHead(view, column))}</tr>
<tr class="compare-median"><th scope="row">中位数</th>${columns.map(({ median, count }) => html`<td>${median === undefined ? '—' : figure(median)}<small>${count} 个单位</small></td>`)}</tr></thead>
<tbody>${lines.map(
    ({ unit, cells }) =>
      html`<tr><th scope="row"><a href="${view.reportAddress(unit.code)}">${unit.name}</a><small>${kindTitle(unit.kind)}</small></th>${cells.map(comparedCell)}</tr>`,
  )}</tbody></table></div>`
}

function sortingHead(
  { wish, address }: ComparisonView,
  { address: cell, label }: { readonly address: string; readonly label: string },
): Html {
  const isOrdering = wish.order.by === cell
  const rising = isOrdering && !wish.order.rising
  const query = queryOf({ ...wish, order: { by: cell, rising } })
  const sorted = isOrdering && html` aria-sort="${wish.order.rising ? 'ascending' : 'descending'}"`
  return html`<th scope="col"${sorted}><a href="${address}?${query}">${label}</a>${isOrdering && html`<span aria-hidden="true">${wish.order.rising ? ' ↑' : ' ↓'}</span>`}</th>`
}

function comparedCell({ value, text, reason }: ComparedCell): Html {
  const look = reason !== undefined ? 'year-differs' : value === null ? 'year-unstated' : undefined
  return html`<td${look && html` class="${look}"`}>${text}${reason && html`<small>${reason}</small>`}</td>`
}
