// The list of published reports: search by unit and year, a page at a time.

import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import { dayInChina } from '#law/index.ts'
import { type PublicationEntry, reportAddress } from '../publication/publication.ts'

export type ReportsListPage = {
  readonly unit: string
  readonly region: string
  readonly year: number | undefined
  readonly years: readonly number[]
  readonly entries: readonly PublicationEntry[]
  /** Whether the list starts here. */
  readonly isFirst: boolean
  /** The address of the next page; undefined on the last. */
  readonly next: string | undefined
}

/** The body of the page. */
export function reportsListPage(shown: ReportsListPage): Html {
  const { unit, region, year, years, entries, isFirst, next } = shown
  const isSearch = unit !== '' || region !== '' || year !== undefined
  return html`<link rel="stylesheet" href="${assetAddress('report-list.css')}">
<h1 class="report-list-title">政府信息公开工作年度报告</h1>
<form class="report-search" method="get" action="/reports" role="search">
<label>单位<input class="form-control" type="search" name="unit" value="${unit}" placeholder="单位名称"></label>
<label>地区<input class="form-control" type="search" name="region" value="${region}" placeholder="地区名称"></label>
<label>年份<select class="form-select" name="year"><option value="">全部年份</option>${years.map(
    (one) => html`<option value="${one}"${one === year && html` selected`}>${one}年</option>`,
  )}</select></label>
<button class="btn btn-primary" type="submit">查找</button>
${isSearch && html`<a href="/reports">清除条件</a>`}
</form>
${entries.length === 0 ? nothing : list(entries)}
<p class="report-next">${!isFirst && html`<a class="btn" href="${firstPage(shown)}">回到第一页</a>`}${next && html`<a class="btn" href="${next}" rel="next">下一页</a>`}</p>`
}

function firstPage({ unit, region, year }: ReportsListPage): string {
  return `/reports?${new URLSearchParams({ unit, region, year: String(year ?? '') })}`
}

const nothing = html`<p class="report-nothing">没有符合条件的年度报告。请换一个单位名称、地区或者年份。</p>`

function list(entries: readonly PublicationEntry[]): Html {
  return html`<table class="report-list">
<thead><tr><th scope="col">年份</th><th scope="col">报告</th><th scope="col">单位</th><th scope="col">公开日期</th></tr></thead>
<tbody>${entries.map(
    (entry) => html`<tr>
<td>${entry.year}</td>
<th scope="row"><a href="${reportAddress(entry)}">${entry.title}</a>${entry.number > 1 && html`<span class="report-corrected">有更正</span>`}</th>
<td><a href="/reports/${entry.unitCode}">${entry.unitName}</a></td>
<td>${dayInChina(entry.publishedAt)}</td>
</tr>`,
  )}</tbody></table>`
}
