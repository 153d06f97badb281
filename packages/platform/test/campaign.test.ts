// Campaigns, the board, notifications and jobs on the staff's site: who sees and does what, over
// HTTP on the demo; and every page of them in a browser.

import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { read } from '@gongkai/report-engine'
import type { FastifyInstance } from 'fastify'
import type { Browser } from 'playwright-core'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { inTransaction, platformUnitId } from '#kit/db/transaction.ts'
import { sessionCookie } from '#kit/http/answering.ts'
import { enqueue } from '#kit/jobs/enqueue.ts'
import { countJobs } from '#kit/jobs/queue.ts'
import { runJobs } from '#kit/jobs/run-jobs.ts'
import { consoleSite } from '../src/console/console-site.ts'
import { type DemoAccount, demoPassword } from '../src/demo/demo-people.ts'
import { loadDemo } from '../src/demo/load-demo.ts'
import { workerJobs } from '../src/worker-jobs.ts'
import { inBrowser, launchBrowser } from './browser.ts'
import { aConfig, aContext, send, sessionOf } from './sites.ts'

/** Where to put pictures for people to look at; nowhere when not set. */
const pictures = process.env.GONGKAI_PICTURES

type Stage = {
  readonly given: TestDatabase
  readonly site: FastifyInstance
  readonly session: (account: DemoAccount) => Promise<string>
  readonly as: (account: DemoAccount, url: string, form?: Form) => Promise<Seen>
}
type Form = Readonly<Record<string, string>>
type Seen = {
  readonly status: number
  readonly text: string
  readonly bytes: Buffer
  readonly location: string | undefined
}

async function onDemo(visit: (stage: Stage) => Promise<void>): Promise<void> {
  await withDatabase(async (given) => {
    await loadDemo(given.database, new Date())
    const config = aConfig({ requestsPerMinute: 100_000, demo: true })
    const site = await consoleSite(config, given.database, false)
    const sessions = new Map<string, Promise<string>>()
    const session = (account: DemoAccount): Promise<string> => {
      const known =
        sessions.get(account) ?? sessionOf(aContext(given), { account, password: demoPassword })
      sessions.set(account, known)
      return known
    }
    const as: Stage['as'] = async (account, url, form) => {
      const method = form === undefined ? 'GET' : 'POST'
      const answer = await send(site, {
        ...{ method, url, form: form ?? {} },
        session: await session(account),
      })
      const { statusCode: status, body: text, rawPayload: bytes, headers } = answer
      return { status, text, bytes, location: headers.location }
    }
    try {
      await visit({ given, site, session, as })
    } finally {
      await site.close()
    }
  })
}

/** Lets the worker do everything that waits. */
async function workOff({ given }: Stage): Promise<void> {
  const lines: unknown[] = []
  const stop = runJobs({
    ...{ url: given.url, database: given.as('worker'), jobs: workerJobs({ dataFolder: tmpdir() }) },
    say: (line) => lines.push(line),
  })
  for (let turn = 0; turn < 400; turn += 1) {
    const { waiting, running } = await countJobs(given.database)
    if (waiting + running === 0) break
    await setTimeout(50)
  }
  await stop()
  assert.equal((await countJobs(given.database)).waiting, 0, JSON.stringify(lines))
}

const rowOf = (text: string, unit: string): string =>
  text.split('<tr>').find((row) => row.includes(`id="unit-${unit}"`)) ?? ''
const countsIn = (text: string): readonly number[] =>
  [...text.matchAll(/<strong>(\d+)<\/strong>/g)].map(([, count]) => Number(count))

