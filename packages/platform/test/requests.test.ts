// Requests on the staff's site: the life of one that is granted and of one that is not held, over HTTP
// and in a browser; what is out of reach; forms that come back.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext } from 'playwright-core'
import { findUnitByCode } from '#agencies/index.ts'
import type { Role } from '#agencies/roles.ts'
import { sessionCookie } from '#kit/http/answering.ts'
import { dayInChina, localDate } from '#law/index.ts'
import { consult, recordConsultation } from '#requests/consultation/consult.action.ts'
import { findByCode } from '#requests/follow/find-by-code.store.ts'
import {
  askForClarification,
  assignRequest,
  confirmReceipt,
  enterRequest,
  registerRequest,
} from '#requests/index.ts'
import { hasBrowser, launchBrowser } from './browser.ts'
import { onConsole, type Walk } from './on-console.ts'

const pictures = process.env.GONGKAI_PICTURES
const today = dayInChina(new Date())

const entry = {
  unit: 'example-city',
  channel: 'registeredPost',
  enteredOn: today,
  class: 'naturalPerson',
  name: '王示例',
  identityKind: '居民身份证',
  identityNumber: '410000190001010011',
  phone: '13800000000',
  description: '示例路段改造工程的招标文件',
  wantedForm: '纸质',
  wantedRoute: '邮寄',
}

async function entered({ post }: Walk): Promise<string> {
  const answer = await post('clerk', '/requests/new', entry)
  assert.equal(answer.statusCode, 200, answer.body)
  return pathIn(answer.body)
}

/** Where the slip of a request just entered leads to. */
function pathIn(slip: string): string {
  return /href="(\/requests\/example-city\/[0-9a-f-]{36})"/.exec(slip)?.[1] ?? ''
}

/** Takes a step that has to succeed. */
async function step({ post }: Walk, [role, url, form]: Parameters<Walk['post']>): Promise<void> {
  const answer = await post(role, url, form)
  assert.equal(answer.statusCode, 303, `${url} as ${role}: ${answer.statusCode}`)
}

async function atWork(walk: Walk): Promise<string> {
  const path = await entered(walk)
  const receipt = {
    'confirmReceipt-on': today,
    'confirmReceipt-evidence': '签收人示例，XA00000000',
  }
  await step(walk, ['clerk', `${path}/confirmReceipt`, receipt])
  await step(walk, ['clerk', `${path}/register`])
  const handler = { 'assign-handler': walk.cast.clerk.id }
  await step(walk, ['officeHead', `${path}/assign`, handler])
  return path
}

async function answered(walk: Walk, path: string): Promise<void> {
  await step(walk, ['reviewer', `${path}/review`])
  await step(walk, ['secrecyReviewer', `${path}/clear`])
  await step(walk, ['organHead', `${path}/sign`])
  const service = { 'serve-way': '邮政企业邮寄', 'serve-evidence': 'XA00000001', 'serve-on': today }
  await step(walk, ['clerk', `${path}/serve`, service])
}

test('a request not held goes from the desk to its service, and says where it is counted', () =>
  onConsole(async (walk) => {
    const path = await atWork(walk)
    const draft = { outcome: 'unavailable.notHeld', reason: '经检索没有找到', do: 'check' }
    const checked = await walk.post('clerk', `${path}/draft`, draft)
    assert.match(checked.body, /信息不存在要有检索记录/)
    assert.match(checked.body, /经检索没有找到/)
    const search = {
      searchWhere: '档案室和办公系统',
      searchWords: '示例路段 招标',
      searchBy: '示例经办人',
      searchOn: today,
    }
    await step(walk, ['clerk', `${path}/draft`, { ...draft, ...search, do: 'submit' }])
    const own = await walk.see('clerk', path)
    assert.match(own.body, /审核通过[\s\S]*由审核人办理/)
    await answered(walk, path)
    const { body } = await walk.see('auditor', path)
    assert.match(body, /已答复/)
    assert.match(body, /三、无法提供：本机关不掌握相关政府信息/)
    assert.match(body, /邮政企业邮寄 XA00000001/)
    assert.doesNotMatch(body, /王示例|410000190001010011|13800000000/)
  }))

test('an incomplete draft stops at the review, with all that is missing on the page', () =>
  onConsole(async (walk) => {
    const path = await atWork(walk)
    await step(walk, ['clerk', `${path}/draft`, { outcome: 'partlyGranted', do: 'submit' }])
    const shown = await walk.see('reviewer', path)
    assert.match(shown.body, /部分公开必须列明哪些内容不公开/)
    assert.match(shown.body, /部分公开要列出提供的内容/)
    assert.equal((await walk.post('reviewer', `${path}/review`)).statusCode, 409)
    await step(walk, [
      'reviewer',
      `${path}/returnDraft`,
      { 'returnDraft-reason': '请补充示例内容' },
    ])
    assert.match((await walk.see('clerk', path)).body, /请补充示例内容/)
  }))

