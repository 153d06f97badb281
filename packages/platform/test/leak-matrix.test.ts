// Walks every address of both sites as nobody and as every role.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { createAccount } from '#agencies/create-account.action.ts'
import { roleTitles } from '#agencies/roles.ts'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import type { Route } from '#kit/http/route.ts'
import { consoleRoutes, consoleSite } from '../src/console/console-site.ts'
import { portalRoutes, portalSite } from '../src/portal/portal-site.ts'
import { consoleMatrix, type Line, type Outcome, portalMatrix } from './leak-matrix.ts'
import { aCast, aConfig, aContext, type Cast, send } from './sites.ts'

const config = aConfig({ requestsPerMinute: 100_000 })

const nameOf = ({ method, path }: Route): string => `${method} ${path}`

test('every address of both sites is declared in the matrix, and nothing else is', () => {
  assert.deepEqual(portalRoutes('http://portal.example').map(nameOf).sort(), namesIn(portalMatrix))
  assert.deepEqual(consoleRoutes(config).map(nameOf).sort(), namesIn(consoleMatrix))
})

test('the portal answers as declared, and the same to everybody', () =>
  withDatabase(async (given) => {
    const context = aContext(given)
    const cast = await aCast(context)
    const target = await createAccount(context, { account: 'x-target', name: '示例' })
    const site = await portalSite(config, given.as('portal'), false)
    await walk(site, {
      routes: portalRoutes('http://portal.example'),
      matrix: portalMatrix,
      cast,
      target,
      guarded: true,
    })
    await site.close()
  }))

test('the console answers as declared', () =>
  withDatabase(async (given) => {
    const context = aContext(given)
    const cast = await aCast(context)
    const target = await createAccount(context, { account: 'x-target', name: '示例' })
    const site = await consoleSite(config, given.database, false)
    await walk(site, { routes: consoleRoutes(config), matrix: consoleMatrix, cast, target })
    await site.close()
  }))

type Walk = {
  readonly routes: readonly Route[]
  readonly matrix: Readonly<Record<string, Line>>
  readonly cast: Cast
  /** Somebody whom the walk may lock. */
  readonly target: string
  /** The site knows no sessions: forms go with its own cookie, whatever others are brought. */
  readonly guarded?: boolean
}

async function walk(
  site: FastifyInstance,
  { routes, matrix, cast, target, guarded = false }: Walk,
): Promise<void> {
  const wrong: string[] = []
  // Signing out ends the session that the other addresses need.
  const ordered = [...routes].sort(
    (one, other) => Number(one.path === '/sign-out') - Number(other.path === '/sign-out'),
  )
  for (const route of ordered) {
    const line = matrix[nameOf(route)]
    const outcomes = line !== undefined && 'outcomes' in line ? line.outcomes : line
    for (const [visitor, wanted] of Object.entries(outcomes ?? {})) {
      const session = isRole(visitor) ? cast[visitor].session : undefined
      const url = addressOf(route, target)
      const response = await send(site, { method: route.method, url, session, guarded })
      const got = outcomeOf(response.statusCode, response.headers.location)
      if (got !== wanted) wrong.push(`${nameOf(route)} as ${visitor}: ${got}, declared ${wanted}`)
    }
  }
  assert.deepEqual(wrong, [])
}

function outcomeOf(status: number, location: string | undefined): Outcome {
  if (status === 303 && location?.startsWith('/sign-in?')) return 'signIn'
  if (status === 403) return 'refused'
  if (status === 404) return 'none'
  assert.ok(status < 429, `answered ${status}`)
  return 'open'
}

function addressOf({ path }: Route, target: string): string {
  return path
    .replace(':id', target)
    .replace(':unit', 'example-city')
    .replace(':year', '2022')
    .replace(':name', path.includes('editions') ? '1' : '2022')
    .replace(/:\w+/, 'unknown')
}

function isRole(visitor: string): visitor is keyof typeof roleTitles {
  return Object.hasOwn(roleTitles, visitor)
}

function namesIn(matrix: Readonly<Record<string, Line>>): readonly string[] {
  return Object.keys(matrix).sort()
}
