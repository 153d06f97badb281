// Findings and the text of a report: over HTTP as each role, and in a browser with and without script.

import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { FastifyInstance } from 'fastify'
import type { BrowserContext, Page } from 'playwright-core'
import { findUnitByCode } from '#agencies/units.store.ts'
import { acceptReport } from '#annual-report/flow/accept-report.action.ts'
import { createDraft } from '#annual-report/flow/create-draft.action.ts'
import { findEdition } from '#annual-report/flow/editions.store.ts'
import { importReport } from '#annual-report/flow/import-report.action.ts'
import { publishReport } from '#annual-report/flow/publish-report.action.ts'
import type { ReportKey } from '#annual-report/flow/report-edition.ts'
import { submitReport } from '#annual-report/flow/submit-report.action.ts'
import { digestOfText, saveText } from '#annual-report/narrative/save-text.action.ts'
import { aReportFile } from '#annual-report/test-report.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { sessionCookie } from '#kit/http/answering.ts'
import { consoleSite } from '../src/console/console-site.ts'
import { inBrowser, launchBrowser, patience } from './browser.ts'
import { aCast, aConfig, aContext, type Cast, send } from './sites.ts'

const config = aConfig({ requestsPerMinute: 100_000 })
/** Where to put pictures for people to look at; nowhere when not set. */
const pictures = process.env.GONGKAI_PICTURES

const organ = '示例市人民政府'
const base = '/annual-reports/example-city/2025'
const repeated = '全年组织示例科室按月核对公开目录并登记入账。'
const field = 'overview.requests'

type Stage = {
  readonly given: TestDatabase
  readonly key: ReportKey
  readonly cast: Cast
  readonly site: FastifyInstance
  /** Sends a form, or asks for a page, as the holder of a role. */
  readonly as: (
    role: keyof Cast,
    path: string,
    form?: Readonly<Record<string, string>>,
  ) => Promise<{ readonly status: number; readonly text: string }>
}

/** A published report of 2024 with text, and a draft of 2025 whose stated total is wrong. */
async function onStage(play: (stage: Stage) => Promise<void>): Promise<void> {
  await withDatabase(async (given) => {
    const context = aContext(given)
    const cast = await aCast(context)
    const unit = await findUnitByCode(given.database, 'example-city')
    assert.ok(unit)
    const doing = (role: keyof Cast) => ({
      ...context,
      actor: { kind: 'staff', id: cast[role].id, role } as const,
      duties: [{ role, unitId: unit.id }],
    })
    const last = { unitId: unit.id, year: 2024 }
    await createDraft(doing('clerk'), last)
    await importReport(
      doing('clerk'),
      last,
      aReportFile({ year: 2024, organ, isWithoutText: true }),
    )
    const text = (words: string) => ({ text: words, base: digestOfText('') })
    const typed = {
      'overview.opening': text(repeated),
      problems: text('更新不够及时。'),
      other: text('没有其他需要报告的事项。'),
    }
    await saveText(doing('clerk'), last, { typed })
    await submitReport(doing('officeHead'), last)
    await acceptReport(doing('supervisor'), last)
    await publishReport(doing('officeHead'), last)
    const key = { ...last, year: 2025 }
    await createDraft(doing('clerk'), key)
    const file = aReportFile({
      year: 2025,
      organ,
      received: 42,
      statedTotal: 43,
      isWithoutText: true,
    })
    await importReport(doing('clerk'), key, file)
    const site = await consoleSite(config, given.database, false)
    try {
      const as: Stage['as'] = async (role, path, form) => {
        const method = form === undefined ? 'GET' : 'POST'
        const { session } = cast[role]
        const answer = await send(site, { method, url: base + path, session, form: form ?? {} })
        return { status: answer.statusCode, text: answer.body }
      }
      await play({ given, key, cast, site, as })
    } finally {
      await site.close()
    }
  })
}

const fingerprintsIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/id="finding-([0-9a-f]{16})"/g)].map(([, one]) => one ?? '')),
]

test('findings show operands with links to their cells, the law, and what was decided by whom', () =>
  onStage(async ({ as }) => {
    const before = await as('clerk', '/findings')
    assert.match(before.text, /href="[^"]+\/fill-in#cell-requests\.received\.total"/)
    assert.match(before.text, /国办公开办函〔2021〕30号/)
    const [fingerprint = ''] = fingerprintsIn(before.text)
    const said = { fingerprint, decision: 'explained', reason: '原表如此，已核对台账' }
    assert.equal((await as('reviewer', '/findings', said)).status, 303)
    for (const role of ['clerk', 'supervisor', 'auditor'] as const)
      assert.match(
        (await as(role, '/findings')).text,
        /作出说明<\/strong> <span class="finding-who">示例x-reviewer[\s\S]+原表如此，已核对台账/,
      )
    const pending = await as('clerk', '/findings?show=pending')
    assert.doesNotMatch(pending.text, new RegExp(`id="finding-${fingerprint}"`))
    assert.match((await as('supervisor', '')).text, /原表如此，已核对台账/)
  }))

