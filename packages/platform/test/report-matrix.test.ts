// Walks the pages of reports in every state, of units in every relation, as every role; and every
// public address for what was never published.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { roleTitles } from '#agencies/roles.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import type { Route } from '#kit/http/route.ts'
import { consoleRoutes, consoleSite } from '../src/console/console-site.ts'
import { portalRoutes, portalSite } from '../src/portal/portal-site.ts'
import { consoleMatrix, looksInto, type Outcome } from './leak-matrix.ts'
import {
  buildScenes,
  hiddenMark,
  openMark,
  type Relation,
  relations,
  type Scene,
  scenes,
  sceneYears,
} from './report-scenes.ts'
import { aCast, aConfig, aContext, type Cast, send } from './sites.ts'

const config = aConfig({ requestsPerMinute: 1_000_000 })
/** Figures of decisions have a unit and a year, too, and are no report. */
const isReportRoute = ({ path }: Route): boolean =>
  path.includes(':unit/:year') && !path.startsWith('/records/')
const pages = consoleRoutes(config).filter(
  (route) => route.method === 'GET' && isReportRoute(route),
)
const forms = consoleRoutes(config).filter(
  (route) => route.method === 'POST' && isReportRoute(route),
)
const allRelations = Object.keys(relations) as readonly Relation[]
const allRoles = Object.keys(roleTitles) as readonly (keyof typeof roleTitles)[]
const unread = [openMark, ...allRelations.map(hiddenMark)]

type Stage = { readonly given: TestDatabase; readonly cast: Cast; readonly site: FastifyInstance }

async function onConsole(play: (stage: Stage) => Promise<void>): Promise<void> {
  await withDatabase(async (given) => {
    const context = aContext(given)
    const cast = await aCast(context)
    await buildScenes(given, context)
    const site = await consoleSite(config, given.database, false)
    try {
      await play({ given, cast, site })
    } finally {
      await site.close()
    }
  })
}

test('every page of a report is declared with the states in which it opens', () => {
  assert.ok(pages.length > 10)
  for (const { method, path } of pages) {
    const line = consoleMatrix[`${method} ${path}`]
    assert.ok(line !== undefined && 'opensIn' in line, `${method} ${path}: use reportPage(…)`)
  }
})

test('pages of reports open to whom they are declared, and say nothing to all others', () =>
  onConsole(async ({ cast, site }) => {
    const wrong: string[] = []
    for (const route of pages)
      for (const relation of allRelations)
        for (const scene of scenes)
          for (const role of [...allRoles, 'anonymous'] as const) {
            const session = role === 'anonymous' ? undefined : cast[role].session
            const url = addressOf(route.path, relation, scene)
            const { statusCode, headers, body } = await send(site, { method: 'GET', url, session })
            const wanted = declared(route, { relation, scene, role })
            const got = outcomeOf(statusCode, headers.location)
            const name = `${route.path} ${relation} ${scene} as ${role}`
            if (got !== wanted) wrong.push(`${name}: ${got} (${statusCode}), declared ${wanted}`)
            const said = marksSeen(body, wanted === 'open' ? relation : undefined)
            if (said.length > 0) wrong.push(`${name} says ${said.join()}`)
          }
    assert.deepEqual(wrong.slice(0, 40), [])
  }))

test('forms about reports out of reach are not found, and write nothing', () =>
  onConsole(async ({ given, cast, site }) => {
    const lines = 'select count(*)::int as count from audit_lines'
    const before = (await given.sql(lines)).rows[0].count
    const wrong: string[] = []
    for (const { path } of forms)
      for (const relation of ['below', 'above', 'beside'] as const)
        for (const scene of ['none', 'filled', 'submitted', 'published'] as const)
          for (const role of allRoles) {
            if (looksInto[relation].includes(role)) continue
            const url = addressOf(path, relation, scene).replace(':action', 'submit')
            const answer = await send(site, { method: 'POST', url, session: cast[role].session })
            const wanted = role === 'administrator' ? 403 : 404
            if (answer.statusCode !== wanted)
              wrong.push(`${path} ${relation} ${scene} as ${role}: ${answer.statusCode}`)
          }
    assert.deepEqual(wrong.slice(0, 40), [])
    assert.equal((await given.sql(lines)).rows[0].count, before)
  }))

test('lists hold only what is in reach', () =>
  onConsole(async ({ cast, site }) => {
    const lists = ['/', '/annual-reports', '/annual-reports/board.csv', '/notifications']
    const wrong: string[] = []
    for (const year of [undefined, ...Object.values(sceneYears)])
      for (const list of lists)
        for (const role of allRoles) {
          const url = year === undefined ? list : `${list}?year=${year}`
          const { body } = await send(site, { method: 'GET', url, session: cast[role].session })
          for (const relation of allRelations) {
            const { code, name } = relations[relation]
            if (looksInto[relation].includes(role)) continue
            if (body.includes(`/annual-reports/${code}/`))
              wrong.push(`${url} as ${role} links ${code}`)
            if (relation !== 'own' && list !== '/' && body.includes(name))
              wrong.push(`${url} as ${role} names ${name}`)
            if (body.includes(hiddenMark(relation))) wrong.push(`${url} as ${role} tells ${code}`)
          }
        }
    assert.deepEqual(wrong, [])
  }))

