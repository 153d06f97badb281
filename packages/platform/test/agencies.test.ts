// Units and people in a browser, at desktop and phone width: no findings of axe, nothing wider than
// the screen; and the journey of a unit from its making to its end.

import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { findUnitByCode } from '#agencies/units.store.ts'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { sessionCookie } from '#kit/http/answering.ts'
import { bytesOfBase32, codeOfStep } from '#kit/secrets/totp.ts'
import { consoleSite } from '../src/console/console-site.ts'
import { demoPassword } from '../src/demo/demo-people.ts'
import { loadDemo } from '../src/demo/load-demo.ts'
import { portalSite } from '../src/portal/portal-site.ts'
import { hasBrowser, launchBrowser } from './browser.ts'
import { aConfig, aContext, sessionOf } from './sites.ts'

const skip = !hasBrowser
const config = aConfig({ requestsPerMinute: 100_000, demo: true })
const pictures = process.env.GONGKAI_PICTURES

test(
  'a unit is made, renamed, keeps its office and is abolished; every page is clear',
  { skip },
  () =>
    withDatabase(async (given) => {
      await loadDemo(given.database, new Date())
      const context = aContext(given)
      const session = await sessionOf(context, { account: 'demo-admin', password: demoPassword })
      const site = await consoleSite(config, given.database, false)
      await inBrowser(site, async (browser, address) => {
        const staff = await browser.newContext()
        await staff.addCookies([{ name: sessionCookie, value: session, url: address }])
        const page = await staff.newPage()
        const unit = `${address}/units/example-new`
        await page.goto(`${address}/units/new`)
        await page.fill('#code', 'example-new')
        await page.fill('#name', '示例新局（演示）')
        await page.selectOption('#kind', '政府部门')
        await page.fill('#region', '河南省焦作市')
        await page.fill('#under', 'nowhere')
        await page.fill('#creditCode', '91440300708461136A')
        await page.fill('#createdOn', '2024-03-01')
        await page.click('button[type=submit] >> text=保存')
        await look(page, 'unit-refused')
        assert.match(await page.innerText('#creditCode-problem'), /有误/)
        assert.equal(await page.inputValue('#name'), '示例新局（演示）', 'what was typed stays')
        await page.fill('#creditCode', '91440300708461136T')
        await page.click('button[type=submit] >> text=保存')
        assert.match(await page.innerText('#under-problem'), /没有找到上级单位/)
        await page.fill('#under', 'jiaozuo')
        await page.click('button[type=submit] >> text=保存')
        await page.waitForURL(unit)
        await page.goto(`${unit}/succession/rename`)
        await page.fill('#name', '示例大数据局（演示）')
        await page.fill('#on', '2025-02-01')
        await page.fill('#basis', '示例编〔2025〕3号（演示）')
        await page.click('text=登记更名')
        await page.waitForURL(unit)
        assert.match(await page.innerText('main'), /示例新局（演示）更名为示例大数据局（演示）/)
        await page.goto(`${unit}/profile`)
        await look(page, 'profile')
        await page.fill('#officeName', '示例大数据局办公室')
        await page.fill('#phone', '0391-1234567')
        await page.click('button[type=submit] >> text=保存')
        await page.waitForURL(unit)
        await look(page, 'unit')
        await page.goto(`${unit}/succession/abolish`)
        await page.fill('#to', 'example-bureau-a')
        await page.fill('#on', '2026-01-01')
        await page.fill('#basis', '示例编〔2025〕9号（演示）')
        await look(page, 'abolish')
        await page.click('text=登记撤销')
        await page.waitForURL(unit)
        assert.match(await page.innerText('h1'), /已撤销/)
        for (const path of [
          '/units',
          '/units?line=supervision&under=jiaozuo',
          '/units?text=示例',
          '/units?text=没有',
          '/units/jiaozuo',
          '/units/jiaozuo/edit',
          '/units/imports',
          '/units/example-bureau-a/succession/split',
        ])
          await visit(page, address, path)
        await page.goto(`${address}/units/imports`)
        const lines =
          '单位代码,单位名称,机关类别,上级单位代码,行政区域,设立日期\nnew-a,示例甲所（演示）,政府部门,jiaozuo,焦作市,2024-1-5\nnew-b,示例乙所,处室,nowhere,焦作市,2024-13-5\n'
        await page.setInputFiles('#file', {
          name: '单位.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(lines),
        })
        await page.click('text=预检 >> nth=-1')
        await page.waitForSelector('text=预检结果')
        await look(page, 'dry-run')
        await page.goto(`${address}/units/imports`)
        await page.setInputFiles('#file', {
          name: '单位.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(lines.split('\n').slice(0, 2).join('\n')),
        })
        await page.click('text=预检 >> nth=-1')
        await page.click('text=确认导入')
        await page.waitForSelector('text=这次导入已经完成')
        assert.equal((await findUnitByCode(given.database, 'new-a'))?.name, '示例甲所（演示）')
        const clerk = await browser.newContext()
        const own = await sessionOf(context, { account: 'clerk', password: demoPassword })
        await clerk.addCookies([{ name: sessionCookie, value: own, url: address }])
        await visit(await clerk.newPage(), address, '/units/jiaozuo')
      })
    }),
)

