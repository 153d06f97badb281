// The staff site with somebody of every role, for tests of what people send to it.

import type { FastifyInstance } from 'fastify'
import type { Role } from '#agencies/roles.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { consoleSite } from '../src/console/console-site.ts'
import { aCast, aConfig, aContext, type Cast, send } from './sites.ts'

const config = aConfig({ requestsPerMinute: 100_000 })

export type Walk = {
  readonly site: FastifyInstance
  readonly cast: Cast
  readonly given: TestDatabase
  readonly post: (
    role: Role,
    url: string,
    form?: Readonly<Record<string, string>>,
  ) => ReturnType<typeof send>
  readonly see: (role: Role, url: string) => ReturnType<typeof send>
}

export function onConsole(visit: (walk: Walk) => Promise<void>): Promise<void> {
  return withDatabase(async (given) => {
    const cast = await aCast(aContext(given))
    const site = await consoleSite(config, given.database, false)
    const post: Walk['post'] = (role, url, form = {}) =>
      send(site, { method: 'POST', url, session: cast[role].session, form })
    const see: Walk['see'] = (role, url) =>
      send(site, { method: 'GET', url, session: cast[role].session })
    try {
      await visit({ site, cast, given, post, see })
    } finally {
      await site.close()
    }
  })
}
