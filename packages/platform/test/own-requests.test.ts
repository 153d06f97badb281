// The account of an applicant on the public site, as its own role of the database and without script.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { formField, formToken, guardCookie } from '#kit/http/guard.ts'
import { useCarriers } from '#kit/mail/carrier.ts'
import { sendMessage } from '#kit/mail/send-message.job.ts'
import { mailBySmtp } from '#kit/mail/smtp.ts'
import { withMailServer, wordsOf } from '#kit/mail/testing/mail-server.ts'
import { localDate } from '#law/index.ts'
import { applicantJobs } from '#requests/applicants/sign-in.job.ts'
import { verifyIdentity } from '#requests/applicants/verify-identity.action.ts'
import { assignRequest } from '#requests/handling/assign-request.action.ts'
import { askForClarification } from '#requests/handling/clarification.action.ts'
import { confirmReceipt } from '#requests/intake/confirm-receipt.action.ts'
import { registerRequest } from '#requests/intake/register-request.action.ts'
import { anOffice, type Office } from '#requests/testing/an-office.ts'
import { portalSite } from '../src/portal/portal-site.ts'
import { filledApplication as filled } from './filled-application.ts'
import { aConfig } from './sites.ts'

const config = aConfig({ requestsPerMinute: 100_000 })
const mail = withMailServer()

type Form = Readonly<Record<string, string>>

/** A browser at the public site: keeps the cookie of its session. */
class Browser {
  readonly site: FastifyInstance
  session = ''
  constructor(site: FastifyInstance) {
    this.site = site
  }

  cookies() {
    const own = this.session === '' ? {} : { gk_applicant: this.session }
    return { [guardCookie]: 'guard-of-test', ...own }
  }

  get(url: string) {
    return this.site.inject({ method: 'GET', url, cookies: this.cookies() })
  }

  async post(url: string, form: Form = {}) {
    const fields = { [formField]: formToken('guard-of-test'), ...form }
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const payload = new URLSearchParams(fields).toString()
    const cookies = this.cookies()
    const answer = await this.site.inject({ method: 'POST', url, cookies, headers, payload })
    const set = answer.cookies.find(({ name }) => name === 'gk_applicant')
    if (set) this.session = set.value
    return answer
  }
}

type Scene = {
  readonly given: TestDatabase
  readonly office: Office
  readonly site: FastifyInstance
}

function onPortal(visit: (scene: Scene) => Promise<void>): Promise<void> {
  return withDatabase(async (given) => {
    useCarriers({ email: mailBySmtp({ url: mail().url, sender: 'office@mail.example' }) })
    const office = await anOffice(given)
    const site = await portalSite(config, given.as('portal'), false)
    await visit({ given, office, site })
    await site.close()
  })
}

async function mailAll({ sql, context, as }: TestDatabase): Promise<void> {
  for (;;) {
    const { rows } = await sql(
      'delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t where t.id = j.task_id returning t.identifier, j.payload',
    )
    if (rows.length === 0) return
    for (const { identifier, payload } of rows) {
      const job = [sendMessage, ...applicantJobs].find(({ name }) => name === identifier)
      await job?.work({ ...context, database: as('worker'), now: new Date() }, payload)
    }
  }
}

async function linkFor(browser: Browser, given: TestDatabase, mailbox: string): Promise<string> {
  await browser.post('/my/links', { mailbox })
  await mailAll(given)
  const last = mail().taken.at(-1)
  return /\/my\/links\/[\w-]+/.exec(last ? wordsOf(last) : '')?.[0] ?? ''
}

async function signedIn({ given, site }: Scene, mailbox = 'wang@reader.example'): Promise<Browser> {
  const browser = new Browser(site)
  const answer = await browser.post(await linkFor(browser, given, mailbox))
  assert.equal(answer.statusCode, 303)
  return browser
}

const numberIn = (body: string): string =>
  /[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}/.exec(body)?.[0] ?? ''
const codeIn = (body: string): string =>
  /查询码<\/dt>\s*<dd[^>]*>(?:<[^>]+>)*([0-9A-Z-]{14})/.exec(body)?.[1] ?? ''

