// Writing a record in a browser: pasting from Word, files, two people at once, without script.

import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { findUnitByCode } from '#agencies/index.ts'
import type { EditionContent } from '#catalogue/record/content.ts'
import type { EditionKey } from '#catalogue/record/edition.ts'
import { findEdition } from '#catalogue/record/editions.store.ts'
import { aContent, aDraft, editorsOf } from '#catalogue/testing/an-editorial-office.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { sessionCookie } from '#kit/http/answering.ts'
import { consoleSite } from '../src/console/console-site.ts'
import { inBrowser, launchBrowser, patience } from './browser.ts'
import { paste } from './paste.ts'
import { aCast, aConfig, aContext, type Cast } from './sites.ts'

/** Where to put pictures for people to look at; nowhere when not set. */
const pictures = process.env.GONGKAI_PICTURES
const on = '2026-03-02'

type Stage = {
  readonly key: EditionKey
  readonly open: (script?: boolean, role?: keyof Cast) => Promise<Page>
  readonly content: () => Promise<EditionContent | undefined>
  readonly path: string
}

/** The staff site with a draft of its unit, opened by its clerk. */
function onStage(play: (stage: Stage) => Promise<void>): Promise<void> {
  return withDatabase(async (given) => {
    const cast = await aCast(aContext(given))
    const key = await draftOf(given)
    const site = await consoleSite(aConfig({ requestsPerMinute: 100_000 }), given.database, false)
    const browser = await launchBrowser()
    try {
      const address = await site.listen({ port: 0 })
      const path = `/records/example-city/${key.recordId}`
      await play({
        key,
        path,
        open: (script = true, role = 'clerk') =>
          openAs(browser, { url: address + path, session: cast[role].session, script }),
        content: async () => (await findEdition(given.database, key))?.content,
      })
    } finally {
      await browser.close()
      await site.close()
    }
  })
}

async function draftOf(given: TestDatabase): Promise<EditionKey> {
  const unit = await findUnitByCode(given.database, 'example-city')
  assert.ok(unit)
  const office = editorsOf(aContext(given), unit)
  return aDraft(office, { on, content: { ...aContent(on), body: '' } })
}

type Opening = { readonly url: string; readonly session: string; readonly script: boolean }

async function openAs(browser: Browser, { url, session, script }: Opening): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: script })
  await context.addCookies([{ name: sessionCookie, value: session, url: new URL(url).origin }])
  const page = await context.newPage()
  page.on('pageerror', (error) => assert.fail(error))
  page.on('console', (message) => assert.doesNotMatch(message.text(), /Content Security Policy/))
  await page.goto(`${url}/edit`)
  return page
}

