// Several things asked for on the public site: item by item in one form, over HTTP, and in a browser at
// the width of a phone without script; then one of them split by the office.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { dayInChina } from '#law/index.ts'
import { confirmReceipt } from '#requests/intake/confirm-receipt.action.ts'
import { splitRequest } from '#requests/splitting/split-request.action.ts'
import { anOffice, type Office } from '#requests/testing/an-office.ts'
import { portalSite } from '../src/portal/portal-site.ts'
import { hasBrowser, launchBrowser } from './browser.ts'
import { filledApplication as filled } from './filled-application.ts'
import { lookWithoutScript } from './look-without-script.ts'
import { aConfig, send } from './sites.ts'

const config = aConfig({ requestsPerMinute: 100_000 })
const two = { ...filled, shownItems: '2', description2: '示例路段的监理合同' }

type Walk = {
  readonly site: FastifyInstance
  readonly given: TestDatabase
  readonly office: Office
  readonly post: (form: Readonly<Record<string, string>>, url?: string) => ReturnType<typeof send>
}

function onPortal(visit: (walk: Walk) => Promise<void>): Promise<void> {
  return withDatabase(async (given) => {
    const office = await anOffice(given)
    const site = await portalSite(config, given.as('portal'), false)
    const post: Walk['post'] = (form, url = '/apply') => send(site, { method: 'POST', url, form })
    try {
      await visit({ site, given, office, post })
    } finally {
      await site.close()
    }
  })
}

const codesIn = (text: string): readonly string[] => text.match(/\b\w{4}-\w{4}-\w{4}\b/g) ?? []
const asked = async ({ given }: Walk): Promise<readonly string[]> => {
  const { rows } = await given.sql('select description from requests order by request_id')
  return rows.map(({ description }) => description)
}

test('a field more and a field less, by buttons alone; what was typed stays, nothing is written', () =>
  onPortal(async (walk) => {
    const { post } = walk
    const more = await post({ ...filled, do: 'addItem' })
    assert.equal(more.statusCode, 200)
    assert.match(more.body, /id="description2"/)
    assert.doesNotMatch(more.body, /id="description3"/)
    assert.match(more.body, />示例路段改造工程的招标文件<\/textarea>/)
    assert.match(more.body, /value="王示例"/)
    const less = await post({ ...two, removeItem: '1' })
    assert.match(less.body, /id="description"[^>]*>示例路段的监理合同<\/textarea>/)
    assert.doesNotMatch(less.body, /id="description2"/)
    const full = await post({ ...filled, shownItems: '10', do: 'addItem' })
    assert.match(full.body, /id="description10"/)
    assert.doesNotMatch(full.body, /再加一项<\/button>/)
    assert.deepEqual(await asked(walk), [])
  }))

test('the first thing a form sends by the Enter key is the next step, not a button of an item', () =>
  onPortal(async ({ site }) => {
    const { body } = await send(site, { method: 'GET', url: '/apply' })
    const form = body.slice(body.indexOf('enctype="multipart/form-data"'))
    const [first] = /<button[^>]*type="submit"[^>]*>/.exec(form) ?? []
    assert.match(first ?? '', /name="do" value="check"/)
  }))

test('a saved draft keeps the further items', () =>
  onPortal(async (walk) => {
    const saved = await walk.post({ ...two, do: 'save' })
    const [draftCode = ''] = codesIn(saved.body)
    const opened = await walk.post({ draftCode, do: 'open' })
    assert.match(opened.body, /id="description2"[^>]*>示例路段的监理合同<\/textarea>/)
    assert.deepEqual(await asked(walk), [])
  }))

test('two items are two requests with two numbers and one code, sent twice as well as once', () =>
  onPortal(async (walk) => {
    const checked = await walk.post({ ...two, description3: '', do: 'check' })
    assert.match(checked.body, /提交以后是 2 件申请/)
    const [, sending = ''] = /name="sending" value="([\w-]+)"/.exec(checked.body) ?? []
    const answers = [
      await walk.post({ ...two, sending, do: 'send' }),
      await walk.post({ ...two, sending, do: 'send' }),
    ]
    const [codes, again] = answers.map(({ body }) => codesIn(body))
    assert.deepEqual(again, codes)
    assert.deepEqual(await asked(walk), [two.description, two.description2])
    const [secretCode = '', one = '', other = ''] = codes ?? []
    const numbers = new Set([one, other])
    assert.equal(numbers.size, 2)
    for (const number of numbers) {
      const page = await walk.post({ number, secretCode }, '/track')
      assert.match(page.body, /同一份申请的其他各件（1）/)
      for (const shown of numbers) assert.ok(page.body.includes(shown))
    }
    const withdrawn = await walk.post({ number: other, secretCode }, '/track/withdraw')
    assert.match(withdrawn.body, /申请已经撤回/)
    const { rows } = await walk.given.sql('select state from requests order by request_id')
    assert.deepEqual(rows, [{ state: 'entered' }, { state: 'closed' }])
  }))

