// The roll-up on the staff's site: over HTTP as each role, and in a browser from the units' reports to
// the city's report, back to a unit's cell, and to a correction that the city is told of.

import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { FastifyInstance } from 'fastify'
import type { BrowserContext, Page } from 'playwright-core'
import { assignRole } from '#agencies/assign-role.action.ts'
import { createAccount } from '#agencies/create-account.action.ts'
import { setPassword } from '#agencies/set-password.action.ts'
import { recordOrder } from '#agencies/succession/record-order.action.ts'
import { acceptReport } from '#annual-report/flow/accept-report.action.ts'
import { correctReport } from '#annual-report/flow/correct-report.action.ts'
import { createDraft } from '#annual-report/flow/create-draft.action.ts'
import { findEdition } from '#annual-report/flow/editions.store.ts'
import { findingsOf, reportOf } from '#annual-report/flow/findings.ts'
import { importReport } from '#annual-report/flow/import-report.action.ts'
import { publishReport } from '#annual-report/flow/publish-report.action.ts'
import { submitReport } from '#annual-report/flow/submit-report.action.ts'
import { waiveError } from '#annual-report/flow/waive-error.action.ts'
import { withdrawAcceptance } from '#annual-report/flow/withdraw-acceptance.action.ts'
import { digestOfText, saveText } from '#annual-report/narrative/save-text.action.ts'
import { type City, correct, file, inCity, year } from '#annual-report/roll-up/test-city.ts'
import { aReportFile } from '#annual-report/test-report.ts'
import { sessionCookie } from '#kit/http/answering.ts'
import { localDate } from '#law/index.ts'
import { consoleSite } from '../src/console/console-site.ts'
import { hasBrowser, inBrowser, launchBrowser } from './browser.ts'
import { aConfig, aContext, send, sessionOf } from './sites.ts'

const config = aConfig({ requestsPerMinute: 100_000 })
/** Where to put pictures for people to look at; nowhere when not set. */
const pictures = process.env.GONGKAI_PICTURES

const base = `/annual-reports/city/${year}`
const cell = 'requests.received.total'
const password = 'Chang-Jiang-68'
const people = {
  clerk: ['clerk', 'city'],
  head: ['officeHead', 'city'],
  supervisor: ['supervisor', 'city'],
  'clerk-below': ['clerk', 'bureau'],
} as const
type Somebody = keyof typeof people

type Stage = City & {
  readonly site: FastifyInstance
  readonly sessionOf: (somebody: Somebody) => string
  readonly visit: (
    somebody: Somebody,
    path: string,
    form?: Readonly<Record<string, string>>,
  ) => Promise<{ readonly status: number; readonly text: string }>
}

async function onStage(play: (stage: Stage) => Promise<void>): Promise<void> {
  await inCity(async (city) => {
    const { given, unit } = city
    const context = aContext(given)
    const sessions = new Map<Somebody, string>()
    for (const somebody of Object.keys(people) as Somebody[]) {
      const [role, code] = people[somebody]
      const account = `x-${somebody}`
      const staffId = await createAccount(context, { account, name: `示例${somebody}` })
      await assignRole(context, { staffId, unitId: unit(code).id, role })
      await setPassword(context, staffId, password)
      sessions.set(somebody, await sessionOf(context, { account, password }))
    }
    const site = await consoleSite(config, given.database, false)
    const session = (somebody: Somebody): string => sessions.get(somebody) ?? ''
    const visit: Stage['visit'] = async (somebody, path, form) => {
      const method = form === undefined ? 'GET' : 'POST'
      const url = base + path
      const sent = { method, url, session: session(somebody), form: form ?? {} } as const
      const answer = await send(site, sent)
      return { status: answer.statusCode, text: answer.body }
    }
    try {
      await play({ ...city, site, sessionOf: session, visit })
    } finally {
      await site.close()
    }
  })
}

const seenIn = (text: string): string => /name="seen" value="([^"]+)"/.exec(text)?.[1] ?? ''

test('only staff of the city generate its report, and only what they saw', () =>
  onStage(async (stage) => {
    const { visit, given, key } = stage
    await file(stage, 'bureau', { received: 3 })
    const before = await visit('clerk', '/roll-up')
    const order = { scope: 'region', seen: seenIn(before.text) }
    assert.doesNotMatch((await visit('supervisor', '/roll-up')).text, /name="seen"/)
    assert.equal((await visit('supervisor', '/roll-up/generate', order)).status, 409)
    assert.equal((await visit('clerk-below', '/roll-up/generate', order)).status, 404)
    assert.equal((await visit('clerk-below', '/roll-up')).status, 404)
    await file(stage, 'county', { received: 5 })
    const stale = await visit('clerk', '/roll-up/generate', order)
    assert.equal(stale.status, 409)
    assert.match(stale.text, /汇总数在您查看之后有变化/)
    assert.equal(await findEdition(given.database, key), undefined)
    const again = { ...order, seen: seenIn(stale.text) }
    assert.equal((await visit('clerk', '/roll-up/generate', again)).status, 303)
    assert.equal((await findEdition(given.database, key))?.state, 'draft')
    assert.equal((await visit('clerk', '/roll-up/generate', { ...again, scope: 'x' })).status, 404)
  }))

