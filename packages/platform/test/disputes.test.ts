// Disputes on the staff's site: a reconsideration and a lawsuit after it over HTTP and in a browser;
// what is out of reach; forms that come back.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { createUnit, findUnitByCode } from '#agencies/index.ts'
import { fileDispute } from '#disputes/index.ts'
import { sessionCookie } from '#kit/http/answering.ts'
import { dayInChina, localDate } from '#law/index.ts'
import { enterRequest } from '#requests/index.ts'
import { hasBrowser, launchBrowser } from './browser.ts'
import { onConsole, type Walk } from './on-console.ts'
import { aContext } from './sites.ts'

const pictures = process.env.GONGKAI_PICTURES
const today = dayInChina(new Date())

const reconsideration = {
  unit: 'example-city',
  kind: 'reconsideration',
  on: today,
  subject: '对示例不予公开答复不服',
  authority: '示例省人民政府',
  authorityNumber: '示复〔2025〕1号',
}

/** Sends a form that has to succeed; where it leads. */
async function done({ post }: Walk, [role, url, form]: Parameters<Walk['post']>): Promise<string> {
  const answer = await post(role, url, form)
  assert.equal(answer.statusCode, 303, `${url} as ${role}: ${answer.statusCode}`)
  return String(answer.headers.location)
}

async function aRequest({ given, cast }: Walk): Promise<string> {
  const unitId = (await findUnitByCode(given.database, 'example-city'))?.id ?? ''
  const context = {
    ...aContext(given),
    actor: { kind: 'staff', id: cast.clerk.id, role: 'clerk' } as const,
    duties: [{ role: 'clerk', unitId }],
  }
  const { requestId } = await enterRequest(context, {
    ...{ unitId, channel: 'counter', description: '示例路段改造工程的招标文件' },
    applicant: { class: 'company', name: '示例公司', identity: { kind: '其他', number: '' } },
    ...{ wantedForm: '纸质', wantedRoute: '邮寄', needsHelp: false },
  })
  return requestId
}

test('a reconsideration from the case to its end, a lawsuit after it, an appeal, the lesson', () =>
  onConsole(async (walk) => {
    const request = await aRequest(walk)
    const about = await walk.see('clerk', `/disputes/new?request=${request}`)
    assert.match(about.body, new RegExp(`name="request" value="${request}"`))
    const path = await done(walk, ['clerk', '/disputes/new', { ...reconsideration, request }])
    await done(walk, [
      'clerk',
      `${path}/receiveCopy`,
      { 'receiveCopy-on': today, 'receiveCopy-procedure': 'ordinary' },
    ])
    const waiting = await walk.see('auditor', path)
    assert.match(waiting.body, /普通程序/)
    assert.match(waiting.body, /还有 10 个工作日/)
    assert.match(waiting.body, /行政复议法第四十八条、第八十八条/)
    assert.match(waiting.body, /现在没有您可以办理的步骤/)
    const list = await walk.see('supervisor', `/disputes?request=${request}`)
    assert.match(list.body, /示复〔2025〕1号/)
    assert.match(list.body, /还有 10 个工作日/)
    await done(walk, ['officeHead', `${path}/reply`, { 'reply-on': today }])
    assert.match((await walk.see('clerk', path)).body, /撤销（结果纠正）行政复议法第六十四条/)
    await done(walk, [
      'clerk',
      `${path}/conclude`,
      { 'conclude-on': today, 'conclude-outcome': 'revoked' },
    ])
    const ended = await walk.see('clerk', path)
    assert.match(ended.body, /计入[\s\S]*撤销（结果纠正）/)
    assert.doesNotMatch(ended.body, /登记上诉/)
    await done(walk, [
      'clerk',
      `${path}/noteLesson`,
      { 'noteLesson-lesson': '示例：答复前核对检索记录' },
    ])
    await done(walk, ['clerk', `${path}/close`])
    assert.match((await walk.see('clerk', path)).body, /已归档[\s\S]*核对检索记录/)
    const suit = await done(walk, [
      'clerk',
      '/disputes/new',
      {
        ...{ ...reconsideration, kind: 'litigation', authority: '示例市中级人民法院' },
        follows: path.slice(-36),
      },
    ])
    await done(walk, [
      'clerk',
      `${suit}/conclude`,
      { 'conclude-on': today, 'conclude-outcome': 'claimsDismissed' },
    ])
    await done(walk, [
      'clerk',
      `${suit}/appeal`,
      { 'appeal-on': today, 'appeal-court': '示例省高级人民法院' },
    ])
    const open = await walk.see('clerk', suit)
    assert.match(open.body, /复议后起诉：自登记起/)
    assert.match(open.body, /示例省高级人民法院/)
    assert.match((await walk.see('clerk', '/disputes?state=open')).body, new RegExp(suit))
  }))

