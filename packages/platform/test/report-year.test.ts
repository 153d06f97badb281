// A year of the annual report in a browser, from a unit's file to the city's figures and back: read,
// put right, returned, accepted, published, added up, traced, downloaded, corrected.

import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { reportFromJson, writers } from '@gongkai/report-engine'
import type { Browser, Page } from 'playwright-core'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { consoleSite } from '../src/console/console-site.ts'
import { type DemoAccount, demoPassword } from '../src/demo/demo-people.ts'
import { demoReportFile } from '../src/demo/demo-report.ts'
import { publishedFigures } from '../src/demo/figures.ts'
import { loadDemo } from '../src/demo/load-demo.ts'
import { portalSite } from '../src/portal/portal-site.ts'
import { inBrowser, launchBrowser } from './browser.ts'
import { aConfig } from './sites.ts'

const config = aConfig({ requestsPerMinute: 100_000 })

const year = 2023
const organ = '示例县人民政府（演示）'
const county = `/annual-reports/example-county/${year}`
const city = `/annual-reports/jiaozuo/${year}`
const total = 'requests.received.total'

const gongyi = publishedFigures.find((one) => one.unit === 'gongyi' && one.year === 2022)
const figure = (row: string, index: number): string => gongyi?.figures[row]?.at(index) ?? ''
const [natural, stated] = [figure('requests.received', 0), figure('requests.received', -1)]
const [granted, grantedTotal] = [figure('requests.granted', 0), figure('requests.granted', -1)]
const [handled, handledTotal] = [figure('requests.handled', 0), figure('requests.handled', -1)]

type Stage = {
  readonly as: (account: DemoAccount) => Promise<Page>
  readonly citizen: (path: string) => Promise<Page>
  readonly folder: string
}

async function onStage(play: (stage: Stage) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-year-'))
  await withDatabase(async ({ database }) => {
    await loadDemo(database, new Date())
    const console = await consoleSite(config, database, false)
    const portal = await portalSite(config, database, false)
    const browser = await launchBrowser()
    try {
      const [office, open] = [await console.listen({ port: 0 }), await portal.listen({ port: 0 })]
      const pages = new Map<string, Page>()
      await play({
        folder,
        as: async (account) => {
          const page = pages.get(account) ?? (await signedIn(browser, office, account))
          pages.set(account, page)
          return page
        },
        citizen: async (path) => {
          const page = pages.get('') ?? (await (await browser.newContext()).newPage())
          pages.set('', page)
          await page.goto(open + path)
          return page
        },
      })
    } finally {
      await browser.close()
      await console.close()
      await portal.close()
    }
  }).finally(() => rm(folder, { recursive: true }))
}

async function signedIn(browser: Browser, address: string, account: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: address })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('账号').fill(account)
  await page.getByLabel('密码').fill(demoPassword)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('button', { name: '退出' }).waitFor()
  return page
}

/** The figures of a published report as a Word file of another organ, one total wrong. */
async function wordFile(folder: string): Promise<string> {
  const figures = { ...gongyi?.figures }
  const received = figures['requests.received'] ?? []
  figures['requests.received'] = [...received.slice(0, -1), String(Number(received.at(-1)) + 1)]
  const { bytes } = demoReportFile({ organ, year, figures, source: '为演示编造' })
  const report = reportFromJson(new TextDecoder().decode(bytes))
  assert.ok(!('problems' in report))
  const file = join(folder, '示例县报告.docx')
  await writeFile(file, await writers.docx(report))
  return file
}

type Step = { readonly name: string; readonly title: string; readonly reason?: string }

/** A step of the flow: the page that asks, what it wants to hear, its button, and the word that it is done. */
async function take(page: Page, path: string, { name, title, reason }: Step): Promise<void> {
  await page.goto(path)
  await page.getByRole('link', { name: title, exact: true }).click()
  await page.waitForURL(`**${path}/steps/${name}`)
  if (reason !== undefined) await page.locator('textarea[name="reason"]').fill(reason)
  const knowing = page.locator('input[name="knowingly"]')
  if ((await knowing.count()) > 0) await knowing.check()
  await page.locator(`form[action$="/${name}"] button[type="submit"]`).click()
  await page.locator('.notice').first().waitFor()
}

