// Filling in the statutory form in a browser: keys, pasting, totals, a line that breaks, two people.

import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { assignRole } from '#agencies/assign-role.action.ts'
import { createAccount } from '#agencies/create-account.action.ts'
import { setPassword } from '#agencies/set-password.action.ts'
import { findUnitByCode } from '#agencies/units.store.ts'
import { createDraft } from '#annual-report/flow/create-draft.action.ts'
import { findEdition } from '#annual-report/flow/editions.store.ts'
import { reportOf } from '#annual-report/flow/findings.ts'
import { importReport } from '#annual-report/flow/import-report.action.ts'
import { submitReport } from '#annual-report/flow/submit-report.action.ts'
import { aReportFile } from '#annual-report/test-report.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { sessionCookie } from '#kit/http/answering.ts'
import { consoleSite } from '../src/console/console-site.ts'
import { inBrowser, launchBrowser, patience } from './browser.ts'
import { aCast, aConfig, aContext, type Cast, send, sessionOf } from './sites.ts'

const config = aConfig({ requestsPerMinute: 100_000, demo: true })
/** Where to put pictures for people to look at; nowhere when not set. */
const pictures = process.env.GONGKAI_PICTURES

const year = 2025
const form = `/annual-reports/example-city/${year}/fill-in`
const [person, company, total] = ['naturalPerson', 'company', 'total'].map(
  (column) => `requests.received.${column}`,
)

type Stage = {
  readonly given: TestDatabase
  readonly address: string
  readonly cast: Cast
  /** A second clerk of the unit. */
  readonly colleague: string
  readonly browser: Browser
  /** The form opened by somebody, with a fault in the page failing the test. */
  readonly open: (session: string, options?: { readonly script?: boolean }) => Promise<Opened>
  /** What is stored in a cell; '' when blank. */
  readonly stored: (address: string | undefined) => Promise<string>
}

type Opened = { readonly page: Page; readonly context: BrowserContext }

async function onStage(play: (stage: Stage) => Promise<void>): Promise<void> {
  await withDatabase(async (given) => {
    const context = aContext(given)
    const cast = await aCast(context)
    const unit = await findUnitByCode(given.database, 'example-city')
    assert.ok(unit)
    const key = { unitId: unit.id, year }
    await createDraft({ ...context, duties: [{ role: 'clerk', unitId: unit.id }] }, key)
    const account = { account: 'x-colleague', password: 'Chang-Jiang-68' }
    const staffId = await createAccount(context, { account: account.account, name: '示例同事' })
    await assignRole(context, { staffId, unitId: unit.id, role: 'clerk' })
    await setPassword(context, staffId, account.password)
    const colleague = await sessionOf(context, account)
    const site = await consoleSite(config, given.database, false)
    const browser = await launchBrowser()
    const faults: string[] = []
    try {
      const address = await site.listen({ port: 0 })
      const open: Stage['open'] = async (session, { script = true } = {}) => {
        const opened = await browser.newContext({ javaScriptEnabled: script })
        await opened.addCookies([{ name: sessionCookie, value: session, url: address }])
        const page = await opened.newPage()
        page.on('pageerror', (error) => faults.push(error.message))
        page.on('console', (message) => {
          if (message.type() === 'error' && !/Failed to load|ERR_/.test(message.text()))
            faults.push(message.text())
        })
        await page.goto(address + form)
        return { page, context: opened }
      }
      const stored = async (cell: string | undefined): Promise<string> => {
        const document = (await findEdition(given.database, key))?.document ?? null
        return document === null ? '' : (reportOf(document).cells[cell ?? '']?.raw ?? '')
      }
      await play({ given, address, cast, colleague, browser, open, stored })
    } finally {
      await browser.close()
      await site.close()
    }
    assert.deepEqual(faults, [])
  })
}

const cell = (page: Page, address: string | undefined) => page.locator(`[id="cell-${address}"]`)
const focused = (page: Page) =>
  page.evaluate('document.activeElement.dataset.address') as Promise<string>
const stateSays = (page: Page, words: RegExp) =>
  page.locator('#fill-state').filter({ hasText: words }).waitFor({ timeout: patience })

async function paste(page: Page, address: string | undefined, text: string): Promise<void> {
  await cell(page, address).focus()
  await page.evaluate(`{
    const data = new DataTransfer()
    data.setData('text/plain', ${JSON.stringify(text)})
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }`)
}

async function picture(page: Page, name: string, width = 1280): Promise<void> {
  if (pictures === undefined) return
  await mkdir(pictures, { recursive: true })
  await page.setViewportSize({ width, height: 900 })
  await page.screenshot({ path: join(pictures, `fill-in-${name}-${width}.png`) })
}

