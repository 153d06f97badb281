// An applicant's account in a browser without script, at the width of a phone: the link by mail, details,
// an application, the list; then the office verifies who it is and notes a mail that came back.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { findUnitByCode } from '#agencies/index.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { sessionCookie } from '#kit/http/answering.ts'
import { useCarriers } from '#kit/mail/carrier.ts'
import { sendMessage } from '#kit/mail/send-message.job.ts'
import { mailBySmtp } from '#kit/mail/smtp.ts'
import { withMailServer, wordsOf } from '#kit/mail/testing/mail-server.ts'
import { dayInChina } from '#law/index.ts'
import { applicantJobs } from '#requests/applicants/sign-in.job.ts'
import { confirmReceipt } from '#requests/intake/confirm-receipt.action.ts'
import { officeOf } from '#requests/testing/an-office.ts'
import { consoleSite } from '../src/console/console-site.ts'
import { portalSite } from '../src/portal/portal-site.ts'
import { inBrowser, launchBrowser } from './browser.ts'
import { lookWithoutScript } from './look-without-script.ts'
import { aCast, aConfig, aContext } from './sites.ts'

const config = aConfig({ requestsPerMinute: 100_000 })
const mail = withMailServer()
const mailbox = 'wang@reader.example'

async function work({ sql, context, as }: TestDatabase): Promise<void> {
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

async function aPage(browser: Browser, session?: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false })
  if (session !== undefined)
    await context.addCookies([{ name: sessionCookie, value: session, url: 'http://127.0.0.1' }])
  return context.newPage()
}

const address = (site: FastifyInstance): Promise<string> =>
  site.listen({ host: '127.0.0.1', port: 0 })

async function signIn(page: Page, given: TestDatabase, portal: string): Promise<void> {
  await page.goto(`${portal}/my`)
  await lookWithoutScript(page, 'my-sign-in')
  await page.getByLabel('电子邮箱').fill(mailbox)
  await page.getByRole('button', { name: '发送登录链接' }).click()
  await lookWithoutScript(page, 'my-link-asked')
  await work(given)
  const last = mail().taken.at(-1)
  const [link] = /\/my\/links\/[\w-]+/.exec(last ? wordsOf(last) : '') ?? []
  await page.goto(`${portal}${link}`)
  await lookWithoutScript(page, 'my-link')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByText('账户已经开立').waitFor()
  await lookWithoutScript(page, 'my-empty')
}

async function keepDetails(page: Page): Promise<void> {
  await page.getByRole('link', { name: '我的资料' }).click()
  await page.getByLabel('姓名或者名称').fill('王示例')
  await page.getByLabel('证件号码').fill('410000190001010011')
  await lookWithoutScript(page, 'my-details')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('资料已经保存').waitFor()
}

async function apply(page: Page, portal: string): Promise<void> {
  await page.goto(`${portal}/apply?unit=example-city`)
  assert.equal(await page.getByLabel('姓名或者名称').inputValue(), '王示例')
  assert.equal(await page.getByLabel('电子邮箱').inputValue(), mailbox)
  await page.locator('#description').fill('示例路段改造工程的招标文件')
  await lookWithoutScript(page, 'apply-signed-in')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByText('已经列入').waitFor()
  await lookWithoutScript(page, 'apply-receipt-listed')
}

async function receive(given: TestDatabase) {
  const unit = await findUnitByCode(given.database, 'example-city')
  assert.ok(unit)
  const { rows } = await given.sql('select request_id from requests')
  const key = { unitId: unit.id, requestId: String(rows[0].request_id) }
  const now = new Date()
  const on = dayInChina(now)
  const clerk = { ...officeOf(given.context, unit).as('clerk', on), now }
  await confirmReceipt(clerk, key, { on, evidence: '电话确认' })
  await work(given)
  return key
}

async function atTheOffice(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('button', { name: '登记身份已核验' }).click()
  await page.locator('#identity').getByText('已核验').first().waitFor()
  await page.getByText('登记退信').first().click()
  await page.getByLabel('退信的原因').selectOption('noSuchMailbox')
  await page.getByRole('button', { name: '登记退信' }).click()
  await page.getByText('退信：邮箱不存在').waitFor()
  await lookWithoutScript(page, 'case-with-account')
}

test('from a mailbox to the list, and back from the office, without script', inBrowser, () =>
  withDatabase(async (given) => {
    useCarriers({ email: mailBySmtp({ url: mail().url, sender: 'office@mail.example' }) })
    const cast = await aCast(aContext(given))
    const unit = await findUnitByCode(given.database, 'example-city')
    assert.ok(unit)
    officeOf(given.context, unit)
    const portal = await portalSite(config, given.as('portal'), false)
    const console = await consoleSite(config, given.as('console'), false)
    const browser = await launchBrowser()
    try {
      const [own, staff] = [await address(portal), await address(console)]
      const page = await aPage(browser)
      await signIn(page, given, own)
      await keepDetails(page)
      await apply(page, own)
      const key = await receive(given)
      const desk = await aPage(browser, cast.clerk.session)
      await atTheOffice(desk, `${staff}/requests/example-city/${key.requestId}`)
      await page.goto(`${own}/my`)
      await page.getByText('由示例市人民政府核验').waitFor()
      await lookWithoutScript(page, 'my-requests')
      await page.locator('.own-list th a').click()
      await lookWithoutScript(page, 'my-request')
      await page.goto(`${own}/my/close`)
      await lookWithoutScript(page, 'my-close')
      await page.getByRole('button', { name: '注销账户' }).click()
      await page.getByText('账户已经注销').waitFor()
    } finally {
      await browser.close()
      await portal.close()
      await console.close()
    }
  }),
)