test('a decision without its reason comes back with what was typed; strangers to it are refused', () =>
  onStage(async ({ as, given }) => {
    const [fingerprint = ''] = fingerprintsIn((await as('clerk', '/findings')).text)
    const refused = await as('clerk', '/findings', {
      fingerprint,
      decision: 'dismissed',
      reason: ' ',
    })
    assert.equal(refused.status, 422)
    assert.ok(refused.text.includes(`href="#reason-${fingerprint}"`))
    assert.match(refused.text, /请写明理由/)
    const said = { fingerprint, decision: 'explained', reason: '我来说明' }
    for (const role of ['organHead', 'supervisor', 'auditor', 'secrecyReviewer'] as const) {
      const answer = await as(role, '/findings', said)
      assert.equal(answer.status, 409, role)
      assert.match(answer.text, /没有办理这一步的职责/)
    }
    assert.equal((await as('clerk', '/findings', { ...said, decision: 'other' })).status, 404)
    const waived = await as('clerk', '/findings/waive', { fingerprint, reason: '准予' })
    assert.equal(waived.status, 409)
    const { rows } = await given.sql(
      'select (select count(*)::int from finding_decisions) as decisions, (select count(*)::int from report_waivers) as waivers',
    )
    assert.deepEqual(rows, [{ decisions: 0, waivers: 0 }])
  }))

test('other operands ask anew, with the earlier decision beside the finding', () =>
  onStage(async ({ as, given, cast, key }) => {
    const [fingerprint = ''] = fingerprintsIn((await as('clerk', '/findings')).text)
    await as('clerk', '/findings', { fingerprint, decision: 'dismissed', reason: '原表如此' })
    const context = { ...aContext(given), duties: [{ role: 'clerk', unitId: key.unitId }] }
    const actor = { kind: 'staff', id: cast.clerk.id } as const
    const figures = { received: 42, statedTotal: 44, isWithoutText: true }
    const file = aReportFile({ year: 2025, organ, ...figures })
    await importReport({ ...context, actor }, key, file)
    const { text } = await as('clerk', '/findings')
    assert.match(text, /数字已变，需重新判断/)
    assert.match(text, /数字变动前：[\s\S]+原表如此/)
  }))

test('two people in one field: the later save writes nothing and shows both texts', () =>
  onStage(async ({ as }) => {
    const empty = digestOfText('')
    const mine = { [field]: '我写的。', [`base.${field}`]: empty }
    const theirs = { [field]: '同事写的。', [`base.${field}`]: empty }
    assert.equal((await as('officeHead', '/text', theirs)).status, 303)
    const other = { problems: '我写的另一段。', 'base.problems': empty }
    const stale = await as('clerk', '/text', { ...mine, ...other })
    assert.equal(stale.status, 409)
    for (const words of ['我写的。</textarea>', '<p>同事写的。</p>', '我写的另一段。</textarea>'])
      assert.ok(stale.text.includes(words), words)
    const { text } = await as('clerk', '/text')
    assert.match(text, /同事写的。<\/textarea>/)
    assert.doesNotMatch(text, /我写的/)
    // Saving again from that page is a decision made knowing both texts.
    const [, shown = ''] = new RegExp(`name="base.${field}" value="([^"]+)"`).exec(stale.text) ?? []
    const knowing = { ...mine, [`base.${field}`]: shown }
    assert.equal((await as('clerk', '/text', knowing)).status, 303)
    assert.match((await as('clerk', '/text')).text, /我写的。<\/textarea>/)
  }))

test('who may not write reads the text; a step that names nothing is not found', () =>
  onStage(async ({ as, given, key }) => {
    const before = (await findEdition(given.database, key))?.document
    const save = { problems: '新的话。', 'base.problems': digestOfText('') }
    for (const role of ['reviewer', 'organHead', 'supervisor', 'auditor'] as const) {
      const page = await as(role, '/text')
      assert.equal(page.status, 200)
      assert.doesNotMatch(page.text, /<textarea/)
      assert.equal((await as(role, '/text', save)).status, 409, role)
    }
    assert.equal((await as('clerk', '/text', { ...save, step: 'insert x y' })).status, 404)
    assert.equal((await findEdition(given.database, key))?.document, before)
  }))

