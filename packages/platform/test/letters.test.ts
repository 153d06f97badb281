// Letters on the staff's site: on the page of a request, one letter and its files, templates, remedies.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { FastifyInstance } from 'fastify'
import { createUnit, findUnitByCode } from '#agencies/index.ts'
import type { Role } from '#agencies/roles.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { sessionCookie } from '#kit/http/answering.ts'
import { dayInChina, localDate } from '#law/index.ts'
import { letterKinds } from '#letters/index.ts'
import {
  assignRequest,
  clearSecrecy,
  confirmReceipt,
  emptyDraft,
  enterRequest,
  type RequestContext,
  registerRequest,
  reviewDraft,
  serveDecision,
  signDecision,
  submitDraft,
} from '#requests/index.ts'
import { consoleSite } from '../src/console/console-site.ts'
import { hasBrowser, launchBrowser } from './browser.ts'
import { aCast, aConfig, aContext, type Cast, send } from './sites.ts'

const config = aConfig({ requestsPerMinute: 100_000 })
const pictures = process.env.GONGKAI_PICTURES
const today = dayInChina(new Date())

type Walk = {
  readonly site: FastifyInstance
  readonly cast: Cast
  readonly given: TestDatabase
  /** The page of a request that was refused as a deliberation, and served. */
  readonly path: string
  readonly see: (role: Role, url: string) => ReturnType<typeof send>
  readonly post: (
    role: Role,
    url: string,
    form: Readonly<Record<string, string>>,
  ) => ReturnType<typeof send>
}

function onConsole(visit: (walk: Walk) => Promise<void>): Promise<void> {
  return withDatabase(async (given) => {
    const cast = await aCast(aContext(given))
    const site = await consoleSite(config, given.database, false)
    const see: Walk['see'] = (role, url) =>
      send(site, { method: 'GET', url, session: cast[role].session })
    const post: Walk['post'] = (role, url, form) =>
      send(site, { method: 'POST', url, session: cast[role].session, form })
    try {
      await visit({ site, cast, given, path: await answered(given, cast), see, post })
    } finally {
      await site.close()
    }
  })
}

async function answered(given: TestDatabase, cast: Cast): Promise<string> {
  const unit = await findUnitByCode(given.database, 'example-city')
  if (unit === undefined) throw new Error('no unit')
  const as = (role: Role): RequestContext => ({
    ...aContext(given),
    actor: { kind: 'staff', id: cast[role].id },
    duties: [{ role, unitId: unit.id }],
  })
  const { requestId } = await enterRequest(as('clerk'), {
    unitId: unit.id,
    channel: 'counter',
    applicant: {
      class: 'naturalPerson',
      name: '王示例甲',
      identity: { kind: '居民身份证', number: '示例证号' },
      phone: '示例电话',
    },
    description: '示例路段改造工程的会议讨论记录',
    wantedForm: '纸质',
    wantedRoute: '邮寄',
    needsHelp: false,
  })
  const key = { unitId: unit.id, requestId }
  await confirmReceipt(as('clerk'), key, { on: today, evidence: '示例回执' })
  await registerRequest(as('clerk'), key)
  await assignRequest(as('officeHead'), key, cast.clerk.id)
  const reason = '公开后可能影响以后的讨论'
  await submitDraft(as('clerk'), key, { ...emptyDraft('refused.deliberative'), reason })
  await reviewDraft(as('reviewer'), key)
  await clearSecrecy(as('secrecyReviewer'), key)
  await signDecision(as('organHead'), key)
  await serveDecision(as('clerk'), key, { on: today, by: '邮政挂号 示例单号' })
  return `/requests/example-city/${requestId}`
}

const letterIn = (body: string): string => /letters\/([0-9a-f-]{36})"/.exec(body)?.[1] ?? ''