test('a difference is refused at submission, explained on its page, and then handed in', () =>
  onStage(async (stage) => {
    const { visit, as, key } = stage
    await file(stage, 'bureau', { received: 3 })
    const order = { scope: 'region', seen: seenIn((await visit('clerk', '/roll-up')).text) }
    await visit('clerk', '/roll-up/generate', order)
    const other = aReportFile({ year, received: 5, organ: '示例市人民政府' })
    await importReport(as('clerk', 'city'), key, other)
    const refused = await visit('head', '/submit', {})
    assert.equal(refused.status, 409)
    assert.match(refused.text, /与汇总数不同而没有说明/)
    const { text } = await visit('clerk', '/computed')
    const ticked = Object.fromEntries(
      [...text.matchAll(/name="(cell\.[^"]+)"/g)].map(([, name]) => [name ?? '', 'yes']),
    )
    assert.equal(Object.keys(ticked).length, 6)
    const empty = await visit('clerk', '/computed/explain', { ...ticked, reason: '' })
    assert.equal(empty.status, 422)
    assert.match(empty.text, /id="reason-problem">请写明理由/)
    assert.equal((await visit('supervisor', '/computed/adopt', ticked)).status, 409)
    const said = { ...ticked, reason: '含<乙局>尚未接收的数字' }
    assert.equal((await visit('clerk', '/computed/explain', said)).status, 303)
    assert.match((await visit('supervisor', '/computed')).text, /含&lt;乙局&gt;尚未接收的数字/)
    const asked = await visit('head', '/steps/submit')
    assert.match(asked.text, /报告的数字不含下列 2 个单位/)
    const unaware = await visit('head', '/submit', { missing: 'county office' })
    assert.equal(unaware.status, 422)
    assert.match(unaware.text, /id="knowingly-problem"/)
    assert.equal((await findEdition(stage.given.database, key))?.state, 'draft')
    const aware = { missing: 'county office', knowingly: 'yes' }
    assert.equal((await visit('head', '/submit', aware)).status, 303)
  }))

test('missing units, broken equations and merged units are named', () =>
  onStage(async (stage) => {
    const { visit, as, unit, given, key } = stage
    const broken = { unitId: unit('county').id, year }
    await createDraft(as('clerk', 'county'), broken)
    const wrong = aReportFile({ year, received: 5, statedTotal: 6, organ: '示例县人民政府' })
    await importReport(as('clerk', 'county'), broken, wrong)
    const { document } = (await findEdition(given.database, broken)) ?? {}
    for (const { fingerprint, severity } of findingsOf(reportOf(document ?? '')))
      if (severity === 'error')
        await waiveError(as('supervisor', 'city'), broken, { fingerprint, reason: '原表如此' })
    await submitReport(as('officeHead', 'county'), broken)
    await acceptReport(as('supervisor', 'city'), broken)
    await recordOrder(given.context, {
      kind: 'merged',
      on: localDate('2025-07-01'),
      fromIds: [unit('office').id],
      toIds: [unit('bureau').id],
      basis: '示例文件',
      duties: null,
    })
    const { text } = await visit('supervisor', '/roll-up')
    assert.match(text, /缺 <b>1<\/b> 个/)
    assert.match(text, /示例局<\/a><\/th><td[^>]*><\/td><td[^>]*><strong[^>]*>没有已接收的报告/)
    assert.match(text, /已于 2025-07-01 并入<a [^>]*>示例局<\/a>/)
    assert.match(text, /href="\/annual-reports\/county\/2025\/findings">勾稽不平<\/a>/)
    assert.equal(await findEdition(given.database, key), undefined)
    if (hasBrowser)
      await browsing(stage, 'supervisor', async (page, address) => {
        await page.goto(`${address}${base}/roll-up`)
        await look(page, 'roll-up-0-lacking')
        await page.goto(`${address}${base}/computed`)
        await look(page, 'roll-up-0-nothing')
        await page.goto(`${address}/annual-reports/bureau/${year}/roll-up`)
        await look(page, 'roll-up-0-leaf')
      })
  }))

