// Asking for information on the public site and following it, as its own role of the database: over
// HTTP, and in a browser at the width of a phone without script.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { dayInChina } from '#law/index.ts'
import { getPrivateValues } from '#letters/index.ts'
import { consult } from '#requests/consultation/consult.action.ts'
import { assignRequest } from '#requests/handling/assign-request.action.ts'
import { askForClarification } from '#requests/handling/clarification.action.ts'
import { confirmReceipt } from '#requests/intake/confirm-receipt.action.ts'
import { registerRequest } from '#requests/intake/register-request.action.ts'
import { listRooms } from '#requests/rooms/rooms.store.ts'
import { anOffice, aRequestAtWork, type Office } from '#requests/testing/an-office.ts'
import { portalSite } from '../src/portal/portal-site.ts'
import { hasBrowser, launchBrowser } from './browser.ts'
import { filledApplication as filled } from './filled-application.ts'
import { lookWithoutScript } from './look-without-script.ts'
import { aConfig, send } from './sites.ts'

const config = aConfig({ requestsPerMinute: 100_000 })
const today = dayInChina(new Date())

type Walk = {
  readonly site: FastifyInstance
  readonly given: TestDatabase
  readonly office: Office
  readonly post: (url: string, form: Readonly<Record<string, string>>) => ReturnType<typeof send>
}

function onPortal(visit: (walk: Walk) => Promise<void>): Promise<void> {
  return withDatabase(async (given) => {
    const office = await anOffice(given)
    const site = await portalSite(config, given.as('portal'), false)
    const post: Walk['post'] = (url, form) => send(site, { method: 'POST', url, form })
    await visit({ site, given, office, post })
    await site.close()
  })
}

/** Number and code from a receipt. */
function receiptOf(text: string): { readonly number: string; readonly secretCode: string } {
  const [number = '', secretCode = ''] = text.match(/\b\w{4}-\w{4}-\w{4}\b/g) ?? []
  return { number, secretCode }
}

async function sent({ post }: Walk): Promise<ReturnType<typeof receiptOf>> {
  const answer = await post('/apply', { ...filled, do: 'send' })
  assert.equal(answer.statusCode, 200)
  return receiptOf(answer.body)
}

test('a refused form keeps what was typed, names each problem, and writes nothing', () =>
  onPortal(async ({ post, given }) => {
    const lacking = { ...filled, description: '', phone: '', do: 'send' }
    const answer = await post('/apply', lacking)
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, /id="description-problem"/)
    assert.match(answer.body, /id="phone-problem"/)
    assert.match(answer.body, /value="王示例"/)
    const company = await post('/apply', { ...filled, class: 'company', do: 'send' })
    assert.match(company.body, /id="contactPerson-problem"/)
    const byPost = await post('/apply', { ...filled, wantedRoute: '邮寄', do: 'check' })
    assert.equal(byPost.statusCode, 422)
    assert.match(byPost.body, /选择邮寄的，请填写联系地址/)
    const home = { address: '示例市示例路1号', wantedRoute: '邮寄' }
    assert.equal((await post('/apply', { ...filled, ...home, do: 'check' })).statusCode, 200)
    const agent = await post('/apply', { ...filled, agentName: '李示例', do: 'check' })
    assert.match(agent.body, /<details open>/)
    const long = await post('/apply', { ...filled, description: '示'.repeat(3001), do: 'send' })
    assert.equal(long.statusCode, 422)
    assert.equal((await post('/apply', { ...filled, unit: 'nobody', do: 'send' })).statusCode, 422)
    assert.equal((await given.sql('select from requests')).rowCount, 0)
  }))

test('nothing asks what the information is wanted for; the unit of its page is chosen', () =>
  onPortal(async ({ site }) => {
    const { body } = await send(site, { method: 'GET', url: '/apply?unit=office' })
    assert.match(body, /value="office" selected/)
    assert.doesNotMatch(body, /name="(purpose|use|reason)"/)
    const unit = await send(site, { method: 'GET', url: '/units/office' })
    assert.match(unit.body, /href="\/apply\?unit=office"/)
  }))

test('looking over writes nothing; what is public is shown and is not in the way', () =>
  onPortal(async ({ post, given }) => {
    const asked = { ...filled, description: '示例局的办公地址和联系电话' }
    const checked = await post('/apply', { ...asked, do: 'check' })
    assert.match(checked.body, /已公开的相关内容/)
    assert.match(checked.body, /href="\/units\/office"/)
    assert.equal((await given.sql('select from requests')).rowCount, 0)
    const on = await post('/apply', { ...asked, relatedShown: '1', do: 'send' })
    assert.equal(on.statusCode, 200)
    const { rows } = await given.sql(
      "select facts from audit_lines where action = 'requests.enter'",
    )
    assert.deepEqual(rows, [{ facts: { channel: 'online', relatedShown: 1 } }])
  }))

