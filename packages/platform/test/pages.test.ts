// Opens every kind of page in a browser at desktop and phone width: no findings of axe, nothing
// wider than the screen, nothing that the content security policy had to stop.

import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext } from 'playwright-core'
import { issueSignInLink } from '#agencies/issue-sign-in-link.action.ts'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { dataTableExamples } from '#kit/html/components/data-table/data-table.examples.ts'
import { detailListExamples } from '#kit/html/components/detail-list/detail-list.examples.ts'
import { fieldExamples } from '#kit/html/components/field/field.examples.ts'
import { filterBarExamples } from '#kit/html/components/filter-bar/filter-bar.examples.ts'
import { noticeExamples } from '#kit/html/components/notice/notice.examples.ts'
import { pagingExamples } from '#kit/html/components/paging/paging.examples.ts'
import { personalDatumExamples } from '#kit/html/components/personal-datum/personal-datum.examples.ts'
import { timelineExamples } from '#kit/html/components/timeline/timeline.examples.ts'
import { html } from '#kit/html/html.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import { sessionCookie } from '#kit/http/answering.ts'
import { largeTextCookie } from '#kit/http/exchange.ts'
import type { Exchange } from '#kit/http/route.ts'
import { createSite } from '#kit/http/site.ts'
import { inConsole } from '../src/agencies/console/console-frame.ts'
import { consoleSite } from '../src/console/console-site.ts'
import { demoPassword } from '../src/demo/demo-people.ts'
import { loadDemo } from '../src/demo/load-demo.ts'
import { portalSite } from '../src/portal/portal-site.ts'
import { hasBrowser, launchBrowser } from './browser.ts'
import { aCast, aConfig, aContext, sessionOf } from './sites.ts'

const config = aConfig({ requestsPerMinute: 100_000, demo: true })
/** Where to put pictures for people to look at; nowhere when not set. */
const pictures = process.env.GONGKAI_PICTURES

if (!hasBrowser) {
  process.stdout.write('No Chromium at /usr/bin/chromium: pages were NOT opened in a browser.\n')
  test('a browser is there where the project is checked', () => {
    assert.equal(process.env.CI, undefined, 'install chromium')
  })
}

test('the public pages', { skip: !hasBrowser }, () =>
  withDatabase(async (given) => {
    await loadDemo(given.database, new Date())
    const site = await portalSite(config, given.as('portal'), false)
    await inBrowser(site, async (browser, address) => {
      const ordinary = await browser.newContext()
      const paths = ['/', '/reports', '/reports?unit=none', '/reports/gongyi/2022', '/open-data']
      await look(ordinary, { address, name: 'portal', paths: [...paths, '/nowhere'] })
      const large = await browser.newContext()
      await large.addCookies([{ name: largeTextCookie, value: 'large', url: address }])
      await look(large, { address, name: 'portal-large', paths: ['/', '/reports'] })
    })
  }),
)

test('the staff pages', { skip: !hasBrowser }, () =>
  withDatabase(async (given) => {
    const context = aContext(given)
    await loadDemo(given.database, new Date())
    const supervising = await sessionOf(context, { account: 'supervisor', password: demoPassword })
    const cast = await aCast(context)
    const link = await issueSignInLink(context, cast.auditor.id)
    const site = await consoleSite(config, given.database, false)
    await inBrowser(site, async (browser, address) => {
      const nobody = await browser.newContext()
      await look(nobody, { address, name: 'console-nobody', paths: ['/sign-in', link, '/nowhere'] })
      const staff = await browser.newContext()
      const session = cast.administrator.session
      await staff.addCookies([{ name: sessionCookie, value: session, url: address }])
      const calendar = ['/calendar', '/calendar?year=2031', '/calendar/import']
      const paths = ['/', '/account', '/accounts', `/accounts/${cast.clerk.id}`, ...calendar]
      await look(staff, { address, name: 'console', paths })
      const supervisor = await browser.newContext()
      await supervisor.addCookies([{ name: sessionCookie, value: supervising, url: address }])
      const reports = [
        '/',
        '/annual-reports',
        '/annual-reports/example-county/2025',
        '/annual-reports/jiaozuo/2022/roll-up',
      ]
      await look(supervisor, { address, name: 'reports', paths: reports })
    })
  }),
)

test('the examples of all components', { skip: !hasBrowser }, () =>
  withDatabase(async ({ database }) => {
    const all = {
      ...{
        ...fieldExamples,
        ...dataTableExamples,
        ...noticeExamples,
        ...detailListExamples,
        ...personalDatumExamples,
      },
      ...{ ...filterBarExamples, ...pagingExamples, ...timelineExamples },
    }
    const site = await createSite({
      name: 'console',
      database,
      settings: { ...config, log: false },
      routes: [{ method: 'GET', path: '/examples', access: 'anyone', handler: showAll }],
      layout: inConsole,
      refusals: {},
    })
    await inBrowser(site, async (browser, address) => {
      await look(await browser.newContext(), { address, name: 'examples', paths: ['/examples'] })
    })

    function showAll({ view }: Exchange): Answer {
      const panels = Object.entries(all).map(
        ([name, example]) => html`<section class="panel"><h2>${name}</h2>${example}</section>`,
      )
      return page(
        inConsole(view, {
          title: '组件',
          body: html`<link rel="stylesheet" href="${assetAddress('campaign.css')}"><h1>组件</h1>${panels}`,
        }),
      )
    }
  }),
)

async function inBrowser(
  site: FastifyInstance,
  visit: (browser: Browser, address: string) => Promise<void>,
): Promise<void> {
  const browser = await launchBrowser()
  try {
    await visit(browser, await site.listen({ port: 0 }))
  } finally {
    await browser.close()
    await site.close()
  }
}

type Tour = { readonly address: string; readonly name: string; readonly paths: readonly string[] }

async function look(context: BrowserContext, { address, name, paths }: Tour): Promise<void> {
  const seen = await context.newPage()
  const complaints: string[] = []
  seen.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !/status of 4\d\d/.test(text)) complaints.push(text)
  })
  for (const [index, path] of paths.entries())
    for (const width of [1280, 390]) {
      await seen.setViewportSize({ width, height: 900 })
      await seen.goto(address + path)
      const { violations } = await new AxeBuilder({ page: seen }).analyze()
      for (const { id, nodes } of violations)
        complaints.push(
          `${path} at ${width}: ${id} ${nodes.map(({ html: part }) => part).join(' ')}`,
        )
      const wide = await seen.evaluate('document.documentElement.scrollWidth')
      if (Number(wide) > width) complaints.push(`${path}: ${wide} wide on a screen of ${width}`)
      if (pictures !== undefined) {
        await mkdir(pictures, { recursive: true })
        await seen.screenshot({
          path: join(pictures, `${name}-${index}-${width}.png`),
          fullPage: true,
        })
      }
    }
  assert.deepEqual(complaints, [])
}