test('the slip for the applicant shows number and code once; the code is nowhere else', () =>
  onConsole(async (walk) => {
    const answer = await walk.post('clerk', '/requests/new', entry)
    assert.equal(answer.headers.location, undefined)
    assert.equal(answer.headers['cache-control'], 'no-store')
    const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}(?=<)/.exec(
      answer.body.slice(answer.body.indexOf('查询码</dt>')),
    )?.[0]
    assert.ok(code, answer.body)
    assert.ok([...answer.body.matchAll(/(?:href|action|src)="([^"]*)"/g)].length > 0)
    for (const [, address = ''] of answer.body.matchAll(/(?:href|action|src)="([^"]*)"/g))
      assert.ok(!address.includes(code))
    const path = pathIn(answer.body)
    const number = path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('/') + 5).toUpperCase()
    assert.match(answer.body, new RegExp(`${number}-`))
    for (const url of [path, '/requests', `${path}/draft`])
      assert.ok(!(await walk.see('clerk', url)).body.includes(code))
    for (const table of ['requests', 'request_facts', 'audit_lines']) {
      const { rows } = await walk.given.sql(`select one::text as line from ${table} one`)
      assert.ok(rows.length > 0)
      for (const { line } of rows) assert.ok(!line.includes(code), table)
    }
    const found = await findByCode(
      walk.given.database,
      { number: path.slice(-36), code },
      new Date(),
    )
    assert.equal(found?.request.description, entry.description)
  }))

test('refused forms come back with what was typed: 422, and nothing is written', () =>
  onConsole(async (walk) => {
    const { post, given } = walk
    const refused = await post('clerk', '/requests/new', { ...entry, description: '' })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /请写明申请公开什么信息/)
    assert.match(refused.body, /value="王示例"/)
    const later = await post('clerk', '/requests/new', { ...entry, enteredOn: '2099-01-01' })
    assert.equal(later.statusCode, 422)
    assert.equal((await given.sql('select from requests')).rowCount, 0)
    const path = await entered(walk)
    const receipt = await post('clerk', `${path}/confirmReceipt`, {
      'confirmReceipt-on': '',
      'confirmReceipt-evidence': '签收人示例',
    })
    assert.equal(receipt.statusCode, 422)
    assert.match(receipt.body, /请填写日期，如/)
    assert.match(receipt.body, /value="签收人示例"/)
    assert.equal((await given.sql('select from request_facts')).rowCount, 1)
    await step(walk, [
      'clerk',
      `${path}/confirmReceipt`,
      { 'confirmReceipt-on': today, 'confirmReceipt-evidence': '示例' },
    ])
    await step(walk, ['clerk', `${path}/register`])
    const unknown = await post('clerk', `${path}/assign`, {
      'assign-handler': walk.cast.auditor.id,
    })
    assert.equal(unknown.statusCode, 422)
    assert.match(unknown.body, /请选择本单位的经办人/)
  }))

test('who asked is masked; the desk sees it on a click that is noted, nobody else does', () =>
  onConsole(async (walk) => {
    const path = await entered(walk)
    const masked = await walk.see('officeHead', path)
    assert.match(masked.body, /王\*\*/)
    assert.doesNotMatch(masked.body, /王示例|13800000000/)
    const shown = await walk.post('officeHead', `${path}/reveal`)
    assert.match(shown.body, /王示例/)
    assert.match(shown.body, /410000190001010011/)
    const { rows } = await walk.given.sql(
      "select count(*)::int as n from audit_lines where action = 'kit.revealPersonalData'",
    )
    assert.equal(rows[0].n, 1)
    for (const role of ['reviewer', 'supervisor', 'auditor'] as const)
      assert.equal((await walk.post(role, `${path}/reveal`)).statusCode, 403)
    assert.equal((await walk.see('administrator', path)).statusCode, 403)
  }))

test('the fee is worked out step by step and the notice carries that amount', () =>
  onConsole(async (walk) => {
    const path = await atWork(walk)
    const worked = await walk.see('officeHead', `${path}/fee?basis=pages&count=201`)
    assert.match(worked.body, /应缴 2,740 元/)
    assert.match(worked.body, /第 101 至 200 页/)
    const nothing = await walk.post('officeHead', `${path}/fee`, {
      basis: 'pages',
      count: '30',
      servedOn: today,
    })
    assert.equal(nothing.statusCode, 422)
    const notice = { basis: 'pages', count: '201', servedOn: today }
    const wordless = await walk.post('officeHead', `${path}/fee`, notice)
    assert.equal(wordless.statusCode, 422)
    await step(walk, ['officeHead', `${path}/fee`, { ...notice, payWay: '示例财政账户' }])
    const { body } = await walk.see('clerk', path)
    assert.match(body, /待缴费/)
    assert.match(body, /信息处理费收费通知书|收费通知/)
    const { rows } = await walk.given.sql(
      "select content from issued_letters where kind = 'feeNotice'",
    )
    const told = JSON.stringify(rows)
    assert.match(told, /2740\.00元/)
    assert.match(told, /共 201 页.*第 201 页 40 元/)
    assert.match(told, /示例财政账户/)
    const short = await walk.post('clerk', `${path}/receivePayment`, {
      'receivePayment-on': today,
      'receivePayment-amount': '1',
    })
    assert.equal(short.statusCode, 422)
  }))