test('what was sent waits in the register; personal data are nowhere in the clear', () =>
  onPortal(async (walk) => {
    await sent(walk)
    const { rows } = await walk.given.sql('select state, channel from requests')
    assert.deepEqual(rows, [{ state: 'entered', channel: 'online' }])
    for (const table of ['requests', 'request_facts', 'audit_lines']) {
      const stored = await walk.given.sql(`select to_jsonb(t)::text as line from ${table} t`)
      for (const { line } of stored.rows) assert.doesNotMatch(line, /王示例|4100001900|138000/)
    }
  }))

test('an unknown number and a wrong code get the same answer, whatever the step', () =>
  onPortal(async (walk) => {
    const receipt = await sent(walk)
    const wrongs = [
      { ...receipt, secretCode: 'AAAA-AAAA-AAAA' },
      { secretCode: receipt.secretCode, number: receipt.number.replace(/^..../, '0000') },
    ]
    for (const url of ['/track', '/track/withdraw'])
      for (const wrong of wrongs) {
        const answer = await walk.post(url, wrong)
        assert.equal(answer.statusCode, 422)
        assert.match(answer.body, /查询号或者查询码不正确/)
        assert.doesNotMatch(answer.body, new RegExp(receipt.secretCode))
      }
    const own = await walk.post('/track', receipt)
    assert.match(own.body, /等候机关与您确认收到/)
    assert.match(own.body, /条例第三十一条/)
    assert.doesNotMatch(own.body, /王示例|410000190001010011|13800000000/)
    const { rows } = await walk.given.sql('select state from requests')
    assert.deepEqual(rows, [{ state: 'entered' }])
  }))

/** The form of the page that is looked over, as a browser sends it on. */
function sendingIn(body: string): Readonly<Record<string, string>> {
  return { ...filled, sending: /name="sending" value="([\w-]+)"/.exec(body)?.[1] ?? '', do: 'send' }
}

test('sent twice, one after the other or at once, it is one request with one receipt', () =>
  onPortal(async ({ post, given }) => {
    const form = sendingIn((await post('/apply', { ...filled, do: 'check' })).body)
    const [one, two] = await Promise.all([post('/apply', form), post('/apply', form)])
    const again = await post('/apply', form)
    const receipts = [one, two, again].map(({ body }) => receiptOf(body))
    assert.match(receipts[0]?.secretCode ?? '', /^\w{4}-\w{4}-\w{4}$/)
    assert.deepEqual(receipts[1], receipts[0])
    assert.deepEqual(receipts[2], receipts[0])
    assert.equal((await given.sql('select from requests')).rowCount, 1)
    const other = await post('/apply', { ...form, description: '示例路段的验收报告' })
    assert.notEqual(receiptOf(other.body).secretCode, receipts[0]?.secretCode)
    const short = { ...form, sending: 'x' }
    assert.notDeepEqual(
      receiptOf((await post('/apply', short)).body),
      receiptOf((await post('/apply', short)).body),
    )
  }))

test('a letter is given as PDF to whoever holds number and code of its request, and noted', () =>
  onPortal(async (walk) => {
    const { given, post } = walk
    const receipt = await sent(walk)
    await askToClarify(walk)
    const page = await post('/track', receipt)
    const address = /action="(\/track\/letters\/[\w-]+)"/.exec(page.body)?.[1] ?? ''
    const letter = await post(address, receipt)
    assert.match(String(letter.headers['content-disposition']), /\.pdf/)
    assert.equal(letter.rawPayload.subarray(0, 5).toString(), '%PDF-')
    await post(address, receipt)
    const other = await sent(walk)
    assert.equal((await post(address, other)).statusCode, 404)
    const wrong = { ...receipt, secretCode: 'AAAA-AAAA-AAAA' }
    assert.equal((await post(address, wrong)).statusCode, 422)
    assert.equal((await given.sql('select from letter_openings')).rowCount, 1)
    const { rows } = await given.sql(
      "select actor_kind from audit_lines where action = 'requests.openLetter'",
    )
    assert.deepEqual(rows, [{ actor_kind: 'public' }, { actor_kind: 'public' }])
  }))

test('guessing is stopped by the limit', () =>
  onPortal(async ({ post }) => {
    const statuses = new Set<number>()
    for (let index = 0; index < 32; index += 1)
      statuses.add((await post('/track', { number: 'x', secretCode: 'x' })).statusCode)
    assert.deepEqual([...statuses], [422, 429])
  }))

