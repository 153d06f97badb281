// Follows every link of both sites as every role of the demo: each leads to a page that is there and
// may be read, each fragment to its place, and each page has one heading and no identifier twice.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { findUnitByCode } from '#agencies/index.ts'
import { allOrNothing } from '#kit/db/all-or-nothing.ts'
import type { Database } from '#kit/db/database.ts'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { consoleSite } from '../src/console/console-site.ts'
import { demoAccounts, demoCast, demoPassword } from '../src/demo/demo-people.ts'
import { publishedFigures } from '../src/demo/figures.ts'
import { loadDemo } from '../src/demo/load-demo.ts'
import { type PlannedCase, plannedCases } from '../src/demo/planned-cases.ts'
import { simulateCase } from '../src/demo/simulate-cases.ts'
import { portalSite } from '../src/portal/portal-site.ts'
import { aConfig, aContext, send, sessionOf } from './sites.ts'

const config = aConfig({ requestsPerMinute: 1_000_000 })
/** Of pages that differ in a unit, a year or a number only, so many are visited. */
const mostAlike = 3

test('every link of the public site leads to a place that is there', () =>
  withDatabase(async ({ database, as }) => {
    await aDemo(database)
    const site = await portalSite(config, as('portal'), true)
    const { problems, visited } = await follow(site, undefined)
    await site.close()
    assert.ok(visited > 30, `${visited} pages`)
    assert.deepEqual(problems, [])
  }))

test('every link of the staff site leads where its reader may go', () =>
  withDatabase(async (given) => {
    await aDemo(given.database)
    const site = await consoleSite(config, given.database, true)
    const problems: string[] = []
    for (const account of Object.keys(demoAccounts)) {
      const session = await sessionOf(aContext(given), { account, password: demoPassword })
      const found = await follow(site, session)
      problems.push(...found.problems.map((problem) => `${account}: ${problem}`))
    }
    await site.close()
    assert.deepEqual(problems, [])
  }))

/** The demo city with one request of each result. */
async function aDemo(database: Database): Promise<void> {
  await loadDemo(database, new Date())
  const unit = await findUnitByCode(database, 'jiaozuo-office')
  const report = publishedFigures.find((one) => one.unit === 'jiaozuo-office' && one.year === 2025)
  if (unit === undefined || report === undefined) throw new Error('the demo has no office')
  const castOn = await demoCast(database, unit.id)
  const ofEach = new Map<string, PlannedCase>()
  for (const planned of plannedCases(report.figures, 2025))
    ofEach.set(planned.outcome ?? '', planned)
  for (const [index, planned] of [...ofEach.values()].entries())
    await allOrNothing(database, (whole) =>
      simulateCase((role, on) => castOn(whole)(role, new Date(`${on}T04:00:00Z`)), {
        unitId: unit.id,
        planned,
        index,
      }),
    )
}

type Followed = { readonly problems: readonly string[]; readonly visited: number }

type Page = { readonly ids: ReadonlySet<string>; readonly links: ReadonlySet<string> }

/** Goes from page to page, beginning at the first, as somebody with this session. */
async function follow(site: FastifyInstance, session: string | undefined): Promise<Followed> {
  const problems: string[] = []
  const pages = new Map<string, Page | undefined>()
  const alike = new Map<string, number>()
  const waiting = [{ address: '/', from: 'the start' }]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { address, from } = next
    const [path = '', fragment] = address.split('#')
    if (!pages.has(path)) {
      const shape = shapeOf(path)
      const seen = alike.get(shape) ?? 0
      if (seen >= mostAlike) continue
      alike.set(shape, seen + 1)
      const { page, wrong } = await visit(site, path, session)
      problems.push(...wrong.map((one) => `${path} (linked from ${from}): ${one}`))
      pages.set(path, page)
      for (const link of page?.links ?? []) waiting.push({ address: link, from: path })
    }
    const ids = pages.get(path)?.ids
    if (fragment && ids && !ids.has(decodeURIComponent(fragment)))
      problems.push(`${address} (linked from ${from}): no such place on the page`)
  }
  return { problems, visited: pages.size }
}

/** The address without what tells one record from another of its kind. */
function shapeOf(path: string): string {
  const [place = '', query = ''] = path.split('?')
  const steps = place
    .replace(/^\/(units|annual-reports|reports|comparison)\/[^/.]+/, '/$1/*')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*')
    .replace(/\d+/g, '9')
    .replace(/(cells|cell|history|lineage|field)\/[^/]+/g, '$1/*')
  const names = [...new URLSearchParams(query).keys()].sort()
  return `${steps}?${names.join('&')}`
}

async function visit(
  site: FastifyInstance,
  url: string,
  session: string | undefined,
): Promise<{ readonly page?: Page; readonly wrong: readonly string[] }> {
  const answer = await send(site, { method: 'GET', url, session })
  const { statusCode, headers, body } = answer
  if (statusCode === 303 || statusCode === 302)
    return { page: { ids: new Set(), links: new Set([String(headers.location)]) }, wrong: [] }
  if (statusCode !== 200) return { wrong: [`status ${statusCode}`] }
  if (!String(headers['content-type']).startsWith('text/html')) return { wrong: [] }
  const ids = [...body.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  const headings = body.match(/<h1[\s>]/g)?.length ?? 0
  const wrong = [
    ...(headings === 1 ? [] : [`${headings} first headings`]),
    ...[...new Set(twice)].map((id) => `two elements are called ${id}`),
  ]
  return { page: { ids: new Set(ids), links: new Set(linksOf(body, url)) }, wrong }
}

function linksOf(body: string, url: string): readonly string[] {
  return [
    ...body.matchAll(
      /<(?:a|link|img|script|iframe|form method="get")\b[^>]*?\s(?:href|src|action)="([^"]+)"/g,
    ),
  ]
    .map(([, link = '']) => link.replaceAll('&amp;', '&'))
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => {
      const { pathname, search, hash } = new URL(link, `http://site${url}`)
      return pathname + search + hash
    })
}
