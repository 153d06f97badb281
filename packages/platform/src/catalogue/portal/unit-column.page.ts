// A column of one unit: its records, and in the column of the law the items with what is in each.

import type { Profile, Unit } from '#agencies/index.ts'
import { profileTitles } from '#agencies/index.ts'
import { type Html, html } from '#kit/html/html.ts'
import { portalTrail } from '#kit/html/portal-trail.ts'
import type { LocalDate } from '#law/index.ts'
import {
  catalogueItems,
  type ItemCode,
  isItemCode,
  itemInWords,
  itemsOfUnit,
} from '../entries/items.ts'
import type { ListedRecord } from '../publication/public-list.store.ts'
import { type ColumnName, columns } from './columns.ts'
import { type DocumentsList, documentsListPage } from './documents-list.page.ts'
import { recordLines } from './record-list.ts'
import { unitColumns } from './unit-columns.ts'

type UnitName = Pick<Unit, 'code' | 'name' | 'kind'>

/** What stands above what a column holds. */
export function columnHeading(unit: UnitName, name: ColumnName, more?: string): Html {
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
  const { item, entry } = list.asked
  const part = entry || item
  const title = part === '' ? columns[name].title : partTitle(part)
  const above = html`${columnHeading(unit, name, part === '' ? undefined : title)}
<h2 class="record-list-heading">${title}</h2>
${profile && office(profile)}`
  return documentsListPage({ ...list, title, above })
}

/** What a list is narrowed to: an item of the law, an entry of the catalogue. */
function partTitle(part: string): string {
  return isItemCode(part) ? itemInWords(part) : `目录条目 ${part}`
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
 * The items of the law that are the unit's, each with its newest records; one without records says so.
 * @law 条例 20
 * @law 条例 21
 */
export function mandatoryPage(given: MandatoryPage): Html {
  const { unit, counts } = given
  const own = itemsOfUnit(unit)
  const others = [...counts.keys()].filter(isItemCode).filter((item) => !own.includes(item))
  return html`${columnHeading(unit, 'mandatory')}
<h2 class="record-list-heading">${columns.mandatory.title}</h2>
<p class="record-list-says">${columns.mandatory.says}公开的事项、时限和方式见<a href="/units/${unit.code}/catalogue">公开目录</a>。</p>
<div class="record-items">
${[...own, ...others.toSorted()].map((item) => itemSection(given, item))}
</div>`
}

function itemSection({ unit, counts, newest, today }: MandatoryPage, item: ItemCode): Html {
  const count = counts.get(item) ?? 0
  const { number, title } = catalogueItems[item]
  const records = newest.get(item) ?? []
  return html`<section class="record-item" id="item-${item}"><h3>${number}${title}</h3>
${count === 0 ? html`<p class="record-item-empty">目前没有公开的信息。</p>` : recordLines({ records, today, isOfMany: false })}
${count > 0 && html`<p class="record-item-all"><a href="/units/${unit.code}/mandatory?item=${item}">查看全部 ${count} 条</a></p>`}</section>`
}
