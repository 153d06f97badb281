// A public site of records over a database of its own, for tests.

import type { FastifyInstance } from 'fastify'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { portalLayout } from '#kit/html/portal-layout.ts'
import type { SiteFacts } from '#kit/html/site-facts.ts'
import { createSite } from '#kit/http/site.ts'
import { recordDataRoutes } from '../../open-data/portal/record-data-routes.ts'
import { recordPortalRoutes } from '../record-portal-routes.ts'

export const origin = 'https://www.example.test'

/** Open as the portal's own role. */
export function withPortal(
  visit: (site: FastifyInstance, given: TestDatabase) => Promise<void>,
  facts: Partial<SiteFacts> = {},
): Promise<void> {
  return withDatabase(async (given) => {
    const site = await createSite({
      name: 'portal',
      database: given.as('portal'),
      settings: {
        demo: false,
        https: false,
        behindProxy: false,
        log: false,
        requestsPerMinute: 10_000,
        uploadMegabytes: 1,
      },
      routes: [...recordPortalRoutes, ...recordDataRoutes(origin)],
      layout: portalLayout,
      about: () => ({ name: '示例市政府信息公开', origin, ...facts }),
      refusals: {},
    })
    try {
      await visit(site, given)
    } finally {
      await site.close()
    }
  })
}
