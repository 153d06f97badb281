// A column of one unit: its records, and in the column of the law the items with what is in each.

import type { Profile, Unit } from '#agencies/index.ts'
import { profileTitles } from '#agencies/index.ts'
import { type Html, html } from '#kit/html/html.ts'
import { portalTrail } from '#kit/html/portal-trail.ts'
import type { LocalDate } from '#law/index.ts'
import type { ListedRecord } from '../publication/public-list.store.ts'
import { type ColumnName, columns, type Item, itemPlace, items } from './columns.ts'
import { type DocumentsList, documentsListPage } from './documents-list.page.ts'
import { recordLines } from './record-list.ts'
import { unitColumns } from './unit-columns.ts'

type UnitName = Pick<Unit, 'code' | 'name'>

/** What stands above what a column holds. */
function heading(unit: UnitName, name: ColumnName, more?: string): Html {
  const trail = [
    { address: '/units', name: '公开单位' },
    { address: `/units/${unit.code}`, name: unit.name },
  ]
  const above =
    more === undefined
      ? []
      : [{ address: `/units/${unit.code}/${name}`, name: columns[name].title }]
  return html`${portalTrail([...trail, ...above], more ?? columns[name].title)}
<h1 class="record-list-title">${unit.name}</h1>
${unitColumns(unit.code, name)}`
}

export type ColumnPage = {
  readonly unit: UnitName
  readonly name: ColumnName
  readonly list: Omit<DocumentsList, 'title'>
  /** Of the disclosure office; only the guide says it. */
  readonly profile?: Profile | undefined
}

/** The body of a column that is a list. */
export function columnPage({ unit, name, list, profile }: ColumnPage): Html {
  const { item } = list.asked
  const title = item === '' ? columns[name].title : itemTitle(item)
  const above = html`${heading(unit, name, item === '' ? undefined : title)}
<h2 class="record-list-heading">${title}</h2>
${profile && office(profile)}`
  return documentsListPage({ ...list, title, above })
}

function itemTitle(item: string): string {
  return Object.hasOwn(items, item) ? items[item as Item] : `第二十一条第${item.slice(3)}项`
}

/** @law 条例 12(2) — name, address, hours, telephone, fax and internet contact of the office */
function office(profile: Profile): Html {
  const rows = Object.entries(profileTitles).flatMap(([field, title]) => {
    const text = profile[field as keyof Profile]
    return text === '' || field === 'guideAddress' ? [] : [[title, text] as const]
  })
  return html`<section class="record-office"><h3>政府信息公开工作机构</h3><dl class="unit-facts">${rows.map(
    ([title, value]) => html`<div><dt>${title}</dt><dd>${value}</dd></div>`,
  )}</dl></section>`
}

export type MandatoryPage = {
  readonly unit: UnitName
  /** How many are public of each item of 条例 20 and 21. */
  readonly counts: ReadonlyMap<string, number>
  readonly newest: ReadonlyMap<string, readonly ListedRecord[]>
  readonly today: LocalDate
}

/**
 * The items of the law, each with its newest records; one without records says so.
 * @law 条例 20
 */
export function mandatoryPage({ unit, counts, newest, today }: MandatoryPage): Html {
  const path = `/units/${unit.code}/mandatory`
  const further = [...counts.keys()].filter((item) => item.startsWith('21.')).toSorted()
  return html`${heading(unit, 'mandatory')}
<h2 class="record-list-heading">${columns.mandatory.title}</h2>
<p class="record-list-says">${columns.mandatory.says}</p>
<div class="record-items">
${(Object.keys(items) as Item[]).map((item) => section({ place: itemPlace(item), title: items[item], item }))}
${further.map((item) => section({ place: '', title: itemTitle(item), item }))}
</div>`

  function section({
    place,
    title,
    item,
  }: {
    readonly place: string
    readonly title: string
    readonly item: string
  }): Html {
    const count = counts.get(item) ?? 0
    return html`<section class="record-item" id="item-${item}"><h3>${place}${title}</h3>
${count === 0 ? html`<p class="record-item-empty">目前没有公开的信息。</p>` : recordLines({ records: newest.get(item) ?? [], today, isOfMany: false })}
${count > 0 && html`<p class="record-item-all"><a href="${path}?item=${item}">查看全部 ${count} 条</a></p>`}</section>`
  }
}
