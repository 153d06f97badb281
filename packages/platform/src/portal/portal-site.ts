// The public site: its routes and how it is set up. Nothing here knows the console.

import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { searchUnits } from '#agencies/index.ts'
import { listPublications, reportFiles } from '#annual-report/index.ts'
import { publicRoutes } from '#annual-report/portal/public-routes.ts'
import { oldAddressRoutes } from '#catalogue/import/portal/old-address-routes.ts'
import { searchMailRefusals } from '#catalogue/index.ts'
import { recordDataRoutes } from '#catalogue/open-data/portal/record-data-routes.ts'
import { recordOpenData } from '#catalogue/open-data/portal/record-open-data.ts'
import { listNewestRecords } from '#catalogue/portal/newest-records.ts'
import { recordPortalRoutes } from '#catalogue/portal/record-portal-routes.ts'
import { searchRoutes } from '#catalogue/search/portal/search-routes.ts'
import { siteAbout } from '#catalogue/site/portal/site-about.ts'
import type { Config } from '#kit/config.ts'
import type { Database } from '#kit/db/database.ts'
import { fileRefusals } from '#kit/files/file-answer.ts'
import { portalLayout } from '#kit/html/portal-layout.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { largeTextCookie } from '#kit/http/exchange.ts'
import type { Exchange, Route } from '#kit/http/route.ts'
import { createSite } from '#kit/http/site.ts'
import { dayInChina } from '#law/index.ts'
import { accountRoutes } from '#requests/applicants/portal/account-routes.ts'
import { detailsRoutes } from '#requests/applicants/portal/details-routes.ts'
import { signInRoutes } from '#requests/applicants/portal/sign-in-routes.ts'
import {
  accountRefusals,
  attachmentRefusals,
  requestRefusals,
  roomRefusals,
} from '#requests/index.ts'
import { applyRoutes } from '#requests/portal/apply-routes.ts'
import { trackRoutes } from '#requests/portal/track-routes.ts'
import { roomRoutes } from '#requests/rooms/portal/room-routes.ts'
import { listBeside } from './beside-documents.ts'
import { homePage } from './home.page.ts'
import { listRelated } from './related-content.ts'
import { publicUnitRoutes } from './unit-routes.ts'

const unitsAtHome = 30
const recordsAtHome = 6
const living = { text: '', kind: '', ledBy: '', isAbolished: false }
const yearSeconds = 365 * 24 * 3600

/** All addresses of the public site; the origin stands in feeds and catalogues. */
export function portalRoutes(origin: string, files = reportFiles()): readonly Route[] {
  return [
    { method: 'GET', path: '/', access: 'anyone', handler: showHome },
    { method: 'GET', path: '/text-size', access: 'anyone', handler: setTextSize },
    ...publicUnitRoutes,
    ...recordPortalRoutes,
    ...recordDataRoutes(origin),
    ...searchRoutes(listBeside),
    ...applyRoutes(listRelated),
    ...trackRoutes,
    ...accountRoutes,
    ...signInRoutes,
    ...detailsRoutes,
    ...roomRoutes,
    ...publicRoutes(origin, files, [recordOpenData]),
    ...oldAddressRoutes,
  ]
}

export async function portalSite(
  config: Config,
  database: Database,
  log: boolean,
): Promise<FastifyInstance> {
  const origin = config.publicUrl ?? `http://${config.host}:${config.portalPort}`
  const files = reportFiles(join(config.dataFolder, 'rendered'))
  const { about, refresh } = await siteAbout(database, origin)
  const site = await createSite({
    name: 'portal',
    about,
    database,
    settings: { ...config, log },
    routes: portalRoutes(origin, files),
    layout: portalLayout,
    refusals: {
      ...fileRefusals,
      ...attachmentRefusals,
      ...accountRefusals,
      ...requestRefusals,
      ...roomRefusals,
      ...searchMailRefusals,
    },
  })
  site.addHook('onRequest', (_request, _reply, done) => {
    refresh()
    done()
  })
  site.addHook('onClose', files.close)
  // Setting the first PDF takes seconds: not while somebody waits. Not in tests, which log nothing.
  if (log) site.addHook('onListen', files.warmUp)
  return site
}

async function showHome({ database, view, now }: Exchange): Promise<Answer> {
  const [reports, units, records] = await Promise.all([
    listPublications(database, { limit: 12 }),
    searchUnits(database, { ...living, after: '', limit: unitsAtHome + 1 }),
    listNewestRecords(database, { limit: recordsAtHome }),
  ])
  const hasMoreUnits = units.length > unitsAtHome
  const named = units.slice(0, unitsAtHome)
  const today = dayInChina(now)
  const body = homePage({ reports, records, units: named, hasMoreUnits, today })
  const description = '各机关主动公开的政府信息、政府信息公开工作年度报告的查阅和下载。'
  return page(portalLayout(view, { title: '首页', body, description }))
}

/** Keeps the size of text in a cookie, so that it works without script. */
function setTextSize({ query }: Exchange): Answer {
  const value = query.get('size') === 'large' ? 'large' : undefined
  const cookie = { name: largeTextCookie, value, seconds: yearSeconds }
  return redirectTo(query.get('back') ?? '/', [cookie])
}
