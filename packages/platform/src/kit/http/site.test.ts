import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { type Database, openDatabase } from '#kit/db/database.ts'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { Refused } from '#kit/db/transaction.ts'
import { html } from '#kit/html/html.ts'
import { download, page, redirectTo } from './answer.ts'
import type { Route } from './route.ts'
import { createSite } from './site.ts'

const routes: readonly Route[] = [
  {
    method: 'GET',
    path: '/form',
    access: 'anyone',
    handler: ({ view }) => page(html`<form>${view.token()}</form>`),
  },
  {
    method: 'POST',
    path: '/form',
    access: 'anyone',
    handler: ({ form }) => redirectTo(form.get('to') ?? ''),
  },
  { method: 'GET', path: '/own', access: 'signedIn', handler: () => page(html`own`) },
  {
    method: 'GET',
    path: '/refused',
    access: 'anyone',
    handler: () => {
      throw new Refused({ code: 'example.refused' })
    },
  },
  {
    method: 'GET',
    path: '/fault',
    access: 'anyone',
    handler: () => {
      throw new Error('secret of the house')
    },
  },
  {
    method: 'GET',
    path: '/read',
    access: 'anyone',
    handler: async ({ database }) => {
      await database.selectFrom('units').selectAll().execute()
      return page(html`read`)
    },
  },
  {
    method: 'GET',
    path: '/file',
    access: 'anyone',
    handler: () => download('年报 (1).txt', 'text/plain', 'x'),
  },
  {
    method: 'GET',
    path: '/rare',
    access: 'anyone',
    atMost: { requests: 2, minutes: 1 },
    handler: () => page(html`rare`),
  },
]

function aSite(database: Database, https = false): Promise<FastifyInstance> {
  return createSite({
    name: 'console',
    database,
    settings: {
      demo: false,
      https,
      behindProxy: false,
      log: false,
      requestsPerMinute: 1000,
      uploadMegabytes: 1,
    },
    routes,
    layout: (_view, { title, body }) => html`<title>${title}</title>${body}`,
    refusals: { 'example.refused': '示例：不能这样办理。' },
  })
}

async function withSite(visit: (site: FastifyInstance) => Promise<void>, https = false) {
  // No connection is made before the first query: most of these tests make none.
  const database = openDatabase('postgres://nobody@127.0.0.1:1/none', 'console', 1)
  const site = await aSite(database, https)
  try {
    await visit(site)
  } finally {
    await site.close()
    await database.destroy()
  }
}

test('pages may load nothing from elsewhere and run no script of their own', () =>
  withSite(async (site) => {
    const { headers } = await site.inject('/form')
    const policy = String(headers['content-security-policy'])
    assert.match(policy, /default-src 'none'/)
    assert.match(policy, /frame-ancestors 'none'/)
    assert.doesNotMatch(policy, /unsafe|https:/)
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['cache-control'], 'no-store')
    assert.equal(headers['strict-transport-security'], undefined)
  }))

test('with HTTPS, cookies are secure and browsers are told to stay', () =>
  withSite(async (site) => {
    const response = await site.inject('/form')
    assert.match(String(response.headers['strict-transport-security']), /max-age=15552000/)
    assert.match(String(response.headers['set-cookie']), /HttpOnly; Secure; SameSite=Lax/)
  }, true))

test('a form counts only with the token made for this browser, and not from other sites', () =>
  withSite(async (site) => {
    const shown = await site.inject('/form')
    const token = /value="([^"]+)"/.exec(shown.body)?.[1] ?? ''
    const cookies = { gk_guard: shown.cookies[0]?.value ?? '' }
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const post = async (payload: string, more: object = {}): Promise<number> => {
      const given = { method: 'POST', url: '/form', headers, payload, ...more } as const
      return (await site.inject(given)).statusCode
    }
    assert.equal(await post(`formToken=${token}&to=/`, { cookies }), 303)
    assert.equal(await post('to=/', { cookies }), 403)
    assert.equal(await post(`formToken=${token}&to=/`), 403)
    assert.equal(await post(`formToken=${token}`, { cookies: { gk_guard: 'other' } }), 403)
    const foreign = { ...headers, 'sec-fetch-site': 'cross-site' }
    assert.equal(await post(`formToken=${token}`, { cookies, headers: foreign }), 403)
  }))

