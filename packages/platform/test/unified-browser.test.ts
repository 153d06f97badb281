// The city's unified login in a browser: signing in, an identity nobody knows, and a session that ends
// while a form is open.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { linkLogin } from '#agencies/identity/link-login.action.ts'
import { sessionCookie } from '#kit/http/answering.ts'
import { hasBrowser, launchBrowser } from './browser.ts'
import { aContext } from './sites.ts'
import { inWorld, type World } from './unified-world.ts'

type Scene = { readonly world: World; readonly context: BrowserContext; readonly page: Page }

function inBrowser(play: (scene: Scene) => Promise<void>): Promise<void> {
  return inWorld(async (world) => {
    const browser = await launchBrowser()
    try {
      const context = await browser.newContext({ baseURL: world.console })
      await play({ world, context, page: await context.newPage() })
    } finally {
      await browser.close()
    }
  })
}

const linkName = '统一身份认证登录'

test('a person links the login once, and signs in by it from then on', { skip: !hasBrowser }, () =>
  inBrowser(async ({ page }) => {
    await page.goto('/account')
    await page.getByLabel('账号').fill('x-officehead')
    await page.getByLabel('密码', { exact: true }).fill('Chang-Jiang-68')
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByRole('link', { name: '关联统一登录' }).click()
    await page.waitForURL('**/account')
    assert.match(await page.innerText('main'), /统一登录\s*已关联/)
    await page.getByRole('button', { name: '退出', exact: true }).click()
    await page.waitForURL('**/sign-in')
    await page.getByRole('link', { name: linkName }).click()
    await page.waitForURL(/:\d+\/$/)
    await page.goto('/account')
    assert.match(await page.innerText('main'), /x-officehead/)
  }),
)

test('an identity that nobody linked is refused in plain words', { skip: !hasBrowser }, () =>
  inBrowser(async ({ page, context, world }) => {
    world.visitor.subject = 'city-unknown'
    await page.goto('/units')
    await page.getByRole('link', { name: linkName }).click()
    await page.getByText('您的统一登录身份还没有关联本系统的账号').waitFor()
    const cookies = await context.cookies(world.console)
    assert.ok(!cookies.some(({ name }) => name === sessionCookie))
    await page.getByRole('link', { name: '返回登录' }).click()
    await page.getByLabel('账号').waitFor()
  }),
)

test(
  'what was typed when the session ended is sent after signing in anew',
  { skip: !hasBrowser },
  () =>
    inBrowser(async ({ page, context, world }) => {
      const { given, cast, issuer } = world
      await linkLogin(aContext(given), { staffId: cast.officeHead.id, issuer, subject: 'city-001' })
      await page.goto('/units/example-city/profile')
      await page.getByRole('link', { name: linkName }).click()
      await page.waitForURL('**/profile')
      await page.locator('#officeName').fill('示例市政府信息公开工作机构')
      await page.locator('#address').fill('示例路 2 号“东楼”')
      await given.sql('delete from sessions')
      await page.getByRole('button', { name: '保存' }).click()
      await page.getByText('登录已失效，刚才的内容还没有保存').waitFor()
      const opened = context.waitForEvent('page')
      await page.getByRole('link', { name: linkName }).click()
      const other = await opened
      await other.waitForURL('**/profile')
      await page.getByRole('button', { name: '已经登录，继续提交' }).click()
      await page.getByText('示例路 2 号“东楼”').waitFor()
      await page.getByRole('button', { name: '重新提交' }).click()
      await page.waitForURL('**/units/example-city')
      const { rows } = await given.sql('select address from unit_profiles')
      assert.deepEqual(rows, [{ address: '示例路 2 号“东楼”' }])
    }),
)