test('the page of a request shows its letter, the remedy and what the office has not stated', () =>
  onConsole(async ({ see, path }) => {
    const { body } = await see('clerk', path)
    assert.match(body, /不予公开告知书/)
    assert.match(body, new RegExp(`公复〔${today.slice(0, 4)}〕1号`))
    assert.match(body, /先申请行政复议/)
    assert.match(body, /申请行政复议的最后一天/)
    assert.match(body, /还没有填写：行政复议机关、有管辖权的人民法院/)
  }))

test('a letter covers personal data on the screen; who takes the file is noted', () =>
  onConsole(async ({ see, path, given }) => {
    const letter = letterIn((await see('clerk', path)).body)
    const shown = await see('auditor', `${path}/letters/${letter}`)
    assert.equal(shown.statusCode, 200)
    assert.doesNotMatch(shown.body, /王示例甲/)
    assert.match(shown.body, /先向上一级人民政府申请行政复议/)
    for (const [format, mark] of [
      ['pdf', '%PDF'],
      ['docx', 'PK'],
    ] as const) {
      const file = await see('clerk', `${path}/letters/${letter}.${format}`)
      assert.equal(file.statusCode, 200)
      assert.equal(file.rawPayload.subarray(0, mark.length).toString(), mark)
      assert.match(String(file.headers['content-disposition']), new RegExp(`\\.${format}$`))
      const again = await see('clerk', `${path}/letters/${letter}.${format}`)
      assert.deepEqual(again.rawPayload, file.rawPayload)
    }
    for (const role of ['supervisor', 'auditor', 'administrator'] as const)
      assert.equal((await see(role, `${path}/letters/${letter}.pdf`)).statusCode, 403)
    const { rows } = await given.sql(
      "select count(*)::int as count from audit_lines where action = 'requests.readLetter'",
    )
    assert.deepEqual(rows, [{ count: 4 }])
  }))

test('a letter is not found under another request or with another name', () =>
  onConsole(async ({ see, path, given, cast }) => {
    const letter = letterIn((await see('clerk', path)).body)
    const other = await answered(given, cast)
    for (const url of [
      `${other}/letters/${letter}`,
      `${other}/letters/${letter}.pdf`,
      `${path}/letters/${letter}.html`,
      `${path}/letters/x`,
    ])
      assert.equal((await see('clerk', url)).statusCode, 404, url)
  }))

test('by hand: what is written comes back with the problem, and is issued when it is whole', () =>
  onConsole(async ({ see, post, path }) => {
    const form = { kind: 'thirdPartyOpinion', matter: '示例合同', text: '', addressee: ' ' }
    const refused = await post('clerk', `${path}/letters`, form)
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /请写明文书发给谁/)
    assert.match(refused.body, />示例合同<\/textarea>/)
    const whole = { ...form, addressee: '示例公司乙' }
    assert.equal((await post('clerk', `${path}/letters`, whole)).statusCode, 303)
    assert.match((await see('clerk', `${path}/letters`)).body, /公开告〔\d{4}〕1号/)
    const forbidden = await post('clerk', `${path}/letters`, { ...whole, kind: 'stateSecret' })
    assert.equal(forbidden.statusCode, 409)
  }))

