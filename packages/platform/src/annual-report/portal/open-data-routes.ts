// Addresses of open data, feeds and what search engines ask for.

import { portalLayout } from '#kit/html/portal-layout.ts'
import { content, download, page } from '#kit/http/answer.ts'
import type { Exchange, Route } from '#kit/http/route.ts'
import { listRecent } from '../publication/publications.store.ts'
import { listPublications, listYears } from '../publication/published-reports.store.ts'
import { atomFeed, robots, siteMap } from './feeds.ts'
import { openDataPage } from './open-data.page.ts'
import { dcatCatalogue, reportsCsv } from './open-data.ts'

/** A site map may name this many addresses. */
const mostAddresses = 49_000
const inFeed = 50

/** The routes; addresses in feeds and catalogues are absolute and start with the origin. */
export function openDataRoutes(origin: string): readonly Route[] {
  const get = (path: string, handler: Get['handler']): Get => ({
    method: 'GET',
    path,
    access: 'anyone',
    handler,
  })
  return [
    get('/open-data', showOpenData),
    // Dear: every report is read.
    { ...get('/open-data/reports.csv', sendCsv), atMost: { requests: 20, minutes: 1 } },
    get('/open-data/dcat.jsonld', async ({ database }) => {
      const catalogue = dcatCatalogue(origin, await listYears(database))
      return content('application/ld+json; charset=utf-8', JSON.stringify(catalogue))
    }),
    get('/feeds/reports.atom', async ({ database }) =>
      content(
        'application/atom+xml; charset=utf-8',
        atomFeed(origin, await listRecent(database, inFeed)),
      ),
    ),
    get('/sitemap.xml', async ({ database }) => {
      const entries = await listPublications(database, { limit: mostAddresses })
      return content('application/xml; charset=utf-8', siteMap(origin, entries))
    }),
    get('/robots.txt', () => content('text/plain; charset=utf-8', robots(origin))),
  ]
}

type Get = Extract<Route, { access: 'anyone' }>

async function showOpenData({ database, view }: Exchange) {
  const body = openDataPage(await listYears(database))
  return page(portalLayout(view, { title: '开放数据', body }))
}

async function sendCsv({ database, query }: Exchange) {
  const asked = query.get('year') ?? ''
  const year = /^\d{4}$/.test(asked) ? Number(asked) : undefined
  const name = year === undefined ? 'reports.csv' : `reports-${year}.csv`
  return download(name, 'text/csv; charset=utf-8', await reportsCsv(database, year))
}