test('an empty clarification is refused, a step out of time too, and a withdrawn one stays so', () =>
  onPortal(async (walk) => {
    const receipt = await sent(walk)
    const early = await walk.post('/track/clarify', { ...receipt, text: '示例' })
    assert.equal(early.statusCode, 409)
    assert.match(early.body, /申请现在的状态不能这样办理/)
    assert.equal((await walk.post('/track/clarify', receipt)).statusCode, 422)
    assert.match((await walk.post('/track/withdraw', receipt)).body, /申请已经撤回/)
    assert.equal((await walk.post('/track/withdraw', receipt)).statusCode, 409)
    assert.equal((await walk.post('/track/sign', receipt)).statusCode, 404)
  }))

async function askToClarify({ given, office: { as } }: Walk): Promise<void> {
  const { rows } = await given.sql('select unit_id, request_id from requests')
  const key = { unitId: rows[0].unit_id, requestId: rows[0].request_id }
  const now = { now: new Date() }
  const clerk = { ...as('clerk', today), ...now }
  const head = { ...as('officeHead', today), ...now }
  await confirmReceipt(clerk, key, { on: today, evidence: '电话确认' })
  await registerRequest(clerk, key)
  await assignRequest(head, key, 'clerk-1')
  await askForClarification(head, key, { servedOn: today, workingDays: 10, what: '请写明文号' })
}

test('on a phone without script: asked, followed, clarified', { skip: !hasBrowser }, () =>
  onPortal(async (walk) => {
    const address = await walk.site.listen({ port: 0, host: '127.0.0.1' })
    const browser = await launchBrowser()
    try {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        viewport: { width: 390, height: 844 },
      })
      const page = await context.newPage()
      await page.goto(`${address}/apply?unit=office`)
      await lookWithoutScript(page, 'apply-form')
      for (const [name, value] of Object.entries(filled)) {
        const box = page.locator(`form [name="${name}"]`)
        if (['unit', 'class', 'identityKind', 'wantedForm', 'wantedRoute'].includes(name))
          await box.selectOption(value)
        else await box.fill(name === 'description' ? '示例局的办公地址和联系电话' : value)
      }
      await page.getByRole('button', { name: '下一步' }).click()
      await lookWithoutScript(page, 'apply-check')
      await page.getByRole('button', { name: '返回修改' }).click()
      assert.equal(await page.locator('[name="name"]').inputValue(), '王示例')
      await page.getByRole('button', { name: '下一步' }).click()
      await page.getByRole('button', { name: '提交申请' }).click()
      await lookWithoutScript(page, 'apply-receipt')
      const receipt = receiptOf(await page.locator('.intake-receipt').innerText())
      await askToClarify(walk)
      await page.goto(`${address}/track`)
      await page.locator('[name="number"]').fill('0000')
      await page.locator('[name="secretCode"]').fill(receipt.secretCode)
      await page.getByRole('button', { name: '查询' }).click()
      await lookWithoutScript(page, 'apply-not-found')
      await page.locator('[name="number"]').fill(receipt.number)
      await page.locator('[name="secretCode"]').fill(receipt.secretCode)
      await page.getByRole('button', { name: '查询' }).click()
      await lookWithoutScript(page, 'apply-clarify')
      await page.locator('[name="text"]').fill('示例局办公地址，2024年')
      await page.getByRole('button', { name: '提交补正' }).click()
      await lookWithoutScript(page, 'apply-clarified')
      assert.match(await page.locator('main').innerText(), /补正已经提交[\s\S]*正在办理/)
      assert.doesNotMatch(page.url(), new RegExp(receipt.secretCode))
      await page.goto(`${address}/consultations/${await roomKey(walk)}`)
      await lookWithoutScript(page, 'apply-room')
      await page.goto(`${address}/consultations/nobody`)
      await lookWithoutScript(page, 'apply-no-room')
    } finally {
      await browser.close()
    }
  }),
)

/** A third party is asked about another request: the key of its room. */
async function roomKey({ office, given }: Walk): Promise<string> {
  const key = await aRequestAtWork(office, { on: today })
  const letter = { addressee: '示例公司', matter: '示例合同中的报价', text: '', email: '' }
  await consult(office.as('clerk', today), key, { party: 'thirdParty', on: today, letter })
  const [room] = await listRooms(given.database, key)
  const kept = { unitId: key.unitId, letterId: room?.letterId ?? '' }
  const { replyLink = '' } = await getPrivateValues(given.database, kept)
  return replyLink.split('/').at(-1) ?? ''
}