test('nobody opens a notification of somebody else', () =>
  onConsole(async ({ given, cast, site }) => {
    const { rows } = await given.sql('select staff_id, notification_id from notifications')
    assert.ok(rows.length > 0, 'the scenes have told somebody something')
    const shown = rows.slice(0, 20)
    for (const { staff_id: owner, notification_id: id } of shown)
      for (const role of allRoles) {
        const url = `/notifications/${id}`
        const answer = await send(site, { method: 'GET', url, session: cast[role].session })
        if (cast[role].id === owner) assert.notEqual(answer.statusCode, 404)
        else assert.equal(answer.statusCode, 404, `${role} opened a notification of another`)
      }
  }))

test('no public address says anything of what was not published', () =>
  withDatabase(async (given) => {
    const context = aContext(given)
    await aCast(context)
    await buildScenes(given, context)
    const site = await portalSite(config, given.as('portal'), false)
    const wrong: string[] = []
    try {
      for (const url of publicAddresses()) {
        const { statusCode, body } = await site.inject({ url })
        const hidden = allRelations.map(hiddenMark).filter((mark) => body.includes(mark))
        if (hidden.length > 0) wrong.push(`${url} says ${hidden.join()}`)
        const [, year] = /^\/reports\/[a-z-]+\/(\d{4})/.exec(url) ?? []
        const scene = scenes.find((one) => String(sceneYears[one]) === year)
        const isPublic = scene === 'published' || scene === 'correcting' || scene === 'corrected'
        if (scene !== undefined && !isPublic && statusCode !== 404)
          wrong.push(`${url} answered ${statusCode}`)
        if (/editions\/2/.test(url) && scene === 'correcting' && statusCode !== 404)
          wrong.push(`${url} shows the edition in work`)
        if (scene === undefined && mentionsUnpublished(body)) wrong.push(`${url} names a year`)
      }
    } finally {
      await site.close()
    }
    assert.deepEqual(wrong.slice(0, 40), [])
  }))

/** A link to, or a count of, a report that was not published. */
function mentionsUnpublished(body: string): boolean {
  return scenes
    .filter((scene) => !['published', 'correcting', 'corrected'].includes(scene))
    .some((scene) => new RegExp(`/reports/[a-z-]+/${sceneYears[scene]}\\b`).test(body))
}

/** All addresses of the portal, with every unit and year and every ending. */
function publicAddresses(): readonly string[] {
  const endings = ['', '.json', '.csv', '.xlsx', '.docx', '.pdf']
  return portalRoutes('http://portal.example').flatMap(({ path }) => {
    if (!path.includes(':')) return [path]
    return allRelations.flatMap((relation) =>
      scenes.flatMap((scene) => {
        const year = String(sceneYears[scene])
        const names = path.includes('editions')
          ? ['1', '2', '1.json', '2.json', '2.csv']
          : path.startsWith('/sitemaps')
            ? ['1', '1.xml', 'reports-1.xml']
            : endings
                // Documents are dear to make, and there is nothing to make for the others.
                .filter((ending) => scene === 'filled' || !['.docx', '.pdf'].includes(ending))
                .map((ending) => year + ending)
        return names.map((name) =>
          path
            .replace(':unit', relations[relation].code)
            .replace(':year', year)
            .replace(/:\w+/, name),
        )
      }),
    )
  })
}

type Case = {
  readonly relation: Relation
  readonly scene: Scene
  readonly role: keyof typeof roleTitles | 'anonymous'
}

function declared({ method, path }: Route, { relation, scene, role }: Case): Outcome {
  if (role === 'anonymous') return 'signIn'
  if (role === 'administrator') return 'refused'
  const line = consoleMatrix[`${method} ${path}`]
  const opensIn = line !== undefined && 'opensIn' in line ? line.opensIn : []
  return looksInto[relation].includes(role) && opensIn.includes(scene) ? 'open' : 'none'
}

function addressOf(path: string, relation: Relation, scene: Scene): string {
  return path.replace(':unit', relations[relation].code).replace(':year', String(sceneYears[scene]))
}

/** Marks of units that this answer must not hold: all, but the one that is looked into. */
function marksSeen(body: string, open: Relation | undefined): readonly string[] {
  const mayHold =
    open === undefined
      ? []
      : [openMark, ...allRelations.filter((one) => one === open || one === 'below').map(hiddenMark)]
  return unread.filter((mark) => !mayHold.includes(mark) && body.includes(mark))
}

function outcomeOf(status: number, location: string | undefined): Outcome {
  if (status === 303 && location?.startsWith('/sign-in?')) return 'signIn'
  if (status === 403) return 'refused'
  return status === 404 ? 'none' : 'open'
}
