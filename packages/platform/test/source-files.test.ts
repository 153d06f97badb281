// Uploading a file in a browser: what was read beside its place, questions, confirmation, downloads.

import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { reportFromJson, writers } from '@gongkai/report-engine'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { findUnitByCode } from '#agencies/units.store.ts'
import { createDraft } from '#annual-report/flow/create-draft.action.ts'
import { aReportFile } from '#annual-report/test-report.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { fileRoom, useFileRoom } from '#kit/files/file-room.ts'
import { clamavAt } from '#kit/files/scanner.ts'
import { eicar, type FakeClamd, startFakeClamd } from '#kit/files/testing/fake-clamd.ts'
import { sessionCookie } from '#kit/http/answering.ts'
import { consoleSite } from '../src/console/console-site.ts'
import { inBrowser, launchBrowser } from './browser.ts'
import { aCast, aConfig, aContext, type Cast } from './sites.ts'

const config = aConfig({ requestsPerMinute: 100_000, uploadMegabytes: 1 })
/** Where to put pictures for people to look at; nowhere when not set. */
const pictures = process.env.GONGKAI_PICTURES

const organ = '示例市人民政府'
const base = '/annual-reports/example-city/2025'

type Stage = {
  readonly given: TestDatabase
  readonly address: string
  readonly open: (role: keyof Cast, script?: boolean) => Promise<Page>
  /** A file on the disk to choose in the form. */
  readonly file: (name: string, content: string | Uint8Array) => Promise<string>
}

async function onStage(play: (stage: Stage) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-upload-'))
  await withDatabase(async (given) => {
    const context = aContext(given)
    const cast = await aCast(context)
    const unit = await findUnitByCode(given.database, 'example-city')
    assert.ok(unit)
    const duties = [{ role: 'clerk', unitId: unit.id }]
    await createDraft({ ...context, duties }, { unitId: unit.id, year: 2025 })
    const site = await consoleSite(config, given.database, false)
    const browser = await launchBrowser()
    try {
      const address = await site.listen({ port: 0 })
      await play({
        given,
        address,
        open: (role, script = true) =>
          openAs(browser, { session: cast[role].session, address, script }),
        file: async (name, content) => {
          await writeFile(join(folder, name), content)
          return join(folder, name)
        },
      })
    } finally {
      await browser.close()
      await site.close()
    }
  }).finally(() => rm(folder, { recursive: true }))
}

type Opening = { readonly session: string; readonly address: string; readonly script: boolean }

async function openAs(browser: Browser, { session, address, script }: Opening): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ javaScriptEnabled: script })
  await context.addCookies([{ name: sessionCookie, value: session, url: address }])
  const page = await context.newPage()
  await page.goto(`${address}${base}/source`)
  return page
}

/** The test report as a document, with some of its text changed. */
async function aDocument(
  format: 'docx' | 'html' | 'txt',
  change: { readonly organ?: string; readonly year?: number; readonly doubt?: boolean } = {},
): Promise<Uint8Array> {
  const wish = { year: 2025, received: 3, organ, ...change }
  const report = reportFromJson(new TextDecoder().decode(aReportFile(wish).bytes))
  assert.ok('cells' in report)
  const bytes = await writers[format](report)
  if (change.doubt !== true) return bytes
  const text = new TextDecoder().decode(bytes).replace(/(<td[^>]*>)3(<\/td>)/, '$1约3$2')
  return new TextEncoder().encode(text)
}

async function send(page: Page, path: string): Promise<void> {
  await page.setInputFiles('#file', path)
  await page.getByRole('button', { name: '上传并读取' }).click()
}

/** Axe, no sideways scrolling and a picture, on a desktop and on a phone. */
async function look(page: Page, name: string): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    if (pictures !== undefined) {
      await mkdir(pictures, { recursive: true })
      await page.screenshot({ path: join(pictures, `source-${name}-${width}.png`) })
    }
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)
    assert.deepEqual(found, [], `${name} at ${width}`)
    const wide = await page.evaluate('document.documentElement.scrollWidth')
    assert.ok(Number(wide) <= width, `${name}: ${wide} wide on a screen of ${width}`)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

