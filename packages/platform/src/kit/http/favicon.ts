// The small picture that browsers ask for by themselves: a sheet with lines of text.

import type { FastifyInstance } from 'fastify'

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1d4f91"/><path d="M9 6h14v20H9z" fill="#fff"/><path d="M12 11h8M12 16h8M12 21h5" stroke="#1d4f91" stroke-width="2"/></svg>'

export function addFavicon(site: FastifyInstance): void {
  site.get('/favicon.ico', { config: { rateLimit: false } }, async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=86400').type('image/svg+xml').send(picture),
  )
}