test('accounts and one’s own account', { skip }, () =>
  withDatabase(async (given) => {
    await loadDemo(given.database, new Date())
    const context = aContext(given)
    const session = await sessionOf(context, { account: 'demo-admin', password: demoPassword })
    await sessionOf(context, { account: 'demo-admin', password: demoPassword })
    const city = { oidcIssuer: 'https://login.example', oidcName: '示例市统一身份认证登录' }
    const address = { consoleUrl: 'http://127.0.0.1:1', oidcClientId: 'x', oidcClientSecret: 'x' }
    const site = await consoleSite({ ...config, ...city, ...address }, given.database, false)
    await inBrowser(site, async (browser, at) => {
      const nobody = await (await browser.newContext()).newPage()
      await visit(nobody, at, '/sign-in')
      const admin = await browser.newContext()
      await admin.addCookies([{ name: sessionCookie, value: session, url: at }])
      const page = await admin.newPage()
      await page.goto(`${at}/accounts`)
      await page.fill('input[name=text]', 'clerk')
      await page.click('text=查找')
      await page
        .click('main td >> text=clerk', { timeout: 1000 })
        .catch(() => page.click('main th >> text=clerk'))
      await page.selectOption('#role', 'reviewer')
      await page.fill('#unit', '没有这个单位')
      await page.fill('#fromOn', '2026-01-01')
      await page.click('text=分配 >> nth=-1')
      assert.match(await page.innerText('#unit-problem'), /没有找到这个单位/)
      await look(page, 'assign-refused')
      await page.fill('#unit', '巩义市人民政府')
      await page.fill('#untilOn', '2030-12-31')
      await page.check('input[name=isDeputy]')
      await page.click('text=分配 >> nth=-1')
      await page.waitForSelector('text=审核人（代理）')
      await look(page, 'one-account')
      await page.goto(`${at}/accounts?text=demo-admin`)
      await page.click('main th >> text=demo-admin')
      await page.selectOption('#role', 'auditor')
      await page.fill('#unit', 'jiaozuo')
      await page.click('text=分配 >> nth=-1')
      await page.waitForSelector('text=审计查阅')
      await page.goto(`${at}/accounts`)
      assert.match(await page.innerText('[role=alert]'), /给自己分配了职责/)
      await look(page, 'accounts')
      await page.goto(`${at}/account`)
      const image = page.locator('img')
      // Decoding fails where the picture was refused or is none.
      await image.evaluate('(one) => one.decode()')
      await look(page, 'account')
      const secret = (await page.innerText('dd >> nth=4')).replace(/\s/g, '')
      const step = Math.floor(Date.now() / 30_000)
      await page.fill('#code', codeOfStep(bytesOfBase32(secret), step, 6))
      await page.click('text=启用 >> nth=-1')
      await page.waitForSelector('text=恢复码已生成')
      await look(page, 'recovery')
      await page.click('text=退出其他设备')
      await page.waitForSelector('text=（这台设备）')
    })
  }),
)

test('the public pages of units', { skip }, () =>
  withDatabase(async (given) => {
    await loadDemo(given.database, new Date())
    const site = await portalSite(config, given.as('portal'), false)
    await inBrowser(site, async (browser, address) => {
      const page = await (await browser.newContext()).newPage()
      for (const path of [
        '/units',
        '/units?text=没有',
        '/units/jiaozuo',
        '/units/example-bureau-a',
      ])
        await visit(page, address, path)
    })
  }),
)

let count = 0

async function visit(page: Page, address: string, path: string): Promise<void> {
  await page.goto(address + path)
  await look(page, `page-${++count}`)
}

async function look(page: Page, name: string): Promise<void> {
  const complaints: string[] = []
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    const { violations } = await new AxeBuilder({ page }).analyze()
    for (const { id, nodes } of violations)
      complaints.push(`${page.url()} at ${width}: ${id} ${nodes.map(({ html }) => html).join(' ')}`)
    const wide = Number(await page.evaluate('document.documentElement.scrollWidth'))
    if (wide > width) complaints.push(`${page.url()}: ${wide} wide on a screen of ${width}`)
    if (pictures !== undefined) {
      await mkdir(pictures, { recursive: true })
      await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true })
    }
  }
  assert.deepEqual(complaints, [])
}

async function inBrowser(
  site: FastifyInstance,
  visiting: (browser: Browser, address: string) => Promise<void>,
): Promise<void> {
  const browser = await launchBrowser()
  try {
    await visiting(browser, await site.listen({ port: 0 }))
  } finally {
    await browser.close()
    await site.close()
  }
}