test('the register finds by state, words and what waits for oneself', () =>
  onConsole(async (walk) => {
    const path = await atWork(walk)
    await walk.post('clerk', '/requests/new', { ...entry, description: '示例学校的采购合同' })
    const all = await walk.see('auditor', '/requests')
    assert.match(all.body, /招标文件/)
    assert.match(all.body, /采购合同/)
    const mine = await walk.see('reviewer', '/requests?mine=yes')
    assert.match(mine.body, /没有符合条件的申请/)
    const found = await walk.see(
      'clerk',
      `/requests?words=${encodeURIComponent('招标')}&state=assigned`,
    )
    assert.match(found.body, new RegExp(path))
    assert.match(found.body, /还有 20 个工作日/)
    assert.match(found.body, /待确认收到（1）/)
    assert.match((await walk.see('clerk', '/requests?due=overdue')).body, /没有符合条件的申请/)
    const related = await walk.see('clerk', path)
    assert.match(related.body, /同一申请人的其他申请（1）/)
  }))

test('the register as a file holds the lines asked for, in its columns, nobody by name', () =>
  onConsole(async (walk) => {
    await atWork(walk)
    await walk.post('clerk', '/requests/new', { ...entry, description: '=1+1 示例采购合同' })
    const linesOf = async (address: string) => {
      const { statusCode, rawPayload } = await walk.see('auditor', address)
      assert.equal(statusCode, 200)
      const { readXlsx } = await import('hucre/xlsx')
      return (await readXlsx(rawPayload)).sheets[0]?.rows ?? []
    }
    const all = await linesOf('/requests/register.xlsx')
    const columns = ['登记编号', '单位', '收到日期', '申请方式', '申请人类别', '申请人', '申请内容']
    assert.deepEqual(all[0]?.slice(0, 7), columns)
    assert.equal(all.length, 3)
    const at = (heading: string): number => all[0]?.indexOf(heading) ?? -1
    assert.equal(all[1]?.[at('申请内容')], '=1+1 示例采购合同')
    const shown = ['单位', '收到日期', '申请人', '申请内容', '状态'].map((one) => all[2]?.[at(one)])
    assert.deepEqual(shown, ['示例市人民政府', today, '王**', entry.description, '办理中'])
    assert.equal(all[2]?.[at('剩余工作日（负数为逾期）')], 20)
    assert.equal((await linesOf('/requests/register.xlsx?state=entered')).length, 2)
    const page = await walk.see('clerk', '/requests?state=entered')
    assert.match(page.body, /href="\/requests\/register\.xlsx\?state=entered"/)
    const far = await walk.see('administrator', '/requests/register.xlsx')
    assert.equal(far.statusCode, 403)
  }))

/** Received in 2025, a third party asked who stayed silent, and a notice written down too late. */
async function overdue({ given, cast }: Walk): Promise<string> {
  const { database } = given
  const unit = await findUnitByCode(database, 'example-city')
  const unitId = unit?.id ?? ''
  const on = (day: string) => ({
    database,
    actor: { kind: 'staff', id: cast.clerk.id, role: 'clerk' } as const,
    now: new Date(`${day}T04:00:00Z`),
    requestId: 'test',
    duties: [{ role: 'clerk', unitId }],
  })
  const day = localDate
  const { requestId } = await enterRequest(on('2025-03-03'), {
    ...{ unitId, channel: 'counter', description: '示例企业的环评报告' },
    applicant: { class: 'company', name: '示例公司', identity: { kind: '其他', number: '' } },
    ...{ wantedForm: '纸质', wantedRoute: '邮寄', needsHelp: true },
  })
  const key = { unitId, requestId }
  await confirmReceipt(on('2025-03-03'), key, { on: day('2025-03-03'), evidence: '示例回执' })
  await registerRequest(on('2025-03-03'), key)
  await assignRequest(on('2025-03-03'), key, cast.clerk.id)
  const asked = { party: 'thirdParty', on: day('2025-03-05') } as const
  const consultation = await consult(on('2025-03-05'), key, asked)
  const news = { kind: 'received', on: day('2025-03-06') } as const
  await recordConsultation(on('2025-03-06'), key, { consultation, news })
  // Said to have been served in March, but written down in June.
  await assert.rejects(
    askForClarification(on('2025-06-03'), key, { servedOn: day('2025-03-10'), workingDays: 10 }),
    /request.periodOver/,
  )
  // Files of the time before that was refused hold such notices.
  await given.sql(
    `insert into request_facts (unit_id, request_id, sequence, kind, happened_on, content, recorded_at, recorded_by)
     select unit_id, request_id, max(sequence) + 1, 'clarificationAsked', '2025-03-10',
       '{"servedOn": "2025-03-10", "workingDays": 10}', '2025-06-03T04:00:00Z', 'staff:example'
     from request_facts where request_id = $1 group by unit_id, request_id`,
    [requestId],
  )
  return `/requests/example-city/${requestId}`
}

