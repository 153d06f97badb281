// Units on the public site: the list, and one unit with its disclosure office and its reports.

import {
  findProfile,
  findUnitByCode,
  listNames,
  listSuccessions,
  listUnitsById,
  searchUnits,
} from '#agencies/index.ts'
import { listPublications } from '#annual-report/index.ts'
import { listNewestRecords } from '#catalogue/portal/newest-records.ts'
import { feedLink } from '#catalogue/portal/unit-columns.ts'
import { portalLayout } from '#kit/html/portal-layout.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Exchange, Route } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { publicUnitPage, publicUnitsPage } from './unit.page.ts'

const perPage = 100

export const publicUnitRoutes: readonly Route[] = [
  { method: 'GET', path: '/units', access: 'anyone', handler: showUnits },
  { method: 'GET', path: '/units/:unit', access: 'anyone', handler: showUnit },
]

async function showUnits({ database, query, view }: Exchange): Promise<Answer> {
  const text = (query.get('text') ?? '').trim().slice(0, 100)
  const after = query.get('after') ?? ''
  const living = { kind: '', ledBy: '', isAbolished: false }
  const found = await searchUnits(database, { ...living, text, after, limit: perPage + 1 })
  const units = found.slice(0, perPage)
  const last = found.length > perPage ? units.at(-1)?.code : undefined
  const next = last && `/units?${new URLSearchParams({ text, after: last })}`
  const description = '公开政府信息的单位，以及它们的政府信息公开工作机构。'
  const body = publicUnitsPage({ text, units, next })
  return page(portalLayout(view, { title: '公开单位', body, description }))
}

async function showUnit({ database, params, view, now }: Exchange): Promise<Answer> {
  const unit = await findUnitByCode(database, params.unit ?? '')
  if (unit === undefined) throw new NotFound()
  const [profile, names, successions, published, records] = await Promise.all([
    findProfile(database, unit.id),
    listNames(database, unit.id),
    listSuccessions(database, [unit.id]),
    listPublications(database, { unit: unit.code, limit: 20 }),
    listNewestRecords(database, { unitId: unit.id, limit: 5 }),
  ])
  const ids = [
    unit.parentId,
    ...successions.flatMap(({ fromIds, toIds }) => [...fromIds, ...toIds]),
  ]
  const named = await listUnitsById(
    database,
    ids.flatMap((id) => (id === null ? [] : [id])),
  )
  const others = new Map(named.map((one) => [one.id, one]))
  // A search by code also finds units whose name holds it.
  const reports = published.filter(({ unitCode }) => unitCode === unit.code)
  const today = dayInChina(now)
  const given = { unit, profile, names, successions, others, reports, records, today }
  const body = publicUnitPage(given)
  const description = `${unit.name}主动公开的政府信息、公开工作机构和年度报告。`
  const meta = [
    ['ColumnName', '政府信息公开'],
    ['ColumnDescription', description],
    ['ColumnKeywords', `政府信息公开,${unit.name}`],
    ['ColumnType', '政府信息公开'],
  ] as const
  const head = feedLink(unit.name, { unit: unit.code })
  return page(portalLayout(view, { title: unit.name, body, description, meta, head }))
}
