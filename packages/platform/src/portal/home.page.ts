// The first page of the public site: the newest policies and other records, the columns people look for
// most, the newest reports, and who publishes here.

import type { Unit } from '#agencies/index.ts'
import { type PublicationEntry, reportAddress } from '#annual-report/index.ts'
import type { NewestRecords } from '#catalogue/portal/newest-records.ts'
import { recordLines } from '#catalogue/portal/record-list.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'

export type PortalHome = {
  readonly reports: readonly PublicationEntry[]
  readonly records: NewestRecords
  readonly units: readonly Pick<Unit, 'code' | 'name'>[]
  /** Whether there are units that are not among these. */
  readonly hasMoreUnits: boolean
  readonly today: LocalDate
}

export function homePage({ reports, records, units, hasMoreUnits, today }: PortalHome): Html {
  const { policies, others } = records
  const hasRecords = policies.length > 0 || others.length > 0
  return html`<link rel="stylesheet" href="${assetAddress('record-lists.css')}"><h1 class="home-title">政府信息公开</h1>
<p class="home-lead">这里可以查阅、下载各机关主动公开的政府信息和政府信息公开工作年度报告，也可以取得全部数据。</p>
<p class="home-lead">没有公开的政府信息，可以<a href="/apply">依申请公开</a>：写明要什么，向制作或者保存它的机关提出；已经提交的，可以<a href="/track">查询办理情况</a>。</p>
${(reports.length > 0 || units.length > 0) && search}
<div class="home-columns">
<div>
${hasRecords && newest({ id: 'policies', title: '最新政策', records: policies, today, all: '/documents?kind=normativeDocument', says: '查看全部行政规范性文件' })}
${hasRecords && newest({ id: 'others', title: '最新公开', records: others, today, all: '/documents', says: '查看全部政府信息' })}
<section class="home-block" aria-labelledby="newest"><h2 id="newest">最新年度报告</h2>
${reports.length === 0 ? html`<p>还没有公开的年度报告。</p>` : html`<ul>${reports.map(reportLine)}</ul><p class="home-more"><a href="/reports">查看全部年度报告</a></p>`}</section>
</div>
<div>
${hasRecords && popular(records)}
<section class="home-block" aria-labelledby="units"><h2 id="units">公开单位</h2>
${units.length === 0 ? html`<p>还没有登记单位。</p>` : html`<ul>${units.map(unitLine)}</ul><p class="home-more"><a href="/units">${hasMoreUnits ? '查看全部单位' : '按名称查找单位'}</a></p>`}</section>
</div>
</div>`
}

type Newest = {
  readonly id: string
  readonly title: string
  readonly records: NewestRecords['policies']
  readonly today: LocalDate
  readonly all: string
  readonly says: string
}

function newest({ id, title, records, today, all, says }: Newest): Html | false {
  return (
    records.length > 0 &&
    html`<section class="home-block home-records" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${recordLines({ records, today, isOfMany: true })}<p class="home-more"><a href="${all}">${says}</a></p></section>`
  )
}

const columns = [
  ['regulation', '规章'],
  ['normativeDocument', '行政规范性文件'],
  ['interpretation', '政策解读'],
  ['notice', '通知公告'],
  ['budget', '财政预算、决算'],
  ['project', '重大建设项目'],
] as const

/** The columns people look for most; those without records are left out. */
function popular({ counts }: NewestRecords): Html {
  const known = columns.filter(([kind]) => (counts.get(kind) ?? 0) > 0)
  return html`<section class="home-block" aria-labelledby="popular"><h2 id="popular">常用栏目</h2>
<ul>${known.map(([kind, title]) => html`<li><a href="/documents?kind=${kind}">${title}</a><span>${counts.get(kind)}</span></li>`)}<li><a href="/site-map">网站地图</a></li></ul></section>`
}

const search = html`<form class="home-search" method="get" action="/search" role="search">
<label>查找政府信息、单位和年度报告<input class="form-control" type="search" name="q" placeholder="标题、文号、正文或者附件里的词"></label>
<button class="btn btn-primary" type="submit">查找</button></form>`

function reportLine(entry: PublicationEntry): Html {
  const day = dayInChina(entry.publishedAt)
  return html`<li><a href="${reportAddress(entry)}">${entry.title}</a><time datetime="${day}">${day}</time></li>`
}

function unitLine({ code, name }: Pick<Unit, 'code' | 'name'>): Html {
  return html`<li><a href="/units/${code}">${name}</a></li>`
}