test(
  'a clerk fills in a row by keys alone; what is typed is saved and its total is computed',
  inBrowser,
  () =>
    onStage(async ({ cast, open, stored }) => {
      const { page } = await open(cast.clerk.session)
      await cell(page, person).focus()
      await page.keyboard.type('12')
      await page.keyboard.press('ArrowRight')
      assert.equal(await focused(page), company)
      await page.keyboard.type('３')
      await page.keyboard.press('Enter')
      assert.equal(await focused(page), 'requests.carriedIn.company')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Tab')
      assert.equal(await focused(page), 'requests.received.researchBody')
      await cell(page, total).fill('14')
      await stateSays(page, /^已保存/)
      const said = page.locator(`[id="total-0-${total}"]`)
      assert.equal(await said.textContent(), '合计15（缺4格）')
      assert.deepEqual([await stored(person), await stored(company)], ['12', '3'])
      assert.equal(await stored('requests.received.researchBody'), '')
      for (const column of [
        'researchBody',
        'publicInterestBody',
        'legalServiceBody',
        'otherOrganisation',
      ])
        await cell(page, `requests.received.${column}`).fill('0')
      await stateSays(page, /^已保存/)
      assert.equal(await said.textContent(), '合计15，相差1')
      await page.locator('#fill-findings').filter({ hasText: '相差1' }).waitFor()
      await picture(page, 'differs')
      await picture(page, 'differs', 390)
      await page.locator(`#fill-findings a[href="#cell-${total}"]`).first().click()
      assert.equal(await focused(page), total)
    }),
)

test('a text that is no number stays in its cell and is not stored; the rest is', inBrowser, () =>
  onStage(async ({ cast, open, stored }) => {
    const { page } = await open(cast.clerk.session)
    await cell(page, person).fill('十二')
    await cell(page, company).fill('3')
    await stateSays(page, /1 格填写有误/)
    assert.equal(
      await page.locator(`[id="problem-${person}"]`).textContent(),
      '这里只能填数字；没有发生的请填 0',
    )
    assert.deepEqual([await stored(person), await stored(company)], ['', '3'])
    await picture(page, 'problem')
    await page.reload()
    assert.equal(await cell(page, person).inputValue(), '十二')
    await cell(page, person).fill('12')
    await stateSays(page, /^已保存/)
    assert.equal(await stored(person), '12')
  }),
)

test(
  'a block of a spreadsheet is pasted; what cannot be read is named; the paste is undone',
  inBrowser,
  () =>
    onStage(async ({ cast, open, stored }) => {
      const { page } = await open(cast.clerk.session)
      await cell(page, company).fill('9')
      await paste(page, person, '1,234\t２\t\n约3\t4\t5\n')
      await stateSays(page, /^已保存/)
      assert.deepEqual([await stored(person), await stored(company)], ['1234', '2'])
      assert.equal(await stored('requests.carriedIn.naturalPerson'), '')
      assert.equal(await stored('requests.carriedIn.company'), '4')
      const notes = await page.locator('#fill-notes').textContent()
      assert.match(notes ?? '', /已粘贴 4 格，1 个空白格没有粘贴（原有内容不变），1 处不能粘贴/)
      assert.match(notes ?? '', /第 2 行第 1 列“约3”没有粘贴/)
      await picture(page, 'paste')
      await page.getByRole('button', { name: '撤销这次粘贴' }).click()
      await stateSays(page, /^已保存/)
      assert.deepEqual([await stored(person), await stored(company)], ['', '9'])
      await paste(page, person, '7\t8')
      await page.keyboard.press('Control+z')
      assert.equal(await cell(page, person).inputValue(), '')
    }),
)

test(
  'with the line broken nothing is lost: not by waiting, not by closing the page',
  inBrowser,
  () =>
    onStage(async ({ cast, open, stored }) => {
      const { page, context } = await open(cast.clerk.session)
      await cell(page, person).fill('5')
      await stateSays(page, /^已保存/)
      await context.setOffline(true)
      await cell(page, person).fill('6')
      await cell(page, company).fill('7')
      await stateSays(page, /^尚未保存，网络中断。2 格内容保存在本机。/)
      await picture(page, 'offline')
      assert.equal(await stored(person), '5')
      await context.setOffline(false)
      await stateSays(page, /^已保存/)
      assert.deepEqual([await stored(person), await stored(company)], ['6', '7'])

      await context.setOffline(true)
      await cell(page, total).fill('13')
      await stateSays(page, /^尚未保存/)
      let warned = false
      page.on('dialog', async (dialog) => {
        warned = dialog.type() === 'beforeunload'
        await dialog.accept()
      })
      await page.close({ runBeforeUnload: true })
      await new Promise((done) => setTimeout(done, 500))
      assert.ok(warned)
      await context.setOffline(false)
      const again = await context.newPage()
      await again.goto(page.url())
      assert.equal(await cell(again, total).inputValue(), '13')
      await stateSays(again, /^已保存/)
      assert.equal(await stored(total), '13')
    }),
)