test('what was written down too late is shown as not moving the due day, which stays overdue', () =>
  onConsole(async (walk) => {
    const path = await overdue(walk)
    const { body } = await walk.see('supervisor', path)
    assert.match(body, /登记过晚，不改变期限/)
    assert.match(body, /逾期 \d+ 个工作日/)
    assert.match(body, /逾期不答复的，由本机关决定是否公开/)
    assert.match(body, /逾期没有答复/)
    assert.match(body, /征求第三方意见期间，不计/)
    assert.match(body, /清明节放假/)
    assert.match(body, /身份证明、联系方式、联系人/)
    assert.match(body, /四、结转下年度继续办理/)
    assert.match(body, /现在没有您可以办理的步骤/)
    const found = await walk.see('supervisor', '/requests?due=overdue')
    assert.match(found.body, /环评报告/)
    assert.doesNotMatch(found.body, /录入申请/)
  }))

test('the pages in a browser: granted from the desk to its service', { skip: !hasBrowser }, () =>
  onConsole(async (walk) => {
    const address = await walk.site.listen({ port: 0, host: '127.0.0.1' })
    const browser = await launchBrowser()
    const contexts = new Map<Role, BrowserContext>()
    const as = async (role: Role): Promise<BrowserContext> => {
      const known = contexts.get(role) ?? (await browser.newContext())
      await known.addCookies([
        { name: sessionCookie, value: walk.cast[role].session, url: address },
      ])
      contexts.set(role, known)
      return known
    }
    try {
      const page = await (await as('clerk')).newPage()
      await page.goto(`${address}/requests/new`)
      for (const [name, value] of Object.entries(entry)) {
        const box = page.locator(`[name="${name}"]`)
        if ((await box.evaluate((one) => one.tagName)) === 'SELECT') await box.selectOption(value)
        else await box.fill(value)
      }
      await look(page, 'new')
      await page.getByRole('button', { name: '录入' }).click()
      await look(page, 'slip')
      await page.getByRole('link', { name: '去确认收到' }).click()
      const path = new URL(page.url()).pathname
      await page.goto(`${address}/requests`)
      await look(page, 'register')
      await page.goto(`${address}${path}#confirmReceipt`)
      await page.locator('#confirmReceipt > summary').click()
      await page.locator('[name="confirmReceipt-evidence"]').fill('签收人示例，XA00000000')
      await look(page, 'entered')
      await page.getByRole('button', { name: '确认收到' }).click()
      await step(walk, ['clerk', `${path}/register`])
      await step(walk, ['officeHead', `${path}/assign`, { 'assign-handler': walk.cast.clerk.id }])
      await page.goto(`${address}${path}/draft?outcome=granted`)
      await page.locator('[name="route"]').fill('示例网站的政策文件栏目')
      await look(page, 'draft')
      await page.getByRole('button', { name: '提交审核' }).click()
      await answered(walk, path)
      await page.goto(`${address}${path}`)
      await page.locator('.clock-steps > summary').click()
      await page.getByText('现在不能办理的步骤').click()
      await look(page, 'served')
      assert.match(await page.locator('main').innerText(), /已答复[\s\S]*予以公开/)
      await page.goto(`${address}${await overdue(walk)}`)
      await look(page, 'overdue')
      await page.goto(`${address}/requests`)
      await look(page, 'register-of-two')
      await page.goto(`${address}${path}/fee?basis=pages&count=201`)
      await look(page, 'fee')
      await page.goto(`${address}/requests/due`)
      await look(page, 'due')
    } finally {
      await browser.close()
    }
  }),
)

/** No findings of axe, nothing wider than the screen; pictures where people want to look at them. */
async function look(
  page: Awaited<ReturnType<BrowserContext['newPage']>>,
  name: string,
): Promise<void> {
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
      await page.screenshot({ path: `${pictures}/requests-${name}-${width}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}
