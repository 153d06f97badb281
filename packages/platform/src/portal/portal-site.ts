// The public site: its routes and how it is set up. Nothing here knows the console.

import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { searchUnits } from '#agencies/index.ts'
import { listPublications, reportFiles } from '#annual-report/index.ts'
import { publicRoutes } from '#annual-report/portal/public-routes.ts'
import type { Config } from '#kit/config.ts'
import type { Database } from '#kit/db/database.ts'
import { fileRefusals } from '#kit/files/file-answer.ts'
import { portalLayout } from '#kit/html/portal-layout.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { largeTextCookie } from '#kit/http/exchange.ts'
import type { Exchange, Route } from '#kit/http/route.ts'
import { createSite } from '#kit/http/site.ts'
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
import { homePage } from './home.page.ts'
import { listRelated } from './related-content.ts'
import { publicUnitRoutes } from './unit-routes.ts'

const unitsAtHome = 30
const living = { text: '', kind: '', ledBy: '', isAbolished: false }
const yearSeconds = 365 * 24 * 3600

/** All addresses of the public site; the origin stands in feeds and catalogues. */
export function portalRoutes(origin: string, files = reportFiles()): readonly Route[] {
  return [
    { method: 'GET', path: '/', access: 'anyone', handler: showHome },
    { method: 'GET', path: '/text-size', access: 'anyone', handler: setTextSize },
    ...publicUnitRoutes,
    ...applyRoutes(listRelated),
    ...trackRoutes,
    ...accountRoutes,
    ...signInRoutes,
    ...detailsRoutes,
    ...roomRoutes,
    ...publicRoutes(origin, files),
  ]
}

export async function portalSite(
  config: Config,
  database: Database,
  log: boolean,
): Promise<FastifyInstance> {
  const origin = config.publicUrl ?? `http://${config.host}:${config.portalPort}`
  const files = reportFiles(join(config.dataFolder, 'rendered'))
  const site = await createSite({
    name: 'portal',
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
    },
  })
  site.addHook('onClose', files.close)
  // Setting the first PDF takes seconds: not while somebody waits. Not in tests, which log nothing.
  if (log) site.addHook('onListen', files.warmUp)
  return site
}

async function showHome({ database, view }: Exchange): Promise<Answer> {
  const [reports, units] = await Promise.all([
    listPublications(database, { limit: 12 }),
    searchUnits(database, { ...living, after: '', limit: unitsAtHome + 1 }),
  ])
  const hasMoreUnits = units.length > unitsAtHome
  const body = homePage({ reports, units: units.slice(0, unitsAtHome), hasMoreUnits })
  const description = '各机关政府信息公开工作年度报告的查阅和下载。'
  return page(portalLayout(view, { title: '首页', body, description }))
}

/** Keeps the size of text in a cookie, so that it works without script. */
function setTextSize({ query }: Exchange): Answer {
  const value = query.get('size') === 'large' ? 'large' : undefined
  const cookie = { name: largeTextCookie, value, seconds: yearSeconds }
  return redirectTo(query.get('back') ?? '/', [cookie])
}
