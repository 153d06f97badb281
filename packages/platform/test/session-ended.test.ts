// A form that arrives after its session has ended: kept through signing in, and sent by one click.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { sessionCookie } from '#kit/http/answering.ts'
import { formField, formToken, guardCookie } from '#kit/http/guard.ts'
import { consoleSite } from '../src/console/console-site.ts'
import { aCast, aConfig, aContext } from './sites.ts'

const ours = {
  'sec-fetch-site': 'same-origin',
  accept: 'text/html,*/*',
  'content-type': 'application/x-www-form-urlencoded',
  host: 'console.example',
  referer: 'http://console.example/annual-reports/example-city/2025/text?x=1',
}
const guard = { [guardCookie]: 'guard' }
const typed = '示例：写了很久的一段文字。\n第二行“引号”<b>'
const url = '/annual-reports/example-city/2025/text'
const signInForm = { account: 'x-clerk', password: 'Chang-Jiang-68', code: '', back: '/' }

type Stage = { readonly site: FastifyInstance; readonly session: string }

async function onStage(play: (stage: Stage) => Promise<void>): Promise<void> {
  await withDatabase(async (given) => {
    const cast = await aCast(aContext(given))
    const site = await consoleSite(aConfig(), given.database, false)
    try {
      await play({ site, session: cast.clerk.session })
    } finally {
      await site.close()
    }
  })
}

type Posting = {
  readonly url: string
  readonly form: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly cookies?: Record<string, string>
}

function post(site: FastifyInstance, { url, form, headers = ours, cookies = guard }: Posting) {
  const payload = new URLSearchParams(form).toString()
  return site.inject({ method: 'POST', url, headers, cookies, payload })
}

/** The hidden fields of the page, as a browser would send them. */
function hiddenIn(body: string): Record<string, string> {
  const fields = [...body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)]
  return Object.fromEntries(fields.map(([, name, value]) => [name, unescaped(value ?? '')]))
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    quot: '"',
    lt: '<',
    gt: '>',
    amp: '&',
    '#39': "'",
  }
  return text.replace(/&(quot|lt|gt|amp|#39);/g, (_all, name) => signs[name] ?? '')
}

test('what was typed survives signing in and is sent with a token of the new session', () =>
  onStage(async ({ site }) => {
    const asked = await post(site, { url, form: { [formField]: 'old', problems: typed } })
    assert.equal(asked.statusCode, 401)
    assert.match(asked.body, /登录已失效，刚才的内容还没有保存/)
    const kept = hiddenIn(asked.body)
    assert.equal(kept['kept.problems'], typed)
    assert.equal(kept[`kept.${formField}`], undefined)
    assert.equal(kept['kept-page'], `${url}?x=1`)

    const form = { ...kept, ...signInForm, [formField]: formToken('guard') }
    const wrong = await post(site, { url: '/sign-in', form: { ...form, password: 'falsch' } })
    assert.equal(wrong.statusCode, 401)
    assert.equal(hiddenIn(wrong.body)['kept.problems'], typed)

    const signedIn = await post(site, { url: '/sign-in', form })
    assert.equal(signedIn.statusCode, 200)
    const session = signedIn.cookies.find(({ name }) => name === sessionCookie)?.value ?? ''
    const again = hiddenIn(signedIn.body)
    assert.equal(again[formField], formToken(session))
    assert.equal(again.problems, typed)
    assert.match(signedIn.body, new RegExp(`action="${url}"`))
    assert.match(signedIn.body, /第二行/)
    assert.match(signedIn.body, new RegExp(`href="${url}\\?x=1"`))
    const sent = await post(site, { url, form: again, cookies: { [sessionCookie]: session } })
    assert.equal(sent.statusCode, 404, 'the clerk has no report yet; the form itself is accepted')
  }))

test('a form of an earlier session is shown again to whoever is signed in by now', () =>
  onStage(async ({ site, session }) => {
    const form = { [formField]: formToken('earlier'), problems: typed }
    const cookies = { [sessionCookie]: session }
    const answer = await post(site, { url, form, cookies })
    assert.equal(answer.statusCode, 409)
    assert.equal(hiddenIn(answer.body)[formField], formToken(session))
    assert.equal(hiddenIn(answer.body).problems, typed)
    const strange = { ...ours, 'sec-fetch-site': 'cross-site' }
    const refused = await post(site, { url, form, cookies, headers: strange })
    assert.equal(refused.statusCode, 403)
  }))

test('nothing is kept of another site’s form, of a program’s request, or of a password', () =>
  onStage(async ({ site }) => {
    const form = { problems: typed }
    const { 'sec-fetch-site': _site, ...bare } = ours
    for (const headers of [
      { ...ours, 'sec-fetch-site': 'cross-site' },
      { ...ours, accept: '*/*' },
      bare,
      { ...bare, origin: 'http://elsewhere.example' },
    ]) {
      const { statusCode, headers: given } = await post(site, { url, form, headers })
      assert.equal(statusCode, 303)
      assert.equal(given.location, '/sign-in?back=%2F')
    }
    // Without HTTPS browsers say only where a form is from.
    const plain = await post(site, {
      url,
      form,
      headers: { ...bare, origin: 'http://console.example' },
    })
    assert.equal(hiddenIn(plain.body)['kept.problems'], typed)
    const secret = await post(site, {
      url: '/account/password',
      form: { password: 'Geheim-Wort-77' },
    })
    assert.doesNotMatch(secret.body, /Geheim/)
  }))

test('a text too long to be kept is said to be, and files are asked for again', () =>
  onStage(async ({ site }) => {
    const long = await post(site, { url, form: { problems: '长'.repeat(100_500) } })
    assert.match(long.body, /内容太长，没有保留/)
    const boundary = 'xxBOUNDARYxx'
    const payload = [
      `--${boundary}\r\nContent-Disposition: form-data; name="reason"\r\n\r\n示例理由\r\n`,
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.docx"\r\n\r\nx\r\n`,
      `--${boundary}--\r\n`,
    ].join('')
    const headers = { ...ours, 'content-type': `multipart/form-data; boundary=${boundary}` }
    const path = '/annual-reports/example-city/2025/source'
    const answer = await site.inject({
      method: 'POST',
      url: path,
      headers,
      cookies: guard,
      payload,
    })
    if (answer.statusCode === 404) assert.fail('no such address')
    assert.match(answer.body, /文件没有保留，需要重新选择/)
    const kept = hiddenIn(answer.body)
    assert.equal(kept['kept.reason'], '示例理由')
    assert.equal(kept['kept-file'], 'file')
    const form = { ...kept, ...signInForm, [formField]: formToken('guard') }
    const signedIn = await post(site, { url: '/sign-in', form })
    assert.match(signedIn.body, /<input[^>]* type="file"[^>]* name="file"/)
  }))
