// Annual reports on the staff's site: who sees and does what, over HTTP, on the demo.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { signIn } from '#agencies/sign-in.action.ts'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { consoleSite } from '../src/console/console-site.ts'
import { type DemoAccount, demoPassword } from '../src/demo/demo-people.ts'
import { loadDemo } from '../src/demo/load-demo.ts'
import { aConfig, aContext, send } from './sites.ts'

type Visit = (
  account: DemoAccount,
  url: string,
  form?: Readonly<Record<string, string>>,
) => Promise<Seen>
type Seen = { readonly status: number; readonly text: string }

async function onDemo(visit: (as: Visit) => Promise<void>): Promise<void> {
  await withDatabase(async (given) => {
    await loadDemo(given.database, new Date())
    const context = aContext(given)
    const site: FastifyInstance = await consoleSite(aConfig(), given.database, false)
    const sessions = new Map<string, string>()
    await visit(async (account, url, form) => {
      const credentials = { account, password: demoPassword, code: '', earlier: undefined }
      const known = sessions.get(account)
      const result = known === undefined ? await signIn(context, credentials) : undefined
      const session = known ?? (result?.outcome === 'signedIn' ? result.token : '')
      sessions.set(account, session)
      const method = form === undefined ? 'GET' : 'POST'
      const answer = await send(site, { method, url, session, form: form ?? {} })
      return { status: answer.statusCode, text: answer.body }
    })
    await site.close()
  })
}

const draft = '/annual-reports/example-bureau-a/2025'
const submitted = '/annual-reports/example-bureau-b/2025'

test('each sees the buttons of their role, and only those work', () =>
  onDemo(async (as) => {
    const seenBySupervisor = await as('supervisor', submitted)
    assert.match(seenBySupervisor.text, /href="[^"]+\/steps\/accept"/)
    const asked = await as('supervisor', `${submitted}/steps/accept`)
    assert.match(asked.text, /公开之前发现问题的，可以说明理由撤回接收/)
    assert.match(asked.text, /action="[^"]+\/accept"/)
    const seenByClerk = await as('clerk', submitted)
    assert.doesNotMatch(seenByClerk.text, /action="\/annual-reports[^"]+"|\/steps\//)
    const notTheirs = await as('clerk', `${submitted}/steps/accept`)
    assert.equal(notTheirs.status, 403)
    assert.match(notTheirs.text, /现在不能接收[\s\S]*“接收”由主管部门办理/)
    assert.doesNotMatch(notTheirs.text, /确认接收/)
    const tooEarly = await as('supervisor', `${submitted}/steps/withdraw`)
    assert.equal(tooEarly.status, 409)
    assert.match(tooEarly.text, /报告现在是“已报送”，“已接收”的报告才能撤回接收/)
    assert.equal((await as('supervisor', `${submitted}/steps/rollUp`)).status, 404)
    assert.equal((await as('clerk', `${submitted}/accept`, {})).status, 409)
    assert.equal((await as('supervisor', `${submitted}/accept`, {})).status, 303)
    assert.equal((await as('office-head', `${submitted}/publish`, {})).status, 303)
    assert.match((await as('clerk', submitted)).text, /已公开/)
    assert.match(
      (await as('office-head', `${submitted}?done=publish`)).text,
      /已向社会公开，公众网站上/,
    )
    assert.doesNotMatch((await as('clerk', `${submitted}?done=accept`)).text, /已接收。接下来/)
  }))

test('a broken equation is shown, keeps the report back, and can be let pass with a reason', () =>
  onDemo(async (as) => {
    const refused = await as('office-head', `${draft}/submit`, {})
    assert.equal(refused.status, 409)
    assert.match(refused.text, /报告还有错误/)
    assert.match(refused.text, /没有报送/)
    assert.doesNotMatch(refused.text, /没有保存|确认报送/)
    const { text } = await as('supervisor', `${draft}/findings`)
    const fingerprints = [...text.matchAll(/name="fingerprint" value="([^"]+)"/g)].map(
      ([, one]) => one ?? '',
    )
    assert.ok(fingerprints.length > 0)
    for (const fingerprint of fingerprints)
      await as('supervisor', `${draft}/findings/waive`, { fingerprint, reason: '已另行说明' })
    assert.equal((await as('office-head', `${draft}/submit`, {})).status, 303)
  }))

test('the roll-up adds accepted reports and says which units gave what and which are missing', () =>
  onDemo(async (as) => {
    const cell = 'requests.received.total'
    const { text } = await as('supervisor', `/annual-reports/jiaozuo/2022/roll-up?cell=${cell}`)
    assert.match(text, /总计 = 438/)
    assert.match(text, /<td>423<\/td>/)
    assert.match(
      text,
      /焦作市人民政府办公室<\/a><\/th><td[^>]*><\/td><td[^>]*><strong[^>]*>没有已接收的报告/,
    )
  }))