test(
  'each value leads to its place in the document, and the place back to the value',
  inBrowser,
  () =>
    onStage(async ({ open, file, address }) => {
      for (const format of ['docx', 'html', 'txt'] as const) {
        const page = await open('clerk', format !== 'txt')
        await send(page, await file(`2025年度报告.${format}`, await aDocument(format)))
        await page.getByText('读取结果还没有确认').waitFor()
        const line = page.locator('[id="value-requests.received.naturalPerson"]')
        assert.match(await line.innerText(), /自然人\s*3\s*3/)
        await line.getByRole('link').click()
        const spot = page.locator('.source-text :target')
        assert.equal(await spot.innerText(), '3', format)
        assert.ok(await spot.isVisible())
        await spot.click()
        const { hash } = new URL(page.url())
        assert.equal(hash, '#value-requests.received.naturalPerson')
        if (format === 'docx') await look(page, 'values')
        const download = page.waitForEvent('download')
        await page.getByRole('link', { name: `2025年度报告.${format}` }).click()
        assert.equal((await download).suggestedFilename(), `2025年度报告.${format}`)
        await page.goto(`${address}${base}/source`)
      }
    }),
)

test(
  'a doubtful value stands first, is confirmed or put right, and then the report may go',
  inBrowser,
  () =>
    onStage(async ({ open, file, address }) => {
      const page = await open('clerk')
      await look(page, 'empty')
      await send(page, await file('年报.html', await aDocument('html', { doubt: true })))
      const doubtful = page.locator('#doubtful')
      await doubtful.getByText('没有读出数字').waitFor()
      await look(page, 'doubtful')
      await page.getByRole('button', { name: /^确认无误：.*自然人$/ }).click()
      await page.getByText('需要核对的格已经逐格确认或者改正').waitFor()
      const change = await open('clerk')
      await change.goto(`${address}${base}/fill-in#cell-requests.received.naturalPerson`)
      assert.equal(await change.locator('[id="cell-requests.received.naturalPerson"]').count(), 1)
    }),
)

test('an auditor reads the page and confirms nothing', inBrowser, () =>
  onStage(async ({ open, file }) => {
    const clerk = await open('clerk')
    await send(clerk, await file('年报.docx', await aDocument('docx')))
    await clerk.getByText('读取结果还没有确认').waitFor()
    const page = await open('auditor')
    await page.getByText('读取结果还没有确认').waitFor()
    assert.equal(await page.locator('form[action*="/source"]').count(), 0)
    await look(page, 'auditor')
  }),
)

test(
  'a report that names another organ is asked about; one of another year is refused',
  inBrowser,
  () =>
    onStage(async ({ open, file }) => {
      const page = await open('clerk')
      await send(page, await file('a.html', await aDocument('html', { organ: '示例市政府' })))
      await page.getByRole('heading', { name: '确认报告的机关' }).waitFor()
      await look(page, 'question')
      await page.getByRole('button', { name: '确认是本单位的报告' }).click()
      await page.getByText('示例市政府（已确认是本单位的报告）').waitFor()
      await send(page, await file('b.html', await aDocument('html', { year: 2023 })))
      await page.getByText('这里要的是').first().waitFor()
      await page.getByText('示例市政府（已确认是本单位的报告）').waitFor()
    }),
)

test('what cannot be read says why and what to do', inBrowser, () =>
  onStage(async ({ open, file }) => {
    const page = await open('clerk')
    await send(page, await file('便条.txt', '今天下雨。'))
    await page.getByText('没有从文件中读到年度报告').first().waitFor()
    await look(page, 'unreadable')
    await send(page, await file('大.txt', '大'.repeat(600_000)))
    await page.getByText('文件超过了大小上限').first().waitFor()
    await send(page, await file('空.txt', ''))
    await page.getByText('这个文件是空的').first().waitFor()
  }),
)

test('a harmful file is refused; while nobody can check, a file waits', inBrowser, () =>
  onStage(async ({ open, file, given }) => {
    const clamd: FakeClamd = await startFakeClamd()
    try {
      useFileRoom({ ...fileRoom(), scanner: clamavAt(clamd.address) })
      const page = await open('clerk')
      await send(page, await file('毒.txt', eicar))
      await page.getByText('文件中发现有害内容').first().waitFor()
      useFileRoom({ ...fileRoom(), scanner: clamavAt('127.0.0.1:1') })
      await send(page, await file('年报.docx', await aDocument('docx')))
      await page.getByRole('heading', { name: '等待病毒检查' }).waitFor()
      await look(page, 'waiting')
      useFileRoom({ ...fileRoom(), scanner: clamavAt(clamd.address) })
      await page.getByRole('button', { name: '重新检查并读取' }).click()
      await page.getByText('读取结果还没有确认').waitFor()
      const { rows } = await given.sql('select state from files order by sent_at')
      assert.deepEqual(rows, [{ state: 'harmful' }, { state: 'clean' }])
    } finally {
      await clamd.stop()
    }
  }),
)
