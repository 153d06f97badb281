import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDatabase } from '#kit/db/database.ts'
import { Refused } from '#kit/db/transaction.ts'
import { field } from '#kit/html/components/field/field.ts'
import { html } from '#kit/html/html.ts'
import { type Attempt, noAttempt, orAgain } from './again.ts'
import { type Answer, page, redirectTo } from './answer.ts'
import { formField, formToken, guardCookie } from './guard.ts'
import type { Exchange, Route } from './route.ts'
import { createSite } from './site.ts'

const show = ({ summary, typed, problem }: Attempt): Answer =>
  page(
    html`<body>${summary}${field({ name: 'name', label: '姓名', value: typed('name'), problem: problem('name') })}</body>`,
  )

const save = (exchange: Exchange): Promise<Answer> =>
  orAgain(exchange, { fields: { 'example.nameMissing': 'name' }, show }, async () => {
    const name = exchange.form.get('name')
    if (name === 'fault') throw new Error('a fault')
    if (name === 'late') throw new Refused({ code: 'example.tooLate' })
    if (name !== 'right') throw new Refused({ code: 'example.nameMissing' })
    return redirectTo('/done')
  })

const routes: readonly Route[] = [
  { method: 'GET', path: '/form', access: 'anyone', handler: () => show(noAttempt) },
  { method: 'POST', path: '/form', access: 'anyone', handler: save },
]

async function sent(name: string) {
  const database = openDatabase('postgres://127.0.0.1:1/none', 'console')
  const site = await createSite({
    name: 'console',
    database,
    settings: {
      demo: false,
      https: false,
      behindProxy: false,
      log: false,
      requestsPerMinute: 100,
      uploadMegabytes: 1,
    },
    routes,
    layout: (_view, { body }) => body,
    refusals: { 'example.nameMissing': '请填写姓名。', 'example.tooLate': '已经太迟。' },
  })
  try {
    return await site.inject({
      method: 'POST',
      url: '/form',
      cookies: { [guardCookie]: 'guard' },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ [formField]: formToken('guard'), name }).toString(),
    })
  } finally {
    await site.close()
    await database.destroy()
  }
}

test('a form at fault comes back with what was typed, the problem beside the field and on top', async () => {
  const { statusCode, body } = await sent('“<wrong>”')
  assert.equal(statusCode, 422)
  assert.match(body, /value="“&lt;wrong&gt;”"/)
  assert.match(body, /<p class="field-problem" id="name-problem">请填写姓名。<\/p>/)
  assert.match(body, /<a href="#name">请填写姓名。<\/a>/)
})

test('what is refused for another reason than a field says so on top, and keeps the form', async () => {
  const { statusCode, body } = await sent('late')
  assert.equal(statusCode, 409)
  assert.match(body, /role="alert"[\s\S]*已经太迟。/)
  assert.match(body, /value="late"/)
  assert.doesNotMatch(body, /field-problem/)
})

test('what is done goes on; a fault stays a fault', async () => {
  assert.equal((await sent('right')).headers.location, '/done')
  assert.equal((await sent('fault')).statusCode, 500)
})