test('from the units to the city, back to a unit’s cell, and on to a correction', inBrowser, () =>
  onStage(async (stage) => {
    const { as, key } = stage
    await file(stage, 'bureau', { received: 3, until: 'published' })
    await file(stage, 'county', { received: 5, until: 'published' })
    await file(stage, 'office', { received: 2 })
    await browsing(stage, 'clerk', async (page, address) => {
      await page.goto(`${address}${base}/roll-up`)
      await look(page, 'roll-up-1-before')
      await page
        .getByLabel('引用已接收的报告')
        .selectOption({ label: '示例市人民政府办公室（第 1 版）' })
      await page.getByRole('button', { name: '引用', exact: true }).click()
      await page.getByText('已作为本机关部分计入').waitFor()
      await page.getByRole('button', { name: '生成为本级报告' }).click()
      await page.waitForURL(`${address}${base}`)
      assert.equal(await page.locator(`[id="cell-${cell}"]`).textContent(), '10')
      await page.locator(`[id="cell-${cell}"]`).click()
      await page.waitForURL(new RegExp(`/roll-up\\?scope=region&cell=${cell}#parts$`))
      await look(page, 'roll-up-2-cell')
    })
    await browsing(stage, 'supervisor', async (page, address) => {
      await page.goto(`${address}${base}/roll-up?cell=${cell}`)
      await page.locator('#parts').getByRole('link', { name: '示例县人民政府' }).click()
      assert.match(page.url(), /annual-reports\/county\/2025#cell-requests\.received\.total$/)
      assert.equal(await page.locator(`[id="cell-${cell}"]`).textContent(), '5')
    })
    const written = { base: digestOfText(''), text: '示例文字。' }
    const typed = { 'overview.opening': written, problems: written, other: written }
    await saveText(as('clerk', 'city'), key, { typed })
    await submitReport(as('officeHead', 'city'), key)
    await acceptReport(as('supervisor', 'city'), key)
    await publishReport(as('officeHead', 'city'), key)
    await correct(stage, 'bureau', 4)
    await browsing(stage, 'clerk', async (page, address) => {
      await page.goto(`${address}/notifications`)
      await page.getByText('示例局2025年度报告已更正').first().waitFor()
      await page.goto(address + base)
      await page.getByText('下级报告已更正，以下数字与已公开的报告不同').waitFor()
      await look(page, 'roll-up-3-effects')
      await correctReport(as('officeHead', 'city'), key, '随下级报告更正。')
      await page.goto(`${address}${base}/computed`)
      await look(page, 'roll-up-4-computed')
      await page.goto(`${address}${base}/roll-up`)
      await look(page, 'roll-up-5-changes')
      await page.getByRole('button', { name: '按上表重新生成' }).click()
      await page.waitForURL(`${address}${base}`)
      assert.equal(await page.locator(`[id="cell-${cell}"]`).textContent(), '11')
      assert.equal(await page.getByText('下级报告已更正').count(), 0)
      await page.goto(`${address}${base}/computed?all=yes`)
      await look(page, 'roll-up-6-same')
    })
  }),
)

async function browsing(
  { site, sessionOf: session }: Stage,
  somebody: Somebody,
  visit: (page: Page, address: string) => Promise<void>,
): Promise<void> {
  const browser = await launchBrowser()
  try {
    const address = await listening(site)
    const context: BrowserContext = await browser.newContext()
    await context.addCookies([{ name: sessionCookie, value: session(somebody), url: address }])
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4/.test(message.text()))
        complaints.push(message.text())
    })
    await visit(page, address)
    assert.deepEqual(complaints, [])
  } finally {
    await browser.close()
  }
}

const addresses = new WeakMap<FastifyInstance, string>()

async function listening(site: FastifyInstance): Promise<string> {
  const known = addresses.get(site) ?? (await site.listen({ port: 0 }))
  addresses.set(site, known)
  return known
}

/** No findings of axe and nothing wider than the screen, at desktop and phone width. */
async function look(page: Page, name: string): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    const { violations } = await new AxeBuilder({ page }).analyze()
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`),
      [],
      `${name} at ${width}`,
    )
    const wide = Number(await page.evaluate('document.documentElement.scrollWidth'))
    assert.ok(wide <= width, `${name}: ${wide} wide on a screen of ${width}`)
    if (pictures !== undefined) {
      await mkdir(pictures, { recursive: true })
      await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true })
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

test('an own part whose report is no longer accepted, or was accepted anew, is doubted', () =>
  onStage(async (stage) => {
    const { unit, as, visit } = stage
    const office = { unitId: unit('office').id, year }
    await file(stage, 'office', { received: 2 })
    await visit('clerk', '/roll-up/part/take', { from: 'office' })
    const said = async (): Promise<string> => (await visit('clerk', '/roll-up')).text
    assert.doesNotMatch(await said(), /所引用/)
    await withdrawAcceptance(as('supervisor', 'city'), office, '表三还需核实。')
    assert.match(await said(), /所引用报告的接收已撤回/)
  }))
