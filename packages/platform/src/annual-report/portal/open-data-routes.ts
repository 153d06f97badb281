// Addresses of open data, feeds and what search engines ask for.

import { z } from 'zod'
import { atomFeed, atomType } from '#kit/feed.ts'
import { portalLayout } from '#kit/html/portal-layout.ts'
import { type Answer, content, download, page } from '#kit/http/answer.ts'
import { askedQuery } from '#kit/http/asked-query.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import { unlessSame } from '#kit/http/fresh.ts'
import type { OpenDataPart } from '#kit/http/open-data-part.ts'
import type { Exchange, Route } from '#kit/http/route.ts'
import { listRecent } from '../publication/publications.store.ts'
import { listYears } from '../publication/published-reports.store.ts'
import { reportsCsv, reportsJsonLines } from './bulk.ts'
import { reportsFeed, robots } from './feeds.ts'
import { openDataPage } from './open-data.page.ts'
import { dcatCatalogue } from './open-data.ts'
import { siteMap, siteMapPart } from './site-map.ts'

const inFeed = 50
const xmlType = 'application/xml; charset=utf-8'
/** Dear: every report is looked at. */
const seldom = { requests: 20, minutes: 1 }

type Get = Extract<Route, { access: 'anyone' }>

function get(path: string, handler: Get['handler']): Get {
  return { method: 'GET', path, access: 'anyone', handler }
}

/** The routes; addresses in feeds and catalogues are absolute and start with the origin. */
export function openDataRoutes(
  origin: string,
  parts: readonly OpenDataPart[] = [],
): readonly Route[] {
  return [
    get('/open-data', (exchange) => showOpenData(exchange, parts)),
    { ...get('/open-data/reports.csv', sendCsv), atMost: seldom },
    { ...get('/open-data/reports.jsonl', sendJsonLines), atMost: seldom },
    get('/open-data/dcat.jsonld', async (exchange) => {
      const years = await listYears(exchange.database)
      const others = parts.flatMap((part) => part.datasets(origin))
      const catalogue = dcatCatalogue(origin, years, others)
      const type = 'application/ld+json; charset=utf-8'
      return unlessSame(exchange, content(type, JSON.stringify(catalogue)))
    }),
    get('/feeds/reports.atom', async (exchange) => {
      const feed = reportsFeed(origin, await listRecent(exchange.database, inFeed))
      return unlessSame(exchange, content(atomType, atomFeed(feed)))
    }),
    {
      ...get('/sitemap.xml', async ({ database }) =>
        content(xmlType, await siteMap(database, { origin, parts })),
      ),
      atMost: seldom,
    },
    {
      ...get('/sitemaps/:name', ({ database, params }) => {
        const part = siteMapPart(database, { origin, parts }, params.name ?? '')
        if (part === undefined) throw new NotFound()
        return content(xmlType, part)
      }),
      atMost: seldom,
    },
    get('/robots.txt', () => content('text/plain; charset=utf-8', robots(origin))),
  ]
}

async function showOpenData(exchange: Exchange, parts: readonly OpenDataPart[]): Promise<Answer> {
  const sections = parts.map(({ section }) => section)
  const body = openDataPage(await listYears(exchange.database), sections)
  return unlessSame(exchange, page(portalLayout(exchange.view, { title: '开放数据', body })))
}

const bulkQuery = z.object({ year: z.coerce.number().int().min(1000).max(9999).optional() })

function sendCsv({ database, query }: Exchange): Answer {
  const found = askedQuery(bulkQuery, query)
  if ('refused' in found) return found.refused
  const { year } = found.asked
  return download(nameOf('csv', year), 'text/csv; charset=utf-8', reportsCsv(database, year))
}

function sendJsonLines({ database, query }: Exchange): Answer {
  const found = askedQuery(bulkQuery, query)
  if ('refused' in found) return found.refused
  const { year } = found.asked
  return download(nameOf('jsonl', year), 'application/jsonl', reportsJsonLines(database, year))
}

function nameOf(ending: string, year: number | undefined): string {
  return year === undefined ? `reports.${ending}` : `reports-${year}.${ending}`
}