for (const elsewhere of ['https://other.example', '//other.example', '/\\other.example', 'x'])
  test(`nobody is sent on to ${elsewhere}`, () => {
    assert.equal(redirectTo(elsewhere).headers?.location, '/')
  })

test('who has not signed in is sent to sign in and back', () =>
  withSite(async (site) => {
    const { statusCode, headers } = await site.inject('/own?a=1')
    assert.equal(statusCode, 303)
    assert.equal(headers.location, '/sign-in?back=%2Fown%3Fa%3D1')
  }))

test('a refusal is worded, a fault is not told, an unknown address says so', () =>
  withSite(async (site) => {
    const refused = await site.inject('/refused')
    assert.equal(refused.statusCode, 409)
    assert.match(refused.body, /示例：不能这样办理。/)
    const fault = await site.inject('/fault')
    assert.equal(fault.statusCode, 500)
    assert.match(fault.body, /请提供编号：[0-9a-f-]{36}/)
    assert.doesNotMatch(fault.body, /secret/)
    const nowhere = await site.inject('/nowhere')
    assert.equal(nowhere.statusCode, 404)
    assert.match(nowhere.body, /页面不存在/)
  }))

test('without its database a site lives, is not ready, and asks people to wait', () =>
  withSite(async (site) => {
    assert.equal((await site.inject('/healthz')).statusCode, 200)
    assert.equal((await site.inject('/readyz')).statusCode, 503)
    const { statusCode, headers, body } = await site.inject('/read')
    assert.equal(statusCode, 503)
    assert.equal(headers['retry-after'], '5')
    assert.match(body, /暂时不可用/)
  }))

test('with its database a site is ready', () =>
  withDatabase(async ({ database }) => {
    const site = await aSite(database)
    assert.equal((await site.inject('/readyz')).statusCode, 200)
    assert.equal((await site.inject('/read')).body, 'read')
    await site.close()
  }))

test('what is dear may be asked for only so often', () =>
  withSite(async (site) => {
    const statuses: number[] = []
    for (let count = 1; count <= 3; count += 1)
      statuses.push((await site.inject('/rare')).statusCode)
    assert.deepEqual(statuses, [200, 200, 429])
    const { headers, body } = await site.inject('/rare')
    assert.match(String(headers['retry-after']), /^\d+$/)
    assert.match(body, /操作过于频繁/)
  }))

test('a file keeps its Chinese name', () =>
  withSite(async (site) => {
    const { headers } = await site.inject('/file')
    const wanted = "attachment; filename*=UTF-8''%E5%B9%B4%E6%8A%A5%20%281%29.txt"
    assert.equal(headers['content-disposition'], wanted)
  }))

test('answers are counted by route, never by address', () =>
  withSite(async (site) => {
    await site.inject('/own?secret=1')
    const { body } = await site.inject('/metrics')
    assert.match(body, /request_seconds_count\{method="GET",route="\/own",status="303"\} 1/)
    assert.doesNotMatch(body, /secret/)
  }))

test('style sheets come compressed and are kept for a year', () =>
  withSite(async (site) => {
    const { assetAddress } = await import('#kit/html/assets.ts')
    const url = assetAddress('base.css')
    const plain = await site.inject(url)
    const packed = await site.inject({ url, headers: { 'accept-encoding': 'gzip, br' } })
    assert.match(String(plain.headers['cache-control']), /immutable/)
    assert.equal(packed.headers['content-encoding'], 'br')
    assert.ok(packed.rawPayload.length * 5 < plain.rawPayload.length)
  }))

test('an address that cannot be read is answered in Chinese, to programs as JSON', () =>
  withSite(async (site) => {
    const page = await site.inject('/reports/%E0%A4%A/2022')
    assert.equal(page.statusCode, 400)
    assert.match(page.body, /地址有误/)
    assert.ok(page.headers['content-security-policy'])
    const api = await site.inject('/api/%E0%A4%A')
    assert.equal(api.statusCode, 400)
    const nothing = await site.inject('/api/v1/nothing')
    assert.equal(nothing.statusCode, 404)
    assert.equal(nothing.headers['content-type'], 'application/problem+json; charset=utf-8')
    assert.equal(nothing.json().title, '页面不存在')
  }))

test('browsers that ask for the small picture get one', () =>
  withSite(async (site) => {
    const { statusCode, headers } = await site.inject('/favicon.ico')
    assert.equal(statusCode, 200)
    assert.match(String(headers['content-type']), /image\/svg\+xml/)
  }))
