// Looks at a page of a browser that runs no script, at the width of a desk and of a phone.

import assert from 'node:assert/strict'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const pictures = process.env.GONGKAI_PICTURES

/** Nothing wider than the screen, no findings of axe; pictures where people want to look at them. */
export async function lookWithoutScript(page: Page, name: string): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 })
    if (pictures)
      await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true })
  }
  await checkByScript(page, name)
}

/** The same page in a context that lets axe run: the page itself had no script. */
async function checkByScript(page: Page, name: string): Promise<void> {
  const browser = page.context().browser()
  assert.ok(browser)
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    bypassCSP: true,
  })
  const copy = await context.newPage()
  const url = page.url()
  const body = await page.content()
  await copy.route(url, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }))
  await copy.goto(url)
  const { violations } = await new AxeBuilder({ page: copy }).analyze()
  assert.deepEqual(
    violations.map(({ id, nodes }) => [name, id, nodes[0]?.html]),
    [],
  )
  const wide = await copy.evaluate<number>('document.documentElement.scrollWidth')
  assert.ok(wide <= 390, `${name}: ${wide} wide`)
  await context.close()
}
