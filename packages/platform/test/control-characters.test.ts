import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { consoleRoutes, consoleSite } from '../src/console/console-site.ts'
import { portalRoutes, portalSite } from '../src/portal/portal-site.ts'
import { aCast, aConfig, aContext, send } from './sites.ts'

const config = aConfig({ requestsPerMinute: 100_000 })
const filters = ['q', 'unit', 'year', 'region', 'kind', 'page', 'sort', 'cell', 'status', 'before']
const query = filters.map((name) => `${name}=%00%1f1`).join('&')

test('no address of the public site fails for a control character in a filter or a name', () =>
  withDatabase(async (given) => {
    const site = await portalSite(
      aConfig({ requestsPerMinute: 100_000 }),
      given.as('portal'),
      false,
    )
    try {
      for (const { method, path } of portalRoutes('http://portal.example')) {
        if (method !== 'GET') continue
        const url = `${path.replace(/:\w+/g, '%00x')}?${query}`
        const { statusCode } = await site.inject({ method, url })
        assert.ok(statusCode < 500, `${url}: ${statusCode}`)
      }
    } finally {
      await site.close()
    }
  }))

test('nor does an address of the staff site', () =>
  withDatabase(async (given) => {
    const cast = await aCast(aContext(given))
    const site = await consoleSite(config, given.database, false)
    try {
      for (const { method, path } of consoleRoutes(config)) {
        if (method !== 'GET') continue
        const url = `${path.replace(/:\w+/g, '%00x')}?${query}`
        for (const { session } of [cast.administrator, cast.clerk]) {
          const { statusCode } = await send(site, { method, url, session })
          assert.ok(statusCode < 500, `${url}: ${statusCode}`)
        }
      }
    } finally {
      await site.close()
    }
  }))
