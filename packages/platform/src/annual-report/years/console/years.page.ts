// The tab 年度对比: the unit's reports of all years beside one another, and what links one year to the next.

import type { Finding } from '@gongkai/report-engine'
import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import { yearPicture } from '../portal/year-picture.ts'
import {
  carriedOverTable,
  inForceTable,
  seriesNote,
  seriesTable,
  type YearHead,
} from '../portal/year-tables.ts'
import { yearLinks } from '../year-links.ts'
import { type ReportOfYear, yearSeries } from '../year-series.ts'

export type FoundBetween = {
  readonly previousYear: number
  readonly year: number
  readonly findings: readonly Finding[]
}

export type FormerYears = Pick<YearsPage, 'reports' | 'heads'> & {
  readonly name: string
  /** 2024-05-01 合并 */
  readonly how: string
}

export type YearsPage = {
  /** In the order of the years, one for each. */
  readonly reports: readonly ReportOfYear[]
  readonly heads: readonly YearHead[]
  /** Findings of this report with the one before, and of the one after with this. */
  readonly found: readonly FoundBetween[]
  /** Units that this one goes on for, each with its own years. */
  readonly former: readonly FormerYears[]
  readonly isWhole: boolean
  /** The page's own address. */
  readonly address: string
}

/** The body of the page. */
export function yearsPage({ reports, heads, found, former, isWhole, address }: YearsPage): Html {
  const links = yearLinks(reports).toReversed()
  const addressOf = (year: number): string => heads.find((one) => one.year === year)?.address ?? ''
  const withDocuments = links.filter(({ inForce }) => inForce.length > 0)
  return html`<link rel="stylesheet" href="${assetAddress('years.css')}">
<section class="panel"><h2>检查发现</h2>${found.length === 0 ? noNeighbour : found.map(foundBetween)}</section>
<section class="panel"><h2>结转</h2>
${links.length === 0 ? html`<p class="nothing-here">没有相邻两年的报告。</p>` : carriedOverTable(links, addressOf)}</section>
${
  withDocuments.length > 0 &&
  html`<section class="panel"><h2>现行有效件数</h2>
<p>上年现行有效加本年制发、减本年废止，应当等于本年现行有效；集中清理、机构改革、统计口径调整时可以不等，请在报告中说明。</p>
${inForceTable(withDocuments, addressOf)}</section>`
}
<section class="panel"><h2>申请办理走势</h2>
${
  reports.length < 2
    ? html`<p class="nothing-here">有两年以上的报告后显示。</p>`
    : yearPicture(`${address}/chart.svg`)
}</section>
<section class="panel"><h2>各年数字</h2>
${seriesNote(address, isWhole)}
${
  reports.length === 0
    ? html`<p class="nothing-here">本单位还没有报告。</p>`
    : seriesTable(yearSeries(reports), heads, isWhole)
}</section>
${
  former.length > 0 &&
  html`<section class="panel"><h2>前身单位的报告</h2>
<p>前身单位以自己的名义公开的报告，数字单独列出，不并入本单位，也不与本单位作结转核对。</p>
${former.map((one) => html`<h3>${one.name}（${one.how}）</h3>${seriesTable(yearSeries(one.reports), one.heads, isWhole)}`)}</section>`
}`
}

const noNeighbour = html`<p class="nothing-here">没有上一年度或者下一年度的报告，未作核对。</p>`

function foundBetween({ previousYear, year, findings }: FoundBetween): Html {
  return html`<h3>${previousYear}年 → ${year}年</h3>
${
  findings.length === 0
    ? html`<p>没有发现问题。</p>`
    : html`<ul class="year-findings">${findings.map(({ severity, message }) => html`<li class="finding-${severity}">${message}</li>`)}</ul>`
}`
}