test('after signing in again in another window, the page goes on saving by itself', inBrowser, () =>
  onStage(async ({ cast, open, stored, address }) => {
    const { page, context } = await open(cast.clerk.session)
    await context.clearCookies()
    await cell(page, person).fill('5')
    await stateSays(page, /^尚未保存，登录已经失效/)
    const link = page.getByRole('link', { name: '在新窗口重新登录' })
    assert.equal(await link.getAttribute('target'), '_blank')
    await picture(page, 'signed-out')
    assert.equal(await stored(person), '')
    await context.addCookies([{ name: sessionCookie, value: cast.clerk.session, url: address }])
    await page.evaluate("dispatchEvent(new Event('focus'))")
    await stateSays(page, /^已保存/)
    assert.equal(await stored(person), '5')
    assert.equal(await link.count(), 0)
  }),
)

test('fifteen rows of table 三 stand in sight, and the findings fold to one line', inBrowser, () =>
  onStage(async ({ cast, open }) => {
    const { page } = await open(cast.clerk.session)
    await page.setViewportSize({ width: 1280, height: 900 })
    const rows = `(() => {
      const foot = document.getElementById('fill-strip').getBoundingClientRect().top
      const table = document.querySelector('.report-requests')
      const bar = document.querySelector('.fill-top').offsetHeight
      scrollBy({ top: table.getBoundingClientRect().top - bar, behavior: 'instant' })
      const head = table.tHead.getBoundingClientRect().bottom
      return [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => {
        const cell = row.querySelector('.fill-cell')?.getBoundingClientRect()
        return cell && cell.top >= head - 1 && cell.bottom <= foot + 1
      }).length
    })()`
    const seen = Number(await page.evaluate(rows))
    await picture(page, 'rows')
    assert.ok(seen >= 15, `${seen} rows`)
    await page.getByRole('button', { name: '收起' }).click()
    await page.reload()
    const strip = page.locator('#fill-strip')
    await page.getByRole('button', { name: '展开' }).waitFor()
    assert.ok(((await strip.boundingBox())?.height ?? 99) < 45)
    const last = cell(page, 'disputes.litigationDirect.total')
    await last.focus()
    await picture(page, 'folded')
    // The strip tells its height a moment after the page is there; the cell then comes out from under it.
    for (let patience = 60; ; patience -= 1) {
      const [box, foot] = [await last.boundingBox(), await strip.boundingBox()]
      if (box && foot && box.y + box.height <= foot.y) break
      assert.ok(patience > 0, 'the strip covers the focused cell')
      await page.waitForTimeout(50)
    }
  }),
)

test(
  'two people fill in at once: each sees the other, and chooses where both changed a cell',
  inBrowser,
  () =>
    onStage(async ({ cast, colleague, open, stored }) => {
      const [one, other] = [await open(cast.clerk.session), await open(colleague)]
      await cell(one.page, person).fill('5')
      await cell(other.page, company).fill('2')
      await stateSays(one.page, /^已保存/)
      await stateSays(other.page, /^已保存/)
      assert.deepEqual([await stored(person), await stored(company)], ['5', '2'])

      await other.context.setOffline(true)
      await cell(other.page, total).fill('8')
      await stateSays(other.page, /^尚未保存/)
      await cell(one.page, total).fill('7')
      await stateSays(one.page, /^已保存/)
      await other.context.setOffline(false)
      await stateSays(other.page, /^有冲突：1 格/)
      assert.equal(await stored(total), '7')
      assert.equal(await cell(other.page, total).inputValue(), '8')
      assert.equal(await cell(other.page, person).inputValue(), '5')
      await picture(other.page, 'conflict')
      await picture(other.page, 'conflict', 390)
      await other.page.getByRole('button', { name: /用我填的：8/ }).click()
      await stateSays(other.page, /^已保存/)
      assert.equal(await stored(total), '8')

      await other.page.goto(`${other.page.url()}/history?cell=${total}`)
      const history = await other.page.locator('main').textContent()
      assert.match(history ?? '', /示例同事/)
      await picture(other.page, 'history')
    }),
)