async function apply(browser: Browser): Promise<{ number: string; code: string; body: string }> {
  const { body } = await browser.post('/apply', { ...filled, unit: 'office', do: 'send' })
  return { number: numberIn(body), code: codeIn(body), body }
}

test('asked for a link, the site says the same of every mailbox', () =>
  onPortal(async (scene) => {
    await signedIn(scene, 'wang@reader.example')
    const stranger = new Browser(scene.site)
    const ask = (mailbox: string) => stranger.post('/my/links', { mailbox })
    const [known, unknown] = [await ask('wang@reader.example'), await ask('nobody@reader.example')]
    const without = (body: string) => body.replaceAll(/\w+@reader\.example/g, '')
    assert.deepEqual([known.statusCode, unknown.statusCode], [200, 200])
    assert.equal(without(known.body), without(unknown.body))
    const wrong = await ask('nobody')
    assert.equal(wrong.statusCode, 422)
    assert.match(wrong.body, /value="nobody"/)
  }))

test('only the button behind a link signs in; its cookie is for the server alone and short', () =>
  onPortal(async ({ given, site }) => {
    const browser = new Browser(site)
    const link = await linkFor(browser, given, 'wang@reader.example')
    const looked = await browser.get(link)
    assert.match(looked.body, /w\*\*\*@reader\.example/)
    assert.equal(looked.headers['cache-control'], 'no-store')
    assert.equal((await browser.get(link)).statusCode, 200)
    const answer = await browser.post(link)
    const cookie = answer.cookies.find(({ name }) => name === 'gk_applicant')
    assert.deepEqual([cookie?.httpOnly, cookie?.sameSite, cookie?.maxAge], [true, 'Lax', 7200])
    assert.equal((await browser.get('/my')).headers['cache-control'], 'no-store')
    assert.equal((await browser.get(link)).statusCode, 404)
    assert.equal((await browser.post(link)).statusCode, 404)
  }))

test('what was sent signed in is on the list, opens without the code and takes the steps', () =>
  onPortal(async (scene) => {
    const { office, given } = scene
    const browser = await signedIn(scene)
    const sent = await apply(browser)
    assert.match(sent.body, /已经列入/)
    assert.match((await browser.get('/my')).body, new RegExp(`/my/requests/${sent.number}`))
    const { rows } = await given.sql('select request_id from requests')
    const key = { unitId: office.unit.id, requestId: rows[0].request_id }
    const now = new Date()
    const on = localDate(new Date(now.getTime() + 8 * 3600_000).toISOString().slice(0, 10))
    const [clerk, head] = [office.as('clerk', on), office.as('officeHead', on)]
    await confirmReceipt({ ...clerk, now }, key, { on, evidence: '电话确认' })
    await registerRequest({ ...clerk, now }, key)
    await assignRequest({ ...head, now }, key, 'clerk-1')
    await askForClarification({ ...head, now }, key, { servedOn: on, workingDays: 10 })
    assert.match((await browser.get('/my')).body, /请补正申请/)
    const opened = await browser.get(`/my/requests/${sent.number}`)
    assert.match(opened.body, /提交补正/)
    assert.doesNotMatch(opened.body, new RegExp(sent.code))
    const step = { number: sent.number, secretCode: '', text: '示例路段一标段的招标文件' }
    const done = await browser.post('/track/clarify', step)
    assert.match(done.body, /补正已经提交/)
    const nobody = await new Browser(scene.site).post('/track/withdraw', step)
    assert.equal(nobody.statusCode, 422)
    const other = await signedIn(scene, 'li@reader.example')
    assert.equal((await other.post('/track/withdraw', step)).statusCode, 422)
    assert.equal((await other.get(`/my/requests/${sent.number}`)).statusCode, 404)
    assert.doesNotMatch((await other.get('/my')).body, new RegExp(sent.number))
  }))