test('the board shows where each report stands, and what is found is what was counted', () =>
  onDemo(async (stage) => {
    const { as } = stage
    await workOff(stage)
    const { text } = await as('supervisor', '/annual-reports?year=2025')
    assert.match(rowOf(text, 'example-bureau-a'), /填报中/)
    assert.match(rowOf(text, 'example-bureau-a'), /逾期 \d+ 天/)
    assert.match(rowOf(text, 'example-bureau-a'), /2026-01-31（含）前报送</)
    assert.match(rowOf(text, 'example-county'), /2026-03-31（含）前报送/)
    assert.match(rowOf(text, 'example-street'), /前公开/)
    assert.match(rowOf(text, 'example-bureau-a'), /演示经办人/)
    // Its broken equation, counted by the worker.
    assert.match(rowOf(text, 'example-bureau-a'), /<span class="is-late">[1-9]\d*<\/span><\/td>/)
    const [all = 0, none = 0, draft = 0] = countsIn(text)
    assert.equal(
      countsIn(text)
        .slice(1, -1)
        .reduce((sum, count) => sum + count, 0),
      all,
    )
    assert.ok(none > 0)
    const drafts = await as('supervisor', '/annual-reports?year=2025&state=draft')
    assert.equal(drafts.text.match(/id="unit-/g)?.length, draft)
    const found = await as(
      'supervisor',
      '/annual-reports?year=2025&unit=%E7%A4%BA%E4%BE%8B%E7%94%B2',
    )
    assert.equal(found.text.match(/id="unit-/g)?.length, 1)
    const nobody = await as('supervisor', '/annual-reports?year=2025&unit=nobody')
    assert.match(nobody.text, /没有符合条件的单位/)
    const strange = await as('supervisor', '/annual-reports?year=x&state=y&after=%00')
    assert.equal(strange.status, 200)
  }))

test('the board goes out as CSV and Excel, all of what was asked for', () =>
  onDemo(async ({ as }) => {
    const csv = await as('supervisor', '/annual-reports/board.csv?year=2025&state=returned')
    const lines = csv.text.trim().split('\r\n')
    assert.equal(lines.length, 2)
    assert.match(lines[1] ?? '', /example-county,示例县人民政府（演示）,已退回,报送,2026-03-31/)
    const xlsx = await as('supervisor', '/annual-reports/board.xlsx?year=2025')
    const { blocks } = await read(new Uint8Array(xlsx.bytes))
    assert.match(JSON.stringify(blocks), /示例县人民政府（演示）/)
    assert.equal((await as('demo-admin', '/annual-reports/board.csv')).status, 403)
  }))

const path = '/annual-reports/campaigns/jiaozuo/2025'

test('the office in charge sets days; a later one than the law’s comes back beside its field', () =>
  onDemo(async ({ as, given }) => {
    const settings = {
      ...{ 'department-submitOn': '2026-01-26', 'department-publishOn': '2026-01-28' },
      ...{ 'street-submitOn': '2026-01-31', 'street-publishOn': '2026-01-31' },
      ...{ 'government-submitOn': '2026-03-31', 'government-publishOn': '2026-03-31' },
      ...{ before: '10、3', after: '1' },
    }
    const late = { ...settings, 'department-submitOn': '2026-02-09' }
    const refused = await as('supervisor', `${path}/settings`, late)
    assert.equal(refused.status, 422)
    assert.match(refused.text, /value="2026-02-09"/)
    assert.match(refused.text, /id="department-submitOn-problem">内部日期不能晚于/)
    assert.match(refused.text, /value="10、3"/)
    const clerk = await as('clerk', `${path}/settings`, settings)
    assert.equal(clerk.status, 409)
    assert.equal((await as('supervisor', `${path}/settings`, settings)).status, 303)
    const { text } = await as('supervisor', '/annual-reports?year=2025')
    assert.match(rowOf(text, 'example-bureau-a'), /2026-01-26（含）前报送<\/a>（内部日期）/)
    const { rows } = await given.sql(
      "select action from audit_lines where action like 'campaign.change%'",
    )
    assert.equal(rows.length, 1)
  }))

test('a unit is taken out with a reason and is then not on the board', () =>
  onDemo(async ({ as }) => {
    const { text } = await as('supervisor', path)
    const form = text
      .split('<form class="member-form"')
      .find((one) => one.includes('移出焦作市人民政府办公室'))
    const member = /name="member" value="([^"]+)"/.exec(form ?? '')?.[1] ?? ''
    const without = await as('supervisor', `${path}/member`, { member, owes: 'no' })
    assert.equal(without.status, 422)
    assert.match(without.text, /请写明理由/)
    const change = { member, owes: 'no', [`reason-${member}`]: '由市政府一并报告' }
    assert.equal((await as('supervisor', `${path}/member`, change)).status, 303)
    assert.equal(
      rowOf((await as('supervisor', '/annual-reports?year=2024')).text, 'jiaozuo-office') === '',
      false,
    )
    const strange = { member: 'x', owes: 'no', 'reason-x': 'y' }
    assert.equal((await as('supervisor', `${path}/member`, strange)).status, 422)
    assert.equal((await as('supervisor', `${path}/close`, {})).status, 303)
    assert.match((await as('auditor', path)).text, /已经结束，不再提醒/)
    assert.equal((await as('supervisor', `${path}/settings`, {})).status, 409)
  }))

test('steps of the flow are told to whom they concern, and read once opened', () =>
  onDemo(async (stage) => {
    const { as } = stage
    const report = '/annual-reports/example-bureau-b/2025'
    await as('supervisor', '/notifications')
    const before = await as('clerk', '/notifications')
    const reason = '请写明第五部分的<改进>措施。'
    assert.equal((await as('supervisor', `${report}/return`, { reason })).status, 303)
    const { text } = await as('clerk', '/notifications')
    assert.match(text, /示例乙局（演示）2025年度报告被退回/)
    assert.match(text, /第五部分的&lt;改进&gt;措施/)
    assert.doesNotMatch(before.text, /示例乙局（演示）2025年度报告被退回/)
    const id = /\/notifications\/([0-9a-f-]{36})">示例乙局/.exec(text)?.[1] ?? ''
    assert.equal((await as('auditor', `/notifications/${id}`)).status, 404)
    assert.equal((await as('clerk', `/notifications/${id}`)).location, report)
    assert.doesNotMatch((await as('clerk', '/notifications')).text, new RegExp(id))
    assert.match((await as('clerk', '/notifications?show=all')).text, new RegExp(id))
    const { text: history } = await as('clerk', `${report}/history`)
    // What was told of the earlier step is settled by this one.
    assert.doesNotMatch(
      (await as('supervisor', '/notifications')).text,
      /示例乙局（演示）2025年度报告已报送/,
    )
    assert.match(history, /<strong>退回<\/strong> <span class="timeline-who">演示主管部门/)
    assert.match(history, /<blockquote>请写明第五部分的&lt;改进&gt;措施。<\/blockquote>/)
    await workOff(stage)
    assert.match((await as('clerk', '/notifications')).text, /2025年度报告编制工作已经开始/)
    assert.equal((await as('clerk', '/notifications/read', {})).status, 303)
    assert.match((await as('clerk', '/notifications')).text, /没有未读的通知/)
  }))

test('the first page says what waits for whom', () =>
  onDemo(async (stage) => {
    const { as } = stage
    await workOff(stage)
    const supervisor = (await as('supervisor', '/')).text
    assert.match(supervisor, /待接收（1）<\/h3>/)
    assert.match(supervisor, /主管范围内有 \d+ 个单位已逾期/)
    assert.match((await as('clerk', '/')).text, /待填报（/)
    const head = (await as('office-head', '/')).text
    assert.match(head, /待公开（1）/)
    assert.match(head, /待报送（1）/)
    assert.match((await as('auditor', '/')).text, /现在没有需要您处理的事项/)
    assert.doesNotMatch((await as('demo-admin', '/')).text, /由我处理/)
  }))

test('an administrator sees jobs that were given up and lets them run again', () =>
  onDemo(async (stage) => {
    const { as, given, site } = stage
    await workOff(stage)
    const deed = { action: 'test.cause', unitId: platformUnitId, subject: 'test' }
    await inTransaction(aContext(given), deed, (tx) =>
      enqueue(tx, { job: 'campaign.tellOpening', payload: { unitId: 'x' } }),
    )
    await given.sql(`update graphile_worker._private_jobs
      set attempts = max_attempts, last_error = E'示例故障\\nat secret.ts'`)
    const { text } = await as('demo-admin', '/jobs')
    assert.match(text, /示例故障/)
    assert.doesNotMatch(text, /secret\.ts/)
    const metrics = await site.inject({ method: 'GET', url: '/metrics' })
    assert.match(metrics.body, /gongkai_jobs\{state="given_up"\} 1/)
    const retry = /action="(\/jobs\/\d+\/retry)"/.exec(text)?.[1] ?? ''
    assert.equal((await as('supervisor', '/jobs')).status, 403)
    assert.equal((await as('supervisor', retry, {})).status, 403)
    assert.equal((await as('demo-admin', retry, {})).status, 303)
    assert.equal((await as('demo-admin', retry, {})).status, 409)
    assert.match((await as('demo-admin', '/jobs')).text, /没有停止的任务/)
  }))

test('every page in a browser: nothing for axe, nothing wider than the screen', inBrowser, () =>
  onDemo(async (stage) => {
    await workOff(stage)
    const browser = await launchBrowser()
    try {
      const address = await stage.site.listen({ port: 0 })
      const tours: readonly (readonly [DemoAccount, readonly string[]])[] = [
        [
          'supervisor',
          [
            '/',
            '/annual-reports?year=2025',
            '/annual-reports?year=2025&late=yes&unit=none',
            path,
            '/annual-reports/campaigns/gongyi/2024',
            '/notifications',
            '/annual-reports/example-street/2024/history',
          ],
        ],
        ['clerk', ['/', '/annual-reports', '/notifications?show=all', path]],
        ['demo-admin', ['/', '/jobs', '/notifications']],
      ]
      for (const [account, paths] of tours)
        await look(browser, { address, account, paths, session: await stage.session(account) })
    } finally {
      await browser.close()
    }
  }),
)

type Tour = {
  readonly address: string
  readonly account: string
  readonly session: string
  readonly paths: readonly string[]
}

async function look(browser: Browser, { address, account, session, paths }: Tour): Promise<void> {
  const context = await browser.newContext()
  await context.addCookies([{ name: sessionCookie, value: session, url: address }])
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !/status of 404/.test(text)) complaints.push(text)
  })
  for (const [index, one] of paths.entries())
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(address + one)
      const { violations } = await new AxeBuilder({ page }).analyze()
      for (const { id, nodes } of violations)
        complaints.push(`${one} at ${width}: ${id} ${nodes.map(({ html }) => html).join(' ')}`)
      const wide = Number(await page.evaluate('document.documentElement.scrollWidth'))
      if (wide > width) complaints.push(`${one}: ${wide} wide on a screen of ${width}`)
      if (pictures !== undefined) {
        await mkdir(pictures, { recursive: true })
        const file = join(pictures, `${account}-${index}-${width}.png`)
        await page.screenshot({ path: file, fullPage: true })
      }
    }
  await context.close()
  assert.deepEqual(complaints, [])
}