const pasted = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><style>p{color:red}</style>
<p class=MsoNormal style='text-align:center'><b><span style='font-size:22pt'>关于停车管理的意见</span></b></p>
<p class=MsoNormal><span style='mso-bidi-font-size:16pt'>一、总体要求<o:p></o:p></span></p><p class=MsoNormal>坚持统筹规划。</p>
<table class=MsoNormalTable><tr><td><p class=MsoNormal><b>区域</b></p></td><td><p class=MsoNormal><b>标准</b></p></td></tr><tr><td><p>城区</p></td><td><p>5元</p></td></tr></table>
<img src="file:///C:/a.png" onerror="alert(1)"><script>alert(1)</script></body></html>`

async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return
  await mkdir(pictures, { recursive: true })
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

async function assertTidy(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  assert.deepEqual(
    violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
    [],
  )
}

const stored = `<p class="align-center"><strong>关于停车管理的意见</strong></p>
<h2>一、总体要求</h2>
<p>坚持统筹规划。</p>
<table><thead><tr><th>区域</th><th>标准</th></tr></thead><tbody><tr><td>城区</td><td>5元</td></tr></tbody></table>`

test(
  'what is pasted from Word is stored as its structure, by the button and by itself',
  inBrowser,
  () =>
    onStage(async ({ open, content }) => {
      const page = await open()
      await paste(page, pasted)
      await page.locator('.ProseMirror table').waitFor()
      await page.getByText(/^已保存（/).waitFor({ timeout: patience })
      assert.equal((await content())?.body, stored)
      await assertTidy(page)
      await picture(page, 'edit')
      await page.fill('[name="summary"]', '新的概述')
      await page.click('.edit-bar button')
      await page.getByText('已保存', { exact: true }).waitFor()
      assert.equal((await content())?.summary, '新的概述')
      assert.equal((await content())?.body, stored)
    }),
)

test(
  'without script a file is added, text is written line by line, and the page says what is wrong',
  inBrowser,
  () =>
    onStage(async ({ open, content }) => {
      const page = await open(false)
      await page.fill('#body', '一、总体要求\n坚持统筹规划。')
      await page.setInputFiles('#file', {
        name: '收费标准（示例）.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('城区每小时五元'),
      })
      await page.click('button[value="upload"]')
      assert.equal((await content())?.body, '<h2>一、总体要求</h2>\n<p>坚持统筹规划。</p>')
      assert.equal((await content())?.attachments[0]?.title, '收费标准（示例）')
      await page.fill('[name="tie.new.to"]', '没有的索引号')
      await page.fill('[name="summary"]', '没有丢')
      await page.click('button[value="tie"]')
      await page.getByText('没有找到这个索引号').waitFor()
      assert.equal(await page.inputValue('[name="summary"]'), '没有丢')
      await picture(page, 'edit-refused')
    }),
)

test(
  'two people who changed the same see both sides, and what was typed is lost on neither',
  inBrowser,
  () =>
    onStage(async ({ open, content }) => {
      const [one, other] = [await open(false), await open(false)]
      await one.fill('#body', '甲写的正文')
      await one.fill('[name="genre"]', '通知')
      await one.click('.edit-bar button')
      await other.fill('#body', '乙写的正文')
      await other.fill('[name="subject"]', '交通')
      await other.click('.edit-bar button')
      await other.getByText('有人在您之后改了正文').waitFor()
      assert.equal(await other.inputValue('#body'), '<p>乙写的正文</p>')
      assert.equal(await other.inputValue('[name="genre"]'), '通知')
      await picture(other, 'edit-both')
      await other.click('.edit-bar button')
      await other.getByText('已保存', { exact: true }).waitFor()
      const { body, genre, subject } = (await content()) ?? {}
      assert.deepEqual([body, genre, subject], ['<p>乙写的正文</p>', '通知', '交通'])
    }),
)

test('what could not be saved comes back when the page is opened again', inBrowser, () =>
  onStage(async ({ open, content }) => {
    const page = await open()
    await page.context().setOffline(true)
    await page.fill('[name="summary"]', '断网时写的')
    await page.getByText('内容保存在本机').waitFor({ timeout: patience })
    const url = page.url()
    await page.close()
    await page.context().setOffline(false)
    const again = await page.context().newPage()
    await again.goto(url)
    await again.getByText(/^已保存（/).waitFor({ timeout: patience })
    assert.equal((await content())?.summary, '断网时写的')
  }),
)

test('findings are decided with a reason, and the pages beside the form are tidy', inBrowser, () =>
  onStage(async ({ open, path }) => {
    const page = await open(true, 'officeHead')
    await paste(page, '<p>值班电话 13800001234，登陆系统</p>')
    await page.getByText(/^已保存（/).waitFor({ timeout: patience })
    await page.click('.edit-bar button')
    await page.goto(new URL(`${path}/checks`, page.url()).href)
    await page.getByText('正文中有手机号码').waitFor()
    await assertTidy(page)
    await picture(page, 'checks')
    await page.click('.check-decide button')
    await page.getByText('请写明为什么可以公开。').first().waitFor()
    await page.fill('.check-decide [name="reason"]', '本机关值班电话')
    await page.click('.check-decide button')
    await page.getByText('已说明理由（1）').waitFor()
    await picture(page, 'checks-decided')
    await page.fill('[name="names"]', '王示例、值班')
    await page.getByRole('button', { name: '查找' }).click()
    await page.getByText('正文中有“值班”').waitFor()
    for (const [name, address] of [
      ['new', '/records/new'],
      ['wordings', '/wordings'],
    ] as const) {
      await page.goto(new URL(address, page.url()).href)
      await assertTidy(page)
      await picture(page, name)
    }
    await page.fill('[name="wrong"]', '一')
    await page.getByRole('button', { name: '增加' }).click()
    await page.getByText('至少两个字').first().waitFor()
  }),
)
