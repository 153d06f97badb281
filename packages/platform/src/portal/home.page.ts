// The first page of the public site: what one looks for, the newest reports, and who publishes here.

import type { Unit } from '#agencies/index.ts'
import { type PublicationEntry, reportAddress } from '#annual-report/index.ts'
import { type Html, html } from '#kit/html/html.ts'
import { dayInChina } from '#law/index.ts'

export type PortalHome = {
  readonly reports: readonly PublicationEntry[]
  readonly units: readonly Pick<Unit, 'code' | 'name'>[]
  /** Whether there are units that are not among these. */
  readonly hasMoreUnits: boolean
}

export function homePage({ reports, units, hasMoreUnits }: PortalHome): Html {
  return html`<h1 class="home-title">政府信息公开</h1>
<p class="home-lead">各机关每年公开上一年度的政府信息公开工作年度报告。这里可以查阅、下载各单位的报告，也可以取得全部数据。</p>
<p class="home-lead">没有公开的政府信息，可以<a href="/apply">依申请公开</a>：写明要什么，向制作或者保存它的机关提出；已经提交的，可以<a href="/track">查询办理情况</a>。</p>
${(reports.length > 0 || units.length > 0) && search}
<div class="home-columns">
<section class="home-block" aria-labelledby="newest"><h2 id="newest">最新年度报告</h2>
${reports.length === 0 ? html`<p>还没有公开的年度报告。</p>` : html`<ul>${reports.map(reportLine)}</ul><p class="home-more"><a href="/reports">查看全部年度报告</a></p>`}</section>
<section class="home-block" aria-labelledby="units"><h2 id="units">公开单位</h2>
${units.length === 0 ? html`<p>还没有登记单位。</p>` : html`<ul>${units.map(unitLine)}</ul><p class="home-more"><a href="/units">${hasMoreUnits ? '查看全部单位' : '按名称查找单位'}</a></p>`}</section>
</div>`
}

const search = html`<form class="home-search" method="get" action="/reports" role="search">
<label>查找单位和年度报告<input class="form-control" type="search" name="q" placeholder="单位名称、地区、年度"></label>
<button class="btn btn-primary" type="submit">查找</button></form>`

function reportLine(entry: PublicationEntry): Html {
  const day = dayInChina(entry.publishedAt)
  return html`<li><a href="${reportAddress(entry)}">${entry.title}</a><time datetime="${day}">${day}</time></li>`
}

function unitLine({ code, name }: Pick<Unit, 'code' | 'name'>): Html {
  return html`<li><a href="/units/${code}">${name}</a></li>`
}