test('an older request is added by number and code, and taken off again', () =>
  onPortal(async (scene) => {
    const sent = await apply(new Browser(scene.site))
    assert.notEqual(sent.code, '')
    const browser = await signedIn(scene)
    const wrong = { number: sent.number, secretCode: 'AAAA-AAAA-AAAA' }
    const refused = await browser.post('/my/requests', wrong)
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, new RegExp(`value="${sent.number}"`))
    await browser.post('/my/requests', { number: sent.number, secretCode: sent.code })
    assert.match((await browser.get('/my')).body, new RegExp(sent.number))
    await browser.post(`/my/requests/${sent.number}/remove`)
    assert.doesNotMatch((await browser.get('/my')).body, new RegExp(sent.number))
    const still = await new Browser(scene.site).post('/track', {
      ...{ number: sent.number, secretCode: sent.code },
    })
    assert.equal(still.statusCode, 200)
  }))

test('the form is filled with kept details, and a verified person is not asked for a proof again', () =>
  onPortal(async (scene) => {
    const { office, given } = scene
    const browser = await signedIn(scene)
    const details = { class: 'naturalPerson', name: filled.name ?? '', email: 'no mailbox' }
    const refused = await browser.post('/my/details', details)
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /value="no mailbox"/)
    const kept = { ...details, email: '', identityNumber: filled.identityNumber ?? '' }
    assert.equal((await browser.post('/my/details', kept)).statusCode, 303)
    const form = await browser.get('/apply?unit=office')
    assert.match(form.body, new RegExp(`value="${filled.name}"`))
    assert.equal(form.headers['cache-control'], 'no-store')
    assert.doesNotMatch(
      (await new Browser(scene.site).get('/apply')).body,
      new RegExp(`value="${filled.name}"`),
    )
    await apply(browser)
    const check = { ...filled, unit: 'office', do: 'check' }
    assert.match((await browser.post('/apply', check)).body, /没有附身份证明的扫描件/)
    await verified({ office, given })
    const checked = await browser.post('/apply', check)
    assert.match(checked.body, /身份已经核验，没有附身份证明/)
    const asOther = await browser.post('/apply', { ...check, name: '李示例' })
    assert.match(asOther.body, /没有附身份证明的扫描件/)
    assert.match((await browser.get('/my')).body, /由示例局核验/)
  }))

async function verified({ office, given }: Pick<Scene, 'office' | 'given'>): Promise<void> {
  const { rows } = await given.sql('select request_id from requests')
  const { rows: accounts } = await given.sql('select account_id from applicant_accounts')
  const key = { unitId: office.unit.id, requestId: rows[0].request_id }
  const now = new Date()
  const on = localDate(new Date(now.getTime() + 8 * 3600_000).toISOString().slice(0, 10))
  const clerk = { ...office.as('clerk', on), now }
  await confirmReceipt(clerk, key, { on, evidence: '电话确认' })
  await verifyIdentity(clerk, key, { accountId: accounts[0].account_id, basis: 'counter' })
}

test('signed out or closed, the account opens nothing; requests go on by number and code', () =>
  onPortal(async (scene) => {
    const browser = await signedIn(scene)
    const sent = await apply(browser)
    const stolen = browser.session
    await browser.post('/my/sign-out')
    assert.equal(browser.session, '')
    browser.session = stolen
    const over = await browser.get('/my')
    assert.match(over.body, /登录已经结束/)
    const late = await browser.post('/my/details', { class: 'naturalPerson', name: '王示例' })
    assert.equal(late.statusCode, 422)
    assert.match(late.body, /value="王示例"/)
    const again = await signedIn(scene)
    assert.match((await again.get('/my/close')).body, /个人信息保护法第四十七条/)
    assert.match((await again.post('/my/close')).body, /账户已经注销/)
    assert.equal(again.session, '')
    assert.equal((await scene.given.sql('select 1 from account_codes')).rowCount, 0)
    const followed = await new Browser(scene.site).post('/track', {
      ...{ number: sent.number, secretCode: sent.code },
    })
    assert.equal(followed.statusCode, 200)
  }))

test('without a mail server nobody can sign in, and the page says what goes without', () =>
  onPortal(async ({ site }) => {
    useCarriers({})
    const browser = new Browser(site)
    assert.match((await browser.get('/my')).body, /没有配置邮件/)
    assert.equal(
      (await browser.post('/my/links', { mailbox: 'wang@reader.example' })).statusCode,
      422,
    )
  }))