test('without script: a fact goes in by its button, grows old and is renewed', inBrowser, () =>
  onStage(async (stage) => {
    await browsing(stage, { role: 'clerk', script: false }, async (page) => {
      await page.goto(`${page.url()}/text`)
      await area(page, 'overview.opening').fill(`${repeated}新设示例专栏供群众查阅。`)
      await page.locator(`[id="field-${field}"] summary`).first().click()
      await page.getByRole('button', { name: '2025年新收政府信息公开申请43件' }).click()
      assert.equal(await area(page, field).inputValue(), '2025年新收政府信息公开申请43件。')
      assert.match(await area(page, 'overview.opening').inputValue(), /新设示例专栏/)
      assert.equal(await page.locator('mark', { hasText: '按月核对公开目录' }).count(), 2)
      assert.match((await page.textContent('main')) ?? '', /2 句中 1 句相同（50%）/)

      const { rows } = await stage.given.sql(
        'select document from report_editions where year = 2025',
      )
      const document = String(rows[0].document).replaceAll(
        '"value":43,"state":"number","raw":"43"',
        '"value":42,"state":"number","raw":"42"',
      )
      await stage.given.sql('update report_editions set document = $1 where year = 2025', [
        document,
      ])
      await page.reload()
      assert.match((await page.textContent('main')) ?? '', /写入时 43，现在 42/)
      await page.getByRole('button', { name: '全部更新' }).click()
      assert.equal(await area(page, field).inputValue(), '2025年新收政府信息公开申请42件。')
    })
  }),
)

test('without script: a finding is dismissed with its reason, by keys alone', inBrowser, () =>
  onStage(async (stage) => {
    await browsing(stage, { role: 'clerk', script: false }, async (page) => {
      await page.goto(`${page.url()}/findings?severity=error`)
      const card = page.locator('.finding-card').first()
      await card.locator('textarea').focus()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.locator('.field-problem').waitFor()
      await card.locator('textarea').fill('原表如此')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.locator('.finding-said').waitFor()
      assert.match((await card.textContent()) ?? '', /不是问题\s+示例x-clerk/)
    })
  }),
)

test(
  'with script: a fact goes in at the cursor, and leaving with unsaved text asks',
  inBrowser,
  () =>
    onStage(async (stage) => {
      await browsing(stage, { role: 'clerk', script: true }, async (page) => {
        await page.goto(`${page.url()}/text`)
        const requests = area(page, field)
        await requests.fill('全年情况：。')
        await requests.press('ArrowLeft')
        await page.locator(`[id="field-${field}"] summary`).first().click()
        await page.getByRole('button', { name: '2025年新收政府信息公开申请43件' }).click()
        assert.equal(await requests.inputValue(), '全年情况：2025年新收政府信息公开申请43件。')
        assert.equal(await page.textContent(`[id="count-${field}"]`), '24 字')
        assert.match((await page.textContent('#narrative-state')) ?? '', /没有保存/)
        const asked = page.waitForEvent('dialog')
        const leaving = page.locator('.report-tabs a').first().click()
        await (await asked).dismiss()
        await leaving
        await requests.press('Control+s')
        await page.locator('.notice-done').waitFor()
        assert.equal(await requests.inputValue(), '全年情况：2025年新收政府信息公开申请43件。')
        assert.match((await page.textContent('.narrative-facts')) ?? '', /总计：43/)
        await inspect(page, 'text-clerk')
      })
    }),
)

test(
  'refused forms, the office in charge, an empty report: nothing that axe finds',
  inBrowser,
  () =>
    onStage(async (stage) => {
      const [fingerprint = ''] = fingerprintsIn((await stage.as('clerk', '/findings')).text)
      const said = { fingerprint, decision: 'explained', reason: '原表如此，已核对台账。' }
      await stage.as('clerk', '/findings', said)
      await stage.as('officeHead', '/text', {
        'overview.opening': repeated,
        'base.overview.opening': digestOfText(''),
      })
      await browsing(stage, { role: 'supervisor', script: true }, async (page) => {
        const start = page.url()
        for (const [name, path] of [
          ['supervisor-findings', `${start}/findings`],
          ['supervisor-text', `${start}/text`],
          ['supervisor-overview', start],
          ['published-findings', `${start.replace('2025', '2024')}/findings`],
        ] as const) {
          await page.goto(path)
          await inspect(page, name)
        }
      })
      await browsing(stage, { role: 'clerk', script: true }, async (page) => {
        const start = page.url()
        await page.goto(`${start}/findings`)
        await page.getByRole('button', { name: '不是问题' }).last().click()
        await page.locator('.field-problem').waitFor()
        await inspect(page, 'findings-refused')
        const conflict = { [field]: '同事写的。', [`base.${field}`]: digestOfText('') }
        await page.goto(`${start}/text`)
        await stage.as('officeHead', '/text', conflict)
        await area(page, field).fill('我写的。')
        await page.locator('.narrative-bar button').click()
        await page.locator('.narrative-conflict').waitFor()
        await inspect(page, 'text-conflict')
        await stage.given.sql('update report_editions set document = null where year = 2025')
        for (const tab of ['/findings', '/text']) {
          await page.goto(new URL(base + tab, page.url()).href)
          await inspect(page, `empty${tab.replace('/', '-')}`)
        }
      })
    }),
)

