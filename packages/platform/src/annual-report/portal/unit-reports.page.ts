// A unit's published reports: each year's, the course of its requests, every figure over the years.

import type { Unit } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import { portalTrail } from '#kit/html/portal-trail.ts'
import { yearPicture } from '../years/portal/year-picture.ts'
import { carriedOverTable, seriesNote, seriesTable } from '../years/portal/year-tables.ts'
import { yearLinks } from '../years/year-links.ts'
import { type ReportOfYear, yearSeries } from '../years/year-series.ts'

export type UnitReportsPage = {
  readonly unit: Unit
  /** In the order of the years. */
  readonly reports: readonly ReportOfYear[]
  readonly version: string
  readonly isWhole: boolean
}

/** The body of the page. */
export function unitReportsPage({ unit, reports, version, isWhole }: UnitReportsPage): Html {
  const own = `/reports/${unit.code}`
  const addressOf = (year: number): string => `${own}/${year}`
  const heads = reports.map(({ year }) => ({ year, address: addressOf(year) }))
  const links = yearLinks(reports).toReversed()
  return html`<link rel="stylesheet" href="${assetAddress('report.css')}"><link rel="stylesheet" href="${assetAddress('report-list.css')}"><link rel="stylesheet" href="${assetAddress('years.css')}">
${portalTrail([{ address: '/reports', name: '年度报告' }], unit.name)}
<h1 class="report-list-title">${unit.name}：年度报告</h1>
<p class="report-note"><a href="/units/${unit.code}">公开工作机构和联系方式</a></p>
${
  reports.length === 0
    ? html`<p class="report-nothing">这个单位还没有公开年度报告。</p>`
    : html`<ul class="unit-years">${heads.toReversed().map(({ year, address }) => html`<li><a href="${address}">${year}年度报告</a></li>`)}</ul>`
}
${
  reports.length > 1 &&
  html`<section class="unit-part"><h2>申请办理情况</h2>
${yearPicture(`${own}/chart.svg?v=${version}`)}</section>
${links.length > 0 && html`<section class="unit-part"><h2>结转衔接</h2><p class="report-note">一年的“结转下年度继续办理”与下一年的“上年结转”是同一批申请。</p>${carriedOverTable(links, addressOf)}</section>`}`
}
${
  reports.length > 0 &&
  html`<section class="unit-part"><h2>各年数字</h2>
${seriesNote(own, isWhole)}
${seriesTable(yearSeries(reports), heads, isWhole)}</section>`
}`
}
