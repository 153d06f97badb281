// Addresses of the search: the page of finds, and its feeds. What is asked is kept nowhere.

import type { Read } from '#kit/db/transaction.ts'
import { portalLayout } from '#kit/html/portal-layout.ts'
import { type Answer, content, page } from '#kit/http/answer.ts'
import { unlessSame } from '#kit/http/fresh.ts'
import type { Exchange, Route } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { listDocuments } from '../find-documents.store.ts'
import { listFoundDocuments } from '../found-documents.store.ts'
import { parsePlace, readSearchQuery, searchAddress } from '../search-query.ts'
import { wantedBy } from '../wanted-by-query.store.ts'
import { asksNothing } from '../wanted-documents.ts'
import { loadSearch } from './load-search.ts'
import { type Beside, searchPage } from './search.page.ts'
import { type SearchFeed, searchAtom, searchJson } from './search-feeds.ts'
import { subscriptionRoutes } from './subscription-routes.ts'

/** Reports and units that go by a line; other slices know them. */
export type ListBeside = (read: Read, line: string) => Promise<readonly Beside[]>

const firstYear = 2008
const perFeed = 50

export function searchRoutes(listBeside: ListBeside): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/search',
      access: 'anyone',
      handler: (one) => showSearch(one, listBeside),
    },
    {
      method: 'GET',
      path: '/search.atom',
      access: 'anyone',
      handler: (one) => showFeed(one, atom),
    },
    {
      method: 'GET',
      path: '/search.json',
      access: 'anyone',
      handler: (one) => showFeed(one, json),
    },
    ...subscriptionRoutes,
  ]
}

async function showSearch(exchange: Exchange, listBeside: ListBeside): Promise<Answer> {
  const { database, query: given, now, view } = exchange
  const query = readSearchQuery(given)
  const after = parsePlace(given.get('after') ?? '')
  const isCountWishedExactly = given.get('count') === 'exact'
  const isWords = query.line !== '' && after === undefined
  const [loaded, beside] = await Promise.all([
    loadSearch(database, query, { after, isCountWishedExactly, now }),
    isWords ? listBeside(database, query.line) : [],
  ])
  const lastYear = Number(dayInChina(now).slice(0, 4))
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => lastYear - index)
  const title = query.line === '' ? '查找政府信息' : `查找：${query.line}`
  const meta = [['robots', 'noindex, follow']] as const
  const body = searchPage(loaded, beside, years)
  return unlessSame(exchange, page(portalLayout(view, { title, body, meta })))
}

type Written = { readonly path: string; readonly type: string; write: (feed: SearchFeed) => string }

const atom: Written = {
  path: '/search.atom',
  type: 'application/atom+xml; charset=utf-8',
  write: searchAtom,
}
const json: Written = {
  path: '/search.json',
  type: 'application/json; charset=utf-8',
  write: searchJson,
}

/** The newest finds, in the order of time whatever the page shows. */
async function showFeed(exchange: Exchange, { path, type, write }: Written): Promise<Answer> {
  const { database, query: given, now, view } = exchange
  const query = readSearchQuery(given)
  const { wanted, unit } = await wantedBy(database, { ...query, order: 'newest' }, now)
  const isIdle = asksNothing(wanted) || (query.unit !== '' && unit === undefined)
  const places = isIdle ? [] : await listDocuments(database, wanted, { limit: perFeed })
  const documents = await listFoundDocuments(database, places, wanted.asked.words)
  const feed = {
    origin: view.site.origin,
    page: searchAddress(query),
    self: searchAddress(query, undefined, path),
    title: query.line === '' ? '政府信息' : `政府信息：${query.line}`,
    documents,
  }
  return unlessSame(exchange, content(type, write(feed)))
}
