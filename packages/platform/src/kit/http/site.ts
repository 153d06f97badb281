// A site: routes given as data become a Fastify server with headers, limits, sessions and error pages.

import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { addAnswering } from './answering.ts'
import { addAssets } from './assets.ts'
import { addBadAddress, readableAddress } from './bad-address.ts'
import { addErrorPages, TooMany } from './error-pages.ts'
import { addFavicon } from './favicon.ts'
import { addHealth } from './health.ts'
import { addMetrics } from './metrics.ts'
import type { Route } from './route.ts'
import { securityHeaders } from './security-headers.ts'
import type { SiteOptions } from './site-options.ts'

const megabyte = 1024 * 1024

/** Builds the site; the caller listens and closes. Nothing of a person is logged. */
export async function createSite(options: SiteOptions): Promise<FastifyInstance> {
  const { settings } = options
  const site: FastifyInstance = Fastify({
    logger: settings.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    rewriteUrl: readableAddress,
    trustProxy: settings.behindProxy,
    bodyLimit: megabyte,
    routerOptions: { ignoreTrailingSlash: true },
  })
  const headers = await securityHeaders(settings)
  site.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers)
    done()
  })
  await site.register(cookie)
  await site.register(formbody)
  await site.register(multipart, {
    // A file over the limit is left out and named, so that the form can be shown again.
    throwFileSizeLimit: false,
    limits: { fileSize: settings.uploadMegabytes * megabyte, files: 10, fields: 2000 },
  })
  await site.register(rateLimit, {
    max: settings.requestsPerMinute,
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, { ttl }) => new TooMany(Math.ceil(ttl / 1000)),
  })
  addMetrics(site, options.database.connections, options.gauges)
  addErrorPages(site, options)
  addAssets(site)
  addFavicon(site)
  addBadAddress(site)
  addHealth(site, options.database)
  for (const route of options.routes) addRoute(site, route, options)
  return site
}

function addRoute(site: FastifyInstance, route: Route, options: SiteOptions): void {
  const { atMost } = route
  site.route({
    method: route.method,
    url: route.path,
    ...(atMost && {
      config: { rateLimit: { max: atMost.requests, timeWindow: atMost.minutes * 60_000 } },
    }),
    handler: addAnswering(route, options),
  })
}
