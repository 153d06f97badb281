// Headers of every answer: everything from this site alone, no script or style inside pages.

import helmet, { type FastifyHelmetOptions } from '@fastify/helmet'
import Fastify from 'fastify'
import type { SiteSettings } from './site-options.ts'

const halfYear = 180 * 24 * 3600

/** What the headers are: asked of helmet once, since working them out anew costs every answer time. */
export async function securityHeaders(
  settings: Pick<SiteSettings, 'https'>,
): Promise<Readonly<Record<string, string>>> {
  const asked = Fastify()
  await asked.register(helmet, options(settings))
  asked.get('/', (_request, reply) => reply.send(''))
  const { headers } = await asked.inject('/')
  await asked.close()
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      ofEveryAnswer.has(name) ? [] : [[name, String(value)]],
    ),
  )
}

const ofEveryAnswer = new Set(['content-length', 'content-type', 'connection', 'date'])

function options(settings: Pick<SiteSettings, 'https'>): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(settings.https && { upgradeInsecureRequests: [] }),
      },
    },
    hsts: settings.https && { maxAge: halfYear, includeSubDomains: false },
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
  }
}
