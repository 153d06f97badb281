// A unit for the public: its disclosure office as the guide names it, its reports, how it came about.

import {
  type DatedName,
  type Profile,
  profileTitles,
  type Succession,
  successionTitles,
  type Unit,
  unitKindTitles,
} from '#agencies/index.ts'
import { type PublicationEntry, reportAddress } from '#annual-report/index.ts'
import type { NewestRecords } from '#catalogue/portal/newest-records.ts'
import { recordLines } from '#catalogue/portal/record-list.ts'
import { unitColumns } from '#catalogue/portal/unit-columns.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import { portalTrail } from '#kit/html/portal-trail.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'

export type PublicUnit = {
  readonly unit: Unit
  readonly profile: Profile | undefined
  readonly names: readonly DatedName[]
  readonly successions: readonly Succession[]
  /** Units that are named on the page, by id. */
  readonly others: ReadonlyMap<string, Unit>
  readonly reports: readonly PublicationEntry[]
  /** Its newest records. */
  readonly records: NewestRecords
  readonly today: LocalDate
}

/** The body of the page. */
export function publicUnitPage(given: PublicUnit): Html {
  const { unit, others } = given
  const above = unit.parentId === null ? undefined : others.get(unit.parentId)
  const trail = [
    { address: '/units', name: '公开单位' },
    ...(above ? [{ address: `/units/${above.code}`, name: above.name }] : []),
  ]
  return html`<link rel="stylesheet" href="${assetAddress('public-units.css')}">
${portalTrail(trail, unit.name)}
<h1 class="unit-title">${unit.name}</h1>
<p class="unit-about">${unitKindTitles[unit.kind]}，${unit.region}${unit.creditCode && `，统一社会信用代码 ${unit.creditCode}`}${unit.abolishedOn && `，已于 ${unit.abolishedOn} 撤销`}</p>
${unitColumns(unit.code)}
<div class="unit-columns">
<div>
<section class="unit-block"><h2>最新政策</h2>${newest(given, 'policies', '还没有公开的政策文件。')}<p><a href="/units/${unit.code}/policies">全部政策</a></p></section>
<section class="unit-block"><h2>最新公开</h2>${newest(given, 'others', '还没有公开的其他信息。')}<p><a href="/units/${unit.code}/mandatory">法定主动公开内容</a></p></section>
</div>
<div>
<section class="unit-block"><h2>政府信息公开工作机构</h2>${office(given)}${unit.abolishedOn === null && html`<p><a href="/apply?unit=${unit.code}">向这个单位申请公开政府信息</a></p>`}</section>
<section class="unit-block"><h2>年度报告</h2>${reports(given)}</section>
</div>
</div>
${history(given)}`
}

function newest({ records, today }: PublicUnit, part: 'policies' | 'others', none: string): Html {
  const lines = recordLines({ records: records[part], today, isOfMany: false })
  return lines === false ? html`<p>${none}</p>` : lines
}

function office({ unit, profile }: PublicUnit): Html {
  const rows = Object.entries(profileTitles).flatMap(([field, title]) => {
    const text = profile?.[field as keyof Profile] ?? ''
    return text === '' ? [] : [[title, field === 'guideAddress' ? link(text) : text] as const]
  })
  const websites = unit.websites.map((one) => link(/^https?:/.test(one) ? one : `https://${one}`))
  const all: readonly (readonly [string, Piece])[] =
    websites.length === 0 ? rows : [...rows, ['网站', websites]]
  if (all.length === 0) return html`<p>这个单位还没有登记公开工作机构的联系方式。</p>`
  return html`<dl class="unit-facts">${all.map(([title, value]) => html`<div><dt>${title}</dt><dd>${value}</dd></div>`)}</dl>`
}

/** Checked when it was kept: http or https. */
function link(address: string): Html {
  return html`<a href="${address}" rel="noopener">${address}</a> `
}

function reports({ unit, reports: published }: PublicUnit): Html {
  if (published.length === 0) return html`<p>这个单位还没有公开年度报告。</p>`
  return html`<ul class="unit-reports">${published.map((entry) => {
    const day = dayInChina(entry.publishedAt)
    return html`<li><a href="${reportAddress(entry)}">${entry.title}</a><time datetime="${day}">${day}</time></li>`
  })}</ul><p><a href="/reports/${unit.code}">各年数字和全部年度报告</a></p>`
}

function history({ unit, names, successions, others }: PublicUnit): Html | false {
  const former = names.filter(({ name }) => name !== unit.name)
  if (successions.length === 0 && former.length === 0) return false
  const called = (ids: readonly string[]): Piece =>
    ids.map((id, index) => [index > 0 && '、', nameOf(id, unit, others)])
  return html`<section class="unit-block"><h2>沿革</h2>
${former.length > 0 && html`<p>曾用名：${former.map(({ name }) => name).join('、')}</p>`}
<ul class="unit-history">${successions.map(
    (one) =>
      html`<li><time datetime="${one.on}">${one.on}</time><span>${successionTitles[one.kind]}${
        one.kind !== 'renamed' &&
        html`：${called(one.fromIds)}${one.fromIds.length > 0 && one.toIds.length > 0 && ' → '}${called(one.toIds)}`
      }${one.duties && `（${one.duties}）`}${one.basis !== '' && html`<small>依据：${one.basis}</small>`}</span></li>`,
  )}</ul></section>`
}

function nameOf(id: string, unit: Unit, others: ReadonlyMap<string, Unit>): Piece {
  if (id === unit.id) return unit.name
  const other = others.get(id)
  return other && html`<a href="/units/${other.code}">${other.name}</a>`
}

export type PublicUnits = {
  readonly text: string
  readonly units: readonly Unit[]
  readonly next: string | undefined
}

/** The body of the list. */
export function publicUnitsPage({ text, units, next }: PublicUnits): Html {
  const isEmptySite = units.length === 0 && text === ''
  return html`<link rel="stylesheet" href="${assetAddress('public-units.css')}">
<h1 class="unit-title">公开单位</h1>
${isEmptySite ? html`<p>还没有登记单位。</p>` : unitSearch(text)}
${
  units.length === 0
    ? text !== '' && html`<p>没有符合条件的单位。请换一个名称或者地区。</p>`
    : html`<ul class="unit-list">${units.map(
        (unit) =>
          html`<li><a href="/units/${unit.code}">${unit.name}</a><span>${unitKindTitles[unit.kind]}，${unit.region}</span></li>`,
      )}</ul>`
}
${next && html`<p><a class="btn" href="${next}" rel="next">下一页</a></p>`}`
}

function unitSearch(text: string): Html {
  return html`<form class="unit-search" method="get" action="/units" role="search"><label>单位名称或地区<input class="form-control" type="search" name="text" value="${text}"></label>
<button class="btn btn-primary" type="submit">查找</button>${text !== '' && html`<a href="/units">清除条件</a>`}</form>`
}
