// Headers of every answer: everything from this site alone, no script or style inside pages.

import type { FastifyHelmetOptions } from '@fastify/helmet'
import type { SiteSettings } from './site-options.ts'

const halfYear = 180 * 24 * 3600

export function securityHeaders(settings: Pick<SiteSettings, 'https'>): FastifyHelmetOptions {
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