const area = (page: Page, name: string) => page.locator(`[id="${name}"]`)

type Visitor = { readonly role: keyof Cast; readonly script: boolean }

/** Opens the report as the holder of a role; a fault in a page fails the test. */
async function browsing(
  { site, cast }: Stage,
  { role, script }: Visitor,
  visit: (page: Page) => Promise<void>,
): Promise<void> {
  const browser = await launchBrowser()
  const faults: string[] = []
  try {
    const known = site.server.listening ? site.listeningOrigin : await site.listen({ port: 0 })
    const context: BrowserContext = await browser.newContext({ javaScriptEnabled: script })
    await context.addCookies([{ name: sessionCookie, value: cast[role].session, url: known }])
    const page = await context.newPage()
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      const text = message.text()
      if (message.type() === 'error' && !/status of 4\d\d|INTERNET_DISCONNECTED/.test(text))
        faults.push(text)
    })
    await page.goto(known + base)
    await visit(page)
  } finally {
    await browser.close()
  }
  assert.deepEqual(faults, [])
}

/** At desktop and phone width, with script, which axe is: no findings of axe, nothing wider than the screen. */
async function inspect(page: Page, name: string): Promise<void> {
  const wrong: string[] = []
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    const { violations } = await new AxeBuilder({ page }).analyze()
    for (const { id, nodes } of violations)
      wrong.push(`${name} at ${width}: ${id} ${nodes.map((node) => node.html).join(' ')}`)
    const wide = Number(await page.evaluate('document.documentElement.scrollWidth'))
    if (wide > width) wrong.push(`${name}: ${wide} wide on a screen of ${width}`)
    if (pictures === undefined) continue
    await mkdir(pictures, { recursive: true })
    await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  assert.deepEqual(wrong, [])
}

test(
  'the text saves by itself and outlives a line that breaks, a session that ends',
  inBrowser,
  () =>
    onStage(async (stage) => {
      await browsing(stage, { role: 'clerk', script: true }, async (page) => {
        const said = (words: RegExp) =>
          page.locator('#narrative-state', { hasText: words }).waitFor({ timeout: patience })
        const stored = async () => (await stage.as('officeHead', '/text')).text
        page.on('dialog', (dialog) => void dialog.accept())
        await page.goto(`${page.url()}/text`)
        await area(page, 'problems').fill('示例：先写的一段。')
        await said(/^已保存/)
        assert.match(await stored(), /示例：先写的一段。/)

        await page.context().setOffline(true)
        await area(page, 'problems').fill('示例：断网时写的一段。')
        await page.locator('.narrative-bar button').click()
        await said(/^尚未保存，网络中断。1 段文字保存在本机。/)
        await page.context().setOffline(false)
        await said(/^已保存/)
        assert.match(await stored(), /示例：断网时写的一段。/)

        await page.context().setOffline(true)
        await area(page, 'other').fill('示例：关掉页面前写的。')
        await page.locator('.narrative-bar button').click()
        await said(/^尚未保存/)
        const address = page.url()
        await page.goto('about:blank')
        await page.context().setOffline(false)
        await page.goto(address)
        assert.equal(await area(page, 'other').inputValue(), '示例：关掉页面前写的。')
        // Saved now, or by the request that the closing page left behind.
        await said(/^(已保存|没有改动)/)
        assert.match(await stored(), /示例：关掉页面前写的。/)

        const cookies = await page.context().cookies()
        await page.context().clearCookies()
        await area(page, 'problems').fill('示例：登录失效后写的。')
        await page.locator('.narrative-bar button').click()
        await said(/^尚未保存，登录已经失效/)
        await inspect(page, 'text-signed-out')
        await page.context().addCookies(cookies)
        await page.evaluate("dispatchEvent(new Event('focus'))")
        await said(/^已保存/)
        assert.match(await stored(), /示例：登录失效后写的。/)
      })
    }),
)