test('a template: previewed, refused without its article, kept, used by nobody else', () =>
  onConsole(async ({ see, post, given }) => {
    await createUnit(aContext(given), {
      code: 'elsewhere',
      name: '示例别处局',
      kind: 'department',
      region: '示例市',
      hasRuleMakingPower: false,
      createdOn: localDate('2020-01-01'),
    })
    const url = '/letters/templates/example-city/stateSecret'
    const { template } = letterKinds.stateSecret
    const form = { ...template, validFrom: today, validUntil: '', do: 'preview' }
    const changed = { ...form, title: '示例另一个标题' }
    const preview = await post('officeHead', url, changed)
    assert.equal(preview.statusCode, 200)
    assert.match(preview.body, /letter-title">示例另一个标题/)
    const faulty = { ...changed, do: 'save', body: template.body.replaceAll('{{依据条款}}', '') }
    const refused = await post('officeHead', url, faulty)
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /缺少必须写明的内容：\{\{依据条款\}\}/)
    assert.match(refused.body, /value="示例另一个标题"/)
    const early = await post('officeHead', url, { ...changed, do: 'save', validFrom: '2020-01-01' })
    assert.equal(early.statusCode, 422)
    assert.equal((await post('officeHead', url, { ...changed, do: 'save' })).statusCode, 303)
    assert.match((await see('clerk', url)).body, /第 1 版/)
    assert.equal((await post('clerk', url, { ...changed, do: 'save' })).statusCode, 403)
    assert.equal(
      (await see('officeHead', '/letters/templates/elsewhere/stateSecret')).statusCode,
      404,
    )
  }))

test('marks and remedies: refused with what was typed, then kept with their basis', () =>
  onConsole(async ({ see, post, path }) => {
    const marks = '/letters/templates/example-city/marks'
    const bad = await post('officeHead', marks, { answer: '示〔2026〕', notice: '示公开告' })
    assert.equal(bad.statusCode, 422)
    assert.match(bad.body, /value="示〔2026〕"/)
    const good = { answer: '示政公复', notice: '示政公开告' }
    assert.equal((await post('officeHead', marks, good)).statusCode, 303)
    assert.match(
      (await see('clerk', '/letters/templates/example-city')).body,
      /示政公复〔2026〕1号/,
    )
    const remedies = '/remedies/example-city'
    const row = { subject: 'court', value: '示例区人民法院', basis: '', validFrom: today }
    const refused = await post('officeHead', remedies, row)
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /请写明依据/)
    assert.match(refused.body, /value="示例区人民法院"/)
    assert.equal(
      (await post('officeHead', remedies, { ...row, basis: '示例依据' })).statusCode,
      303,
    )
    assert.match((await see('clerk', remedies)).body, /示例区人民法院<\/td><td>示例依据/)
    assert.doesNotMatch((await see('clerk', path)).body, /有管辖权的人民法院。文书中/)
  }))

test(
  'pages of letters have no fault that axe knows, and fit a telephone',
  {
    skip: !hasBrowser && 'no browser on this machine',
  },
  () =>
    onConsole(async ({ site, cast, see, path }) => {
      const address = await site.listen({ host: '127.0.0.1', port: 0 })
      const letter = letterIn((await see('clerk', path)).body)
      const browser = await launchBrowser()
      try {
        const value = cast.officeHead.session
        for (const width of [1280, 390]) {
          const context = await browser.newContext({ viewport: { width, height: 900 } })
          await context.addCookies([{ name: sessionCookie, value, url: address }])
          const page = await context.newPage()
          for (const [name, url] of Object.entries({
            request: path,
            letters: `${path}/letters`,
            letter: `${path}/letters/${letter}`,
            templates: '/letters/templates/example-city',
            template: '/letters/templates/example-city/deliberative',
            sheet: '/letters/templates/example-city/register',
            remedies: '/remedies/example-city',
          })) {
            await page.goto(address + url)
            for (const details of await page.locator('main details').all())
              await details.evaluate((one) => one.setAttribute('open', ''))
            const { violations } = await new AxeBuilder({ page }).analyze()
            assert.deepEqual(
              violations.map(({ id, nodes }) => `${name} ${id} ${nodes[0]?.html}`),
              [],
            )
            const { scroll, client } = await page.locator('html').evaluate((root) => ({
              scroll: root.scrollWidth,
              client: root.clientWidth,
            }))
            assert.ok(scroll <= client, `${name} at ${width}: ${scroll}`)
            if (pictures) {
              const file = `${pictures}/letters-${name}-${width}.png`
              await page.screenshot({ path: file, fullPage: true })
            }
          }
          await context.close()
        }
      } finally {
        await browser.close()
      }
    }),
)