test(
  'the form works without script: saves, keeps what is wrong, lets choose, confirms blanks',
  inBrowser,
  () =>
    onStage(async ({ given, cast, colleague, open, stored }) => {
      const { page } = await open(cast.clerk.session, { script: false })
      await cell(page, person).fill('5')
      await cell(page, company).fill('两件')
      await page.getByRole('button', { name: '保存' }).click()
      assert.equal(await cell(page, company).inputValue(), '两件')
      assert.match((await page.locator('#fill-notes').textContent()) ?? '', /1 格填写有误/)
      assert.equal(await stored(person), '5')
      await cell(page, company).fill('2')
      const other = await open(colleague, { script: false })
      await cell(other.page, company).fill('3')
      await other.page.getByRole('button', { name: '保存' }).click()
      assert.match((await other.page.locator('#fill-notes').textContent()) ?? '', /已保存 1 格/)
      await page.getByRole('button', { name: '保存' }).click()
      assert.match((await page.locator('#fill-notes').textContent()) ?? '', /示例同事.*的：3/)
      await picture(page, 'no-script-conflict')
      await page.getByLabel(/用我填的：2/).check()
      await page.getByRole('button', { name: '保存' }).click()
      assert.equal(await stored(company), '2')

      await page.getByRole('link', { name: '空白格确认为 0' }).click()
      assert.match((await page.locator('main').textContent()) ?? '', /共有 198 个空白格/)
      await picture(page, 'zeros')
      await page.getByLabel('规章', { exact: true }).uncheck()
      await page.getByRole('button', { name: '确认填为 0' }).click()
      assert.match(
        (await page.locator('#fill-notes').textContent()) ?? '',
        /已将 195 个空白格确认为 0/,
      )
      assert.equal(await stored(total), '0')
      assert.equal(await stored('disclosure.regulations.issued'), '')
      const { rows } = await given.sql(
        "select facts from audit_lines where action = 'annualReport.edit' order by sequence desc limit 1",
      )
      assert.equal(rows[0].facts.confirmedZeros['requests.received'], 5)
    }),
)

test(
  'axe finds nothing on the form, empty, wrong or read-only, at desktop and phone width',
  inBrowser,
  () =>
    onStage(async ({ given, cast, open }) => {
      const complaints: string[] = []
      const look = async (page: Page, name: string, widths = [1280, 390]): Promise<void> => {
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 })
          const { violations } = await new AxeBuilder({ page }).analyze()
          for (const { id, nodes } of violations)
            complaints.push(`${name} at ${width}: ${id} ${nodes.map(({ html }) => html).join(' ')}`)
          const wide = Number(await page.evaluate('document.documentElement.scrollWidth'))
          if (wide > width) complaints.push(`${name}: ${wide} wide on a screen of ${width}`)
          await picture(page, name, width)
        }
      }
      const { page } = await open(cast.clerk.session)
      await look(page, 'empty')
      await page.emulateMedia({ media: 'print' })
      await picture(page, 'print')
      await page.emulateMedia({ media: 'screen' })
      await cell(page, 'requests.handled.company').focus()
      await picture(page, 'middle')
      await picture(page, 'middle', 390)
      await cell(page, 'disputes.litigationDirect.total').focus()
      await picture(page, 'disputes')
      await cell(page, person).fill('十二')
      await stateSays(page, /1 格填写有误/)
      await look(page, 'wrong', [390])
      await page.goto(`${page.url()}/zeros`)
      await look(page, 'zeros')
      const reader = await open(cast.auditor.session)
      await look(reader.page, 'read-only', [390])
      assert.equal(await reader.page.locator('input.fill-cell').count(), 0)
      assert.deepEqual(complaints, [])
      assert.ok(given)
    }),
)

test(
  'a report that was submitted meanwhile takes no more; what was typed stays in sight',
  inBrowser,
  () =>
    onStage(async ({ given, cast, open, stored, address }) => {
      const { page } = await open(cast.clerk.session)
      const context = aContext(given)
      const unit = await findUnitByCode(given.database, 'example-city')
      assert.ok(unit)
      const key = { unitId: unit.id, year }
      const who = { id: cast.officeHead.id, kind: 'staff' as const, role: 'officeHead' }
      const head = { ...context, actor: who, duties: [{ role: 'officeHead', unitId: unit.id }] }
      await importReport(head, key, aReportFile({ year, received: 3, organ: '示例市人民政府' }))
      await submitReport(head, key)
      await cell(page, person).fill('9')
      await stateSays(page, /^尚未保存，报告现在不能填写/)
      assert.equal(await cell(page, person).inputValue(), '9')
      assert.equal(await stored(person), '3')
      const refused = await send(await consoleSite(config, given.database, false), {
        method: 'POST',
        url: form,
        session: cast.clerk.session,
        form: { edition: '1', was: '{}', [`cell:${person}`]: '9' },
      })
      assert.equal(refused.statusCode, 409)
      assert.match(refused.body, /value="9"/)
      assert.ok(address)
    }),
)