test('empty items are left out; the same one twice and a too long one are refused by name', () =>
  onPortal(async (walk) => {
    const { post } = walk
    const twice = await post({ ...two, description3: two.description2, do: 'send' })
    assert.equal(twice.statusCode, 422)
    assert.match(twice.body, /id="description3-problem"/)
    const long = await post({ ...two, description2: '示'.repeat(3001), do: 'send' })
    assert.match(long.body, /id="description2-problem"/)
    assert.deepEqual(await asked(walk), [])
    await post({ ...two, description2: ' ', description3: '示例路段的验收报告', do: 'send' })
    assert.deepEqual(await asked(walk), [two.description, '示例路段的验收报告'])
  }))

test('problems stand on top in the order of the form', () =>
  onPortal(async ({ post }) => {
    const nothing = {
      unit: '',
      description: '',
      class: '',
      name: '',
      identityNumber: '',
      phone: '',
    }
    const { body } = await post({ ...nothing, agentName: '李示例', do: 'check' })
    const named = [...body.matchAll(/<a href="#(\w+)">请/g)].map(([, name]) => name)
    const order = ['unit', 'description', 'class', 'name', 'identityNumber', 'phone']
    assert.deepEqual(named.slice(0, 6), order)
  }))

test(
  'on a phone without script: two items sent, both followed, one split',
  { skip: !hasBrowser },
  () =>
    onPortal(async ({ site, given, office }) => {
      const address = await site.listen({ port: 0, host: '127.0.0.1' })
      const browser = await launchBrowser()
      try {
        const viewport = { width: 390, height: 844 }
        const context = await browser.newContext({ javaScriptEnabled: false, viewport })
        const page = await context.newPage()
        await page.goto(`${address}/apply?unit=office`)
        const { name, identityNumber, phone, description } = filled
        for (const [box, value] of Object.entries({ name, identityNumber, phone, description }))
          await page.locator(`form [name="${box}"]`).fill(value)
        await page.getByRole('button', { name: '再加一项' }).click()
        assert.match(page.url(), /#description2$/)
        assert.equal(await page.locator('[name="name"]').inputValue(), name)
        await page.locator('[name="description2"]').fill('示例路段的监理合同和验收报告')
        await lookWithoutScript(page, 'items-form')
        await page.locator('[name="name"]').press('Enter')
        await page.getByRole('button', { name: '提交这 2 件申请' }).waitFor()
        await lookWithoutScript(page, 'items-check')
        await page.getByRole('button', { name: '提交这 2 件申请' }).click()
        await lookWithoutScript(page, 'items-receipt')
        const receipt = await page.locator('.intake-receipt').innerText()
        const [secretCode = '', , other = ''] = codesIn(receipt)
        await split(given, office)
        await page.goto(`${address}/track`)
        await page.locator('[name="number"]').fill(other)
        await page.locator('[name="secretCode"]').fill(secretCode)
        await page.getByRole('button', { name: '查询' }).click()
        await page.getByText('分件办理告知书').first().waitFor()
        await lookWithoutScript(page, 'items-track')
        const main = await page.locator('main').innerText()
        assert.match(main, /同一份申请的其他各件（2）[\s\S]*拆分为 2 件分别办理/)
        await page.getByRole('button', { name: '查看' }).first().click()
        await page.getByText(description).first().waitFor()
        assert.doesNotMatch(page.url(), new RegExp(secretCode))
      } finally {
        await browser.close()
      }
    }),
)

/** The office confirms the receipt of the second item and splits it. */
async function split({ sql }: TestDatabase, { unit, as }: Office): Promise<void> {
  const { rows } = await sql('select request_id from requests order by request_id desc limit 1')
  const key = { unitId: unit.id, requestId: rows[0].request_id }
  const today = dayInChina(new Date())
  const clerk = { ...as('clerk', today), now: new Date() }
  await confirmReceipt(clerk, key, { on: today, evidence: '电话确认' })
  await splitRequest(clerk, key, ['示例路段的监理合同', '示例路段的验收报告'])
}