test('an acceptance is taken back on a page of its own that asks why', () =>
  onDemo(async (as) => {
    const accepted = '/annual-reports/example-street/2025'
    assert.match((await as('supervisor', accepted)).text, /href="[^"]+\/steps\/withdraw"/)
    assert.doesNotMatch((await as('office-head', accepted)).text, /steps\/withdraw/)
    const asked = await as('supervisor', `${accepted}/steps/withdraw`)
    assert.match(asked.text, /撤回原因/)
    const refused = await as('supervisor', `${accepted}/withdraw`, { reason: ' ' })
    assert.deepEqual([refused.status, /没有撤回接收/.test(refused.text)], [422, true])
    assert.equal((await as('office-head', `${accepted}/withdraw`, { reason: '错' })).status, 409)
    const done = await as('supervisor', `${accepted}/withdraw`, { reason: '表三还需核实。' })
    assert.equal(done.status, 303)
    const seen = await as('clerk', `${accepted}?done=withdraw`)
    assert.match(seen.text, /撤回接收的原因[\s\S]*表三还需核实。/)
    const told = await as('clerk', `${accepted}/history`)
    assert.match(told.text, /撤回接收[\s\S]*表三还需核实。/)
    assert.match((await as('office-head', '/notifications')).text, /的接收已撤回/)
  }))

test('a correction is decided on by what it changes, and every edition stays to be read', () =>
  onDemo(async (as) => {
    const report = '/annual-reports/example-street/2025'
    const address = 'requests.received.naturalPerson'
    assert.equal((await as('office-head', `${report}/publish`, {})).status, 303)
    assert.equal(
      (await as('office-head', `${report}/correct`, { reason: '更正一格。' })).status,
      303,
    )
    const { text: form } = await as('clerk', `${report}/fill-in`)
    const [, old = ''] = new RegExp(`id="cell-${address}"[^>]* value="(\\d+)"`).exec(form) ?? []
    const changed = String(Number(old) + 1)
    const cells = { [`cell:${address}`]: changed, was: JSON.stringify({ [address]: old }) }
    const saved = await as('clerk', `${report}/fill-in`, { ...cells, edition: '2' })
    assert.equal(saved.status, 303)
    const drop = await as('office-head', `${report}/steps/dropCorrection`)
    assert.match(drop.text, /放弃原因/)

    const { text } = await as('auditor', `${report}/fill-in/history`)
    assert.match(
      text,
      new RegExp(`第 2 版（更正：填报中）[\\s\\S]*<td[^>]*>${old}</td><td[^>]*>${changed}</td>`),
    )
    const cell = await as('auditor', `${report}/fill-in/history?cell=${address}`)
    assert.match(cell.text, /第 1 版（已公开）/)
    assert.match((await as('auditor', report)).text, new RegExp(`history\\?cell=${address}`))
    const told = await as('auditor', `${report}/history`)
    assert.match(told.text, /填表（第 2 版，1 格）[\s\S]*向社会公开（第 1 版）/)
    assert.match((await as('auditor', `${report}/due`)).text, /条例第四十九条[\s\S]*按自然日计算/)

    const dropped = await as('office-head', `${report}/dropCorrection`, { reason: '误开。' })
    assert.equal(dropped.status, 303)
    assert.match(
      (await as('auditor', `${report}/history`)).text,
      /放弃更正（第 2 版）[\s\S]*误开。/,
    )
    assert.match((await as('clerk', report)).text, /第 1 版/)
  }))

test('what came back is handed in again in sight of why it came back', () =>
  onDemo(async (as) => {
    const street = '/annual-reports/example-street/2025'
    await as('office-head', `${street}/publish`, {})
    await as('office-head', `${street}/correct`, { reason: '更正说明一句。' })
    for (const { step, by } of [
      { step: 'submit', by: 'office-head' },
      { step: 'return', by: 'supervisor' },
      { step: 'submit', by: 'office-head' },
    ] as const) {
      const before = await as(by, `${street}/steps/${step}`)
      assert.equal(before.status, 200)
      assert.equal((await as(by, `${street}/${step}`, { reason: '请补充。' })).status, 303)
    }
    const { text } = await as('supervisor', `${street}/steps/accept`)
    assert.match(text, /曾退回，退回以后没有改动[\s\S]*退回原因：请补充。/)
    assert.match(text, /更正说明一句。[\s\S]*表格数字没有变化/)
  }))

const reports = [
  'jiaozuo/2025',
  'jiaozuo/2022',
  'jiaozuo/2019',
  'example-street/2025',
  'example-street/2019',
  'example-county/2025',
]

test('every tab of a report leads to a page, and none to an empty one', () =>
  onDemo(async (as) => {
    const tabsOf = async (account: DemoAccount, report: string): Promise<readonly string[]> => {
      const { text } = await as(account, `/annual-reports/${report}`)
      const [nav = ''] = /<nav class="report-tabs"[\s\S]*?<\/nav>/.exec(text) ?? []
      return [...nav.matchAll(/href="([^"]+)"[^>]*>([^<]+)/g)].map(([, href = '', name = '']) =>
        [href, name].join(' '),
      )
    }
    for (const report of reports)
      for (const tab of await tabsOf('clerk', report)) {
        const [href = ''] = tab.split(' ')
        const { status, text } = await as('clerk', href)
        assert.equal(status, 200, tab)
        assert.doesNotMatch(text, /没有下级单位，不需要汇总|还没有可以用来核对的办理记录/, tab)
      }
    const names = async (account: DemoAccount, report: string): Promise<string> =>
      (await tabsOf(account, report)).map((tab) => tab.split(' ')[1]).join()
    assert.equal(await names('clerk', 'jiaozuo/2019'), '概览,下级汇总,年度对比')
    assert.match(await names('clerk', 'jiaozuo/2022'), /表格.*下级汇总,与记录核对/)
    assert.match(await names('clerk', 'example-bureau-a/2025'), /填表/)
    assert.match(await names('auditor', 'example-bureau-a/2025'), /表格/)
    assert.doesNotMatch(await names('clerk', 'example-bureau-a/2025'), /下级汇总/)
  }))
