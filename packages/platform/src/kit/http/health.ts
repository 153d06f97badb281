// /healthz: the process lives. /readyz: the database answers and its migrations are done.

import type { FastifyInstance } from 'fastify'
import { pendingMigrations } from '#kit/db/migrate.ts'
import type { Read } from '#kit/db/transaction.ts'

export function addHealth(site: FastifyInstance, database: Read): void {
  const quiet = { config: { rateLimit: false } } as const
  site.get('/healthz', quiet, async () => ({ status: 'ok' }))
  site.get('/readyz', quiet, async (request, reply) => {
    try {
      const pending = await pendingMigrations(database)
      if (pending.length === 0) return { status: 'ready' }
      return reply.code(503).header('retry-after', '5').send({ status: 'migrations are missing' })
    } catch (error) {
      request.log.warn({ requestId: request.id, error: String(error) }, 'database is away')
      return reply.code(503).header('retry-after', '5').send({ status: 'database is away' })
    }
  })
}