const submit = { name: 'submit', title: '报送' } as const
const accept = { name: 'accept', title: '接收' } as const
const publish = { name: 'publish', title: '向社会公开' } as const

async function fillCell(page: Page, address: string, value: string): Promise<void> {
  await page.goto(`${county}/fill-in#cell-${address}`)
  await page.locator(`[id="cell-${address}"]`).fill(value)
  await page.keyboard.press('Enter')
  await page.getByText('已保存').first().waitFor()
}

test('a year: from a unit’s Word file to the city’s figures, and a correction', inBrowser, () =>
  onStage(async ({ as, citizen, folder }) => {
    const clerk = await as('clerk')
    await clerk.goto(`/annual-reports?year=${year}`)
    await clerk
      .getByRole('row', { name: new RegExp(organ) })
      .getByRole('button', { name: '新建' })
      .click()
    await clerk.waitForURL(`**${county}`)
    await clerk.goto(`${county}/source`)
    await clerk.locator('input[type="file"]').setInputFiles(await wordFile(folder))
    await clerk.getByRole('button', { name: '上传并读取' }).click()
    await clerk
      .getByRole('button', { name: /^确认.*读取结果$/ })
      .last()
      .click()
    await clerk.goto(`${county}/findings`)
    await clerk
      .getByText(/合计|总计/)
      .first()
      .waitFor()
    await fillCell(clerk, total, stated)
    const head = await as('office-head')
    await take(head, county, submit)
    const supervisor = await as('supervisor')
    await take(supervisor, county, {
      name: 'return',
      title: '退回',
      reason: '请写明第六部分的信息处理费。',
    })
    await clerk.goto(county)
    await clerk.getByText('请写明第六部分的信息处理费。').first().waitFor()
    await clerk.goto(`${county}/text`)
    await clerk.locator('textarea').last().fill('本年度没有收取信息处理费，共计0元。（演示）')
    await clerk.getByRole('button', { name: '保存', exact: true }).first().click()
    await clerk.getByText('已保存').first().waitFor()
    await take(head, county, submit)
    await take(supervisor, county, accept)
    await take(head, county, publish)

    await clerk.goto(`${city}/roll-up`)
    await clerk.getByRole('button', { name: '生成为本级报告' }).click()
    await clerk.waitForURL(`**${city}`)
    await supervisor.goto(`${city}/roll-up?cell=${total}`)
    await supervisor.locator('#parts').getByRole('link', { name: organ }).click()
    assert.equal(await supervisor.locator(`[id="cell-${total}"]`).textContent(), stated)

    const page = await citizen(`/reports/example-county/${year}`)
    for (const format of ['docx', 'csv']) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`a[href$="${year}.${format}"]`).first().click(),
      ])
      assert.ok((await readFile(await file.path())).length > 500, format)
    }

    await take(head, county, {
      name: 'correct',
      title: '更正',
      reason: '自然人申请漏计 1 件，予以更正。（演示）',
    })
    const more = String(Number(stated) + 1)
    await fillCell(clerk, 'requests.received.naturalPerson', String(Number(natural) + 1))
    await fillCell(clerk, 'requests.granted.naturalPerson', String(Number(granted) + 1))
    await fillCell(clerk, 'requests.handled.naturalPerson', String(Number(handled) + 1))
    for (const [row, value] of Object.entries({
      received: stated,
      granted: grantedTotal,
      handled: handledTotal,
    }))
      await fillCell(clerk, `requests.${row}.total`, String(Number(value) + 1))
    await take(head, county, submit)
    await take(supervisor, county, accept)
    await take(head, county, publish)
    await clerk.goto(`${city}/roll-up`)
    await clerk.getByText('下级报告已更正').first().waitFor()
    const corrected = await citizen(`/reports/example-county/${year}`)
    await corrected.getByText('自然人申请漏计 1 件').first().waitFor()
    assert.match(await corrected.locator('article').innerText(), new RegExp(more))
  }),
)
