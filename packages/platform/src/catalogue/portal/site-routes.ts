// Addresses that are about the site: what was taken down, and its map for people.

import { portalLayout } from '#kit/html/portal-layout.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import { unlessSame } from '#kit/http/fresh.ts'
import type { Exchange, Route } from '#kit/http/route.ts'
import { countRemoved, listRemoved } from '../publication/removed-records.store.ts'
import { parsePosition, positionText } from './list-query.ts'
import { removalsPage } from './removals.page.ts'
import { siteMapPage } from './site-map.page.ts'

const perPage = 50

export const aboutSiteRoutes: readonly Route[] = [
  { method: 'GET', path: '/removals', access: 'anyone', handler: showRemovals },
  { method: 'GET', path: '/site-map', access: 'anyone', handler: showSiteMap },
]

async function showRemovals(exchange: Exchange): Promise<Answer> {
  const { database, query, view } = exchange
  const after = parsePosition(query.get('after') ?? '')
  const [counts, found] = await Promise.all([
    countRemoved(database),
    listRemoved(database, { after, limit: perPage + 1 }),
  ])
  const removed = found.slice(0, perPage)
  const last = found.length > perPage ? removed.at(-1) : undefined
  const next = last && `/removals?after=${positionText(last.position)}`
  const body = removalsPage({ counts, removed, isFirst: after === undefined, next })
  return unlessSame(exchange, page(portalLayout(view, { title: '撤下的信息', body })))
}

function showSiteMap(exchange: Exchange): Promise<Answer> {
  const body = siteMapPage()
  return unlessSame(exchange, page(portalLayout(exchange.view, { title: '网站地图', body })))
}
