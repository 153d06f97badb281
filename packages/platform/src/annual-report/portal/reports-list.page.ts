// The list of published reports: search by unit, region and year, a page at a time.

import type { Unit } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import { dayInChina } from '#law/index.ts'
import { type PublicationEntry, reportAddress } from '../publication/publication.ts'
import { nameToday } from './name-today.ts'

export type ReportsListPage = {
  /** What was typed: words of a unit or of a title, a year. */
  readonly line: string
  readonly region: string
  readonly year: number | undefined
  readonly years: readonly number[]
  readonly entries: readonly PublicationEntry[]
  /** Units that go by what was typed. */
  readonly units: readonly Pick<Unit, 'code' | 'name'>[]
  /** Whether the list starts here. */
  readonly isFirst: boolean
  /** The address of the next page; undefined on the last. */
  readonly next: string | undefined
}

/** The body of the page. */
export function reportsListPage(shown: ReportsListPage): Html {
  const isEmptySite = shown.years.length === 0
  return html`<link rel="stylesheet" href="${assetAddress('report-list.css')}">
<h1 class="report-list-title">政府信息公开工作年度报告</h1>
${isEmptySite ? html`<p class="report-nothing">还没有公开的年度报告。</p>` : [form(shown), found(shown)]}`
}

function form({ line, region, year, years }: ReportsListPage): Html {
  const isSearch = line !== '' || region !== '' || year !== undefined
  return html`<form class="report-search" method="get" action="/reports" role="search">
<label>单位或报告名称<input class="form-control" type="search" name="q" value="${line}"></label>
<label>地区<input class="form-control" type="search" name="region" value="${region}"></label>
<label>报告年度<select class="form-select" name="year"><option value="">全部年度</option>${years.map(
    (one) => html`<option value="${one}"${one === year && html` selected`}>${one}年</option>`,
  )}</select></label>
<button class="btn btn-primary" type="submit">查找</button>
${isSearch && html`<a href="/reports">清除条件</a>`}
</form>`
}

function found(shown: ReportsListPage): Html {
  const { entries, units, isFirst, next } = shown
  return html`${isFirst && unitLinks(units)}
${entries.length === 0 ? nothing : list(entries)}
<p class="report-next">${!isFirst && html`<a class="btn" href="${firstPage(shown)}">回到第一页</a>`}${next && html`<a class="btn" href="${next}" rel="next">下一页</a>`}</p>`
}

function firstPage({ line, region, year }: ReportsListPage): string {
  return `/reports?${new URLSearchParams({ q: line, region, year: String(year ?? '') })}`
}

const nothing = html`<p class="report-nothing">没有符合条件的年度报告。请换一个单位名称、地区或者年度。</p>`

function unitLinks(units: ReportsListPage['units']): Html | undefined {
  if (units.length === 0) return undefined
  return html`<p class="report-units">单位的公开工作机构和联系方式：${units.map(
    ({ code, name }) => html`<a href="/units/${code}">${name}</a>`,
  )}</p>`
}

function list(entries: readonly PublicationEntry[]): Html {
  return html`<table class="report-list"><caption class="visually-hidden">已公开的年度报告</caption>
<thead><tr><th scope="col">年度</th><th scope="col">报告</th><th scope="col">单位</th><th scope="col">公开日期</th></tr></thead>
<tbody>${entries.map(
    (entry) => html`<tr>
<td>${entry.year}</td>
<th scope="row"><a href="${reportAddress(entry)}">${entry.title}</a>${entry.number > 1 && html`<span class="report-corrected">有更正</span>`}</th>
<td><a href="/reports/${entry.unitCode}">${entry.unitName}</a>${nameToday(entry)}</td>
<td>${dayInChina(entry.publishedAt)}</td>
</tr>`,
  )}</tbody></table>`
}
