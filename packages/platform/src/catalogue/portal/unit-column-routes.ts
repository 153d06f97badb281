// Addresses of the lists of records: of the whole site, and of the columns of one unit.

import { findProfile, findUnitByCode, type Unit } from '#agencies/index.ts'
import { frameKey, portalLayout } from '#kit/html/portal-layout.ts'
import { type Answer, content, page } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import { tagOf, unlessKept } from '#kit/http/fresh.ts'
import { keptPage } from '#kit/http/kept-page.ts'
import type { Exchange, Route } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { findPublicCatalogue } from '../entries/public-entries.store.ts'
import { listPublicCounts } from '../publication/public-counts.store.ts'
import { listNewestOfItems } from '../publication/public-list.store.ts'
import { cataloguePage } from './catalogue.page.ts'
import { type ColumnName, columns, isColumnName, kindsOf } from './columns.ts'
import { listKey, loadList, showDocuments } from './documents-list.ts'
import { askedList } from './list-query.ts'
import { linesKey } from './record-list.ts'
import { columnPage, mandatoryPage } from './unit-column.page.ts'
import { feedLink } from './unit-columns.ts'

const newestOfItem = 3

export const listRoutes: readonly Route[] = [
  { method: 'GET', path: '/documents', access: 'anyone', handler: showDocuments },
  { method: 'GET', path: '/units/:unit/catalogue', access: 'anyone', handler: showCatalogue },
  { method: 'GET', path: '/units/:unit/:column', access: 'anyone', handler: showColumn },
]

async function showColumn(exchange: Exchange): Promise<Answer> {
  const { database, params, query } = exchange
  const name = params.column ?? ''
  if (!isColumnName(name)) throw new NotFound()
  const unit = await findUnitByCode(database, params.unit ?? '')
  if (unit === undefined) throw new NotFound()
  const { item, entry } = askedList(query)
  if (name === 'mandatory' && item === '' && entry === '') return showItems(exchange, unit)
  const path = `/units/${unit.code}/${name}`
  const list = await loadList(exchange, { path, kinds: kindsOf(name), unitId: unit.id })
  const profile = name === 'guide' ? await findProfile(database, unit.id) : undefined
  const key = [unit.name, JSON.stringify(profile ?? null), listKey(exchange, list)].join('\n')
  return send(exchange, { unit, name, key, make: () => columnPage({ unit, name, list, profile }) })
}

/** The catalogue a unit goes by, as it was issued. */
async function showCatalogue({ database, params, view, now }: Exchange): Promise<Answer> {
  const unit = await findUnitByCode(database, params.unit ?? '')
  if (unit === undefined) throw new NotFound()
  const catalogue = await findPublicCatalogue(database, unit.id, dayInChina(now))
  const title = `${unit.name}政府信息公开目录`
  return page(portalLayout(view, { title, body: cataloguePage(unit, catalogue) }))
}

async function showItems(exchange: Exchange, unit: Unit): Promise<Answer> {
  const { database, now } = exchange
  const counted = await listPublicCounts(database, unit.id)
  const counts = new Map<string, number>()
  for (const { item, live } of counted) counts.set(item, (counts.get(item) ?? 0) + live)
  const items = [...counts.keys()].filter((item) => item !== '')
  const newest = await listNewestOfItems(database, { unitId: unit.id, items, limit: newestOfItem })
  const today = dayInChina(now)
  const lines = [...newest].map(([item, records]) => `${item} ${linesKey(records)}`)
  const key = [unit.name, JSON.stringify([...counts]), today, ...lines].join('\n')
  const make = () => mandatoryPage({ unit, counts, newest, today })
  return send(exchange, { unit, name: 'mandatory', key, make })
}

type Sent = {
  readonly unit: Unit
  readonly name: ColumnName
  /** Everything that shows besides the frame. */
  readonly key: string
  readonly make: () => ReturnType<typeof columnPage>
}

async function send(exchange: Exchange, { unit, name, key, make }: Sent): Promise<Answer> {
  const { view } = exchange
  const { title: column, says } = columns[name]
  const whole = ['column', view.path, frameKey(view), tagOf(key)].join('\n')
  const { bytes, tag } = await keptPage(whole, async () => {
    const meta = [
      ['ColumnName', column],
      ['ColumnDescription', says],
      ['ColumnKeywords', `${column},${unit.name}`],
      ['ColumnType', '政府信息公开'],
    ] as const
    const title = `${unit.name}${column}`
    const head = feedLink(title, { unit: unit.code, column: name })
    const description = `${unit.name}：${says}`
    return portalLayout(view, { title, body: make(), description, meta, head }).text
  })
  return unlessKept(exchange, { tag }, () => content('text/html; charset=utf-8', bytes))
}
