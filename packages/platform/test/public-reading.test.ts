// The public pages in a browser without script, at desktop and phone width: readable, nothing found by
// axe, nothing wider than the screen, tables that scroll in a box of their own with the labels in sight.

import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { largeTextCookie } from '#kit/http/exchange.ts'
import { portalSite } from '../src/portal/portal-site.ts'
import { hasBrowser, launchBrowser } from './browser.ts'
import { aReadingCity } from './reading-city.ts'
import { aConfig } from './sites.ts'

const skip = !hasBrowser
const config = aConfig({ requestsPerMinute: 100_000, demo: true })
/** Where to put pictures for people to look at; nowhere when not set. */
const pictures = process.env.GONGKAI_PICTURES

const pages = [
  '/',
  '/units',
  '/units/bureau-01',
  '/reports',
  '/reports?q=第1局 2023',
  '/reports?unit=第1&year=2023',
  '/reports?region=新区',
  '/reports/bureau-01',
  '/reports/bureau-01/2023',
  '/reports/bureau-01/2023/editions',
  '/reports/bureau-01/2023/editions/1',
  '/compare',
  '/compare?year=2023&unit=nobody',
  '/open-data',
]

async function withPortal(
  visit: (browser: Browser, address: string) => Promise<void>,
): Promise<void> {
  await withDatabase(async (given) => {
    await aReadingCity(given)
    const site: FastifyInstance = await portalSite(config, given.as('portal'), false)
    const browser = await launchBrowser()
    try {
      await visit(browser, await site.listen({ port: 0 }))
    } finally {
      await browser.close()
      await site.close()
    }
  })
}

test('every public page works without script, on a desk and on a phone', { skip }, () =>
  withPortal(async (browser, address) => {
    const complaints: string[] = []
    for (const [name, cookies] of [
      ['plain', []],
      ['large', [{ name: largeTextCookie, value: 'large', url: address }]],
    ] as const) {
      const context = await browser.newContext({ javaScriptEnabled: name === 'plain' })
      await context.addCookies([...cookies])
      for (const path of pages) complaints.push(...(await look(context, { address, path, name })))
    }
    assert.deepEqual(complaints, [])
  }),
)

type Look = { readonly address: string; readonly path: string; readonly name: string }

async function look(context: BrowserContext, { address, path, name }: Look): Promise<string[]> {
  const seen = await context.newPage()
  const complaints: string[] = []
  seen.on('console', (message) => {
    if (message.type() === 'error' && !/favicon|404/.test(message.text()))
      complaints.push(`${path}: ${message.text()}`)
  })
  for (const width of name === 'plain' ? [1280, 390] : [390]) {
    await seen.setViewportSize({ width, height: 900 })
    const response = await seen.goto(address + path)
    if (response?.status() !== 200) complaints.push(`${path}: answered ${response?.status()}`)
    complaints.push(...(await problemsOf(seen, { path, width, isScripted: name === 'plain' })))
    await keepPicture(seen, `${name}${path.replace(/\W+/g, '-')}-${width}`)
  }
  await seen.close()
  return complaints
}

type Shown = { readonly path: string; readonly width: number; readonly isScripted: boolean }

async function problemsOf(seen: Page, { path, width, isScripted }: Shown): Promise<string[]> {
  const box = await seen.locator('body').boundingBox()
  const wide = box !== null && box.width > width ? [`${path}: ${box.width} wide at ${width}`] : []
  if (!isScripted) return wide
  const scroll = Number(await seen.evaluate('document.documentElement.scrollWidth'))
  const { violations } = await new AxeBuilder({ page: seen }).analyze()
  const broken = await seen.evaluate(
    '[...document.images].filter((one) => one.naturalWidth === 0).map((one) => one.src)',
  )
  return [
    ...wide,
    ...(scroll > width ? [`${path}: ${scroll} wide on a screen of ${width}`] : []),
    ...violations.map(
      ({ id, nodes }) => `${path} at ${width}: ${id} ${nodes.map(({ html }) => html).join(' ')}`,
    ),
    ...(Array.isArray(broken) ? broken.map((src) => `${path}: no picture at ${src}`) : []),
  ]
}

async function keepPicture(seen: Page, name: string): Promise<void> {
  if (pictures === undefined) return
  await mkdir(pictures, { recursive: true })
  await seen.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
}

test('on a phone the labels of table 三 stay in sight while its numbers scroll', { skip }, () =>
  withPortal(async (browser, address) => {
    const seen = await (await browser.newContext()).newPage()
    await seen.setViewportSize({ width: 390, height: 900 })
    await seen.goto(`${address}/reports/bureau-01/2024`)
    const box = seen.locator('.report-scroll', { has: seen.locator('.report-requests') })
    const label = box.getByRole('rowheader', { name: '1.属于国家秘密' })
    const last = box.locator('tr', { hasText: '1.属于国家秘密' }).locator('td').last()
    const before = await label.boundingBox()
    await box.evaluate((element) => element.scrollTo({ left: element.scrollWidth }))
    const after = await label.boundingBox()
    // The border at the very left goes, nothing else moves.
    assert.ok(before && after && Math.abs(after.x - before.x) <= 1)
    const [labelBox, lastBox] = [await label.boundingBox(), await last.boundingBox()]
    assert.ok(labelBox && lastBox && lastBox.x >= labelBox.x + labelBox.width - 1)
    assert.ok(lastBox.x + lastBox.width <= 391)
    await keepPicture(seen, 'phone-scrolled')
  }),
)