test('refused forms come back with what was typed, and nothing is written', () =>
  onConsole(async (walk) => {
    const { post, given } = walk
    const bare = await post('clerk', '/disputes/new', { ...reconsideration, authority: '' })
    assert.equal(bare.statusCode, 422)
    assert.match(bare.body, /请填写受理的复议机关或者法院/)
    assert.match(bare.body, /对示例不予公开答复不服/)
    const later = await post('clerk', '/disputes/new', { ...reconsideration, on: '2099-01-01' })
    assert.equal(later.statusCode, 422)
    assert.match(later.body, /value="2099-01-01"/)
    assert.equal((await given.sql('select from disputes')).rowCount, 0)
    const path = await done(walk, ['clerk', '/disputes/new', reconsideration])
    for (const [action, form] of [
      ['receiveCopy', { 'receiveCopy-on': '', 'receiveCopy-procedure': 'simple' }],
      ['receiveCopy', { 'receiveCopy-on': today, 'receiveCopy-procedure': 'x' }],
      ['conclude', { 'conclude-on': today, 'conclude-outcome': 'claimsDismissed' }],
      ['reply', { 'reply-on': '2001-01-01' }],
    ] as const) {
      const answer = await post('clerk', `${path}/${action}`, form)
      assert.equal(answer.statusCode, 422, action)
      assert.match(answer.body, new RegExp(`id="${action}" open`))
    }
    const early = await post('clerk', `${path}/close`)
    assert.equal(early.statusCode, 409)
    assert.equal((await given.sql('select from dispute_facts')).rowCount, 1)
  }))

test('another unit, another role: out of reach is not found, and nobody else takes a step', () =>
  onConsole(async (walk) => {
    const { given, see, post } = walk
    const context = aContext(given)
    const other = await createUnit(context, {
      ...{ code: 'elsewhere', name: '示例县人民政府', kind: 'government', region: '示例县' },
      ...{ hasRuleMakingPower: false, createdOn: localDate('2020-01-01') },
    })
    const duties = [{ role: 'clerk', unitId: other.id }]
    const far = await fileDispute(
      { ...context, duties },
      {
        ...{ unitId: other.id, kind: 'litigation', on: today, subject: '示例县的案件' },
        ...{ authority: '示例县人民法院', authorityNumber: '' },
      },
    )
    for (const role of ['clerk', 'supervisor', 'auditor'] as const) {
      assert.equal((await see(role, `/disputes/elsewhere/${far}`)).statusCode, 404)
      assert.equal((await see(role, `/disputes/example-city/${far}`)).statusCode, 404)
      assert.doesNotMatch((await see(role, '/disputes?unit=elsewhere')).body, /示例县的案件/)
    }
    assert.equal((await post('clerk', `/disputes/elsewhere/${far}/reply`)).statusCode, 404)
    assert.equal((await see('clerk', `/disputes/new?request=${far}`)).statusCode, 404)
    const path = await done(walk, ['clerk', '/disputes/new', reconsideration])
    for (const role of ['reviewer', 'supervisor', 'auditor'] as const)
      assert.equal((await post(role, `${path}/reply`, { 'reply-on': today })).statusCode, 409, role)
    assert.equal((await see('administrator', '/disputes')).statusCode, 403)
    assert.equal((await given.sql('select from dispute_facts')).rowCount, 2)
  }))

test('the list goes on after fifty', () =>
  onConsole(async (walk) => {
    const { given, see } = walk
    const unitId = (await findUnitByCode(given.database, 'example-city'))?.id ?? ''
    const context = { ...aContext(given), duties: [{ role: 'clerk', unitId }] }
    const { unit: _code, ...more } = reconsideration
    for (let number = 1; number <= 51; number += 1)
      await fileDispute(context, {
        ...{ ...more, unitId, kind: 'reconsideration', on: today },
        authorityNumber: `示复〔2025〕${number}号`,
      })
    const first = await see('clerk', '/disputes?kind=reconsideration')
    const next = /href="([^"]+)" rel="next"/.exec(first.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    assert.match(next, /kind=reconsideration/)
    const { body } = await see('clerk', next)
    assert.equal([...body.matchAll(/<th scope="row">/g)].length, 1)
    assert.match(body, /回到第一页/)
  }))

test('the pages in a browser', { skip: !hasBrowser }, () =>
  onConsole(async (walk) => {
    const request = await aRequest(walk)
    const address = await walk.site.listen({ port: 0, host: '127.0.0.1' })
    const browser = await launchBrowser()
    try {
      const context = await browser.newContext()
      await context.addCookies([
        { name: sessionCookie, value: walk.cast.clerk.session, url: address },
      ])
      const page = await context.newPage()
      await page.goto(`${address}/requests/example-city/${request}`)
      await page.getByRole('link', { name: '登记复议诉讼' }).click()
      await page.locator('[name="subject"]').fill(reconsideration.subject)
      await page.locator('[name="authority"]').fill(reconsideration.authority)
      await page.locator('[name="authorityNumber"]').fill(reconsideration.authorityNumber)
      await look(page, 'new')
      await page.getByRole('button', { name: '登记案件' }).click()
      await page.locator('#receiveCopy > summary').click()
      await page.getByRole('button', { name: '收到副本' }).click()
      await page.locator('#conclude > summary').click()
      await look(page, 'one')
      await page.goto(`${address}/dispute-outcomes/example-city`)
      await look(page, 'outcomes')
      await page.goto(`${address}/disputes`)
      await look(page, 'list')
      assert.match(await page.locator('main').innerText(), /还有 10 个工作日/)
    } finally {
      await browser.close()
    }
  }),
)

/** No findings of axe, nothing wider than the screen; pictures where people want to look at them. */
async function look(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  assert.deepEqual(
    violations.map(({ id, nodes }) => [name, id, nodes[0]?.html]),
    [],
  )
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
    assert.ok(wide <= width, `${name} at ${width}: ${wide} wide`)
    if (pictures)
      await page.screenshot({ path: `${pictures}/disputes-${name}-${width}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}
