// Several items in one application on the staff's site: taken down item by item at the desk, split
// afterwards, followed from part to part; what is refused keeps what was typed.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readXlsx } from 'hucre/xlsx'
import { sessionCookie } from '#kit/http/answering.ts'
import { dayInChina } from '#law/index.ts'
import { hasBrowser, launchBrowser } from './browser.ts'
import { lookWithoutScript } from './look-without-script.ts'
import { onConsole, type Walk } from './on-console.ts'

const today = dayInChina(new Date())
const entry = {
  unit: 'example-city',
  channel: 'registeredPost',
  enteredOn: today,
  class: 'naturalPerson',
  name: '王示例',
  identityKind: '居民身份证',
  description: '示例路段改造工程的招标文件和监理合同',
}
const items = '示例路段改造工程的招标文件\n\n示例路段改造工程的监理合同'

const pathsIn = (body: string): readonly string[] => [
  ...new Set(body.match(/\/requests\/example-city\/[0-9a-f-]{36}(?=")/g)),
]

async function received({ post }: Walk): Promise<string> {
  const slip = await post('clerk', '/requests/new', entry)
  const [path = ''] = pathsIn(slip.body)
  const receipt = { 'confirmReceipt-on': today, 'confirmReceipt-evidence': '签收人示例' }
  assert.equal((await post('clerk', `${path}/confirmReceipt`, receipt)).statusCode, 303)
  return path
}

test('the desk writes item by item; each becomes a request, the slip names them all', () =>
  onConsole(async ({ post, see, given }) => {
    const more = await post('clerk', '/requests/new', { ...entry, do: 'addItem' })
    assert.equal(more.statusCode, 200)
    assert.match(more.body, /id="description2"/)
    assert.match(more.body, /value="王示例"/)
    assert.doesNotMatch(more.body, /没有保存/)
    assert.equal((await given.sql('select 1 from requests')).rowCount, 0)
    const slip = await post('clerk', '/requests/new', { ...entry, description2: '验收报告' })
    assert.match(slip.body, /共 2 件；查询码是同一个/)
    assert.equal((await given.sql('select 1 from requests')).rowCount, 2)
    const [first = '', second = ''] = pathsIn(slip.body)
    const shown = await see('clerk', first)
    assert.match(shown.body, /同一份申请中待确认的 2 件/)
    const receipt = { 'confirmReceipt-on': today, 'confirmReceipt-evidence': '签收人示例' }
    const both = { ...receipt, 'confirmReceipt-parts': 'all' }
    assert.equal((await post('clerk', `${first}/confirmReceipt`, both)).statusCode, 303)
    const { rows } = await given.sql('select distinct state, received_on::text from requests')
    assert.deepEqual(rows, [{ state: 'received', received_on: today }])
    assert.match((await see('clerk', second)).body, /签收人示例/)
  }))

test('a received request is split: the parts lead to each other and say where they count', () =>
  onConsole(async (walk) => {
    const { post, see } = walk
    const path = await received(walk)
    const answer = await post('clerk', `${path}/split`, { 'split-items': items })
    assert.equal(answer.statusCode, 303)
    const whole = await see('clerk', path)
    assert.match(whole.body, /同一份申请的各件（2）/)
    assert.match(whole.body, /原申请内容：示例路段改造工程的招标文件和监理合同/)
    assert.match(whole.body, /一份申请分为 2 件，每件计一件/)
    assert.match(whole.body, /分件办理告知书/)
    const other = pathsIn(whole.body).find((one) => one !== path) ?? ''
    const part = await see('clerk', other)
    assert.match(part.body, /示例路段改造工程的监理合同/)
    assert.match(part.body, /签收人示例/)
    assert.ok(part.body.includes(`${path}"`))
    const sheet = await see('clerk', '/requests/register.xlsx')
    const { sheets } = await readXlsx(sheet.rawPayload)
    const [heading = [], ...lines] = sheets[0]?.rows ?? []
    const column = heading.indexOf('拆分自')
    assert.ok(column > 0)
    const named = lines.map((line) => String(line[column] ?? '')).filter((text) => text !== '')
    assert.equal(named.length, 1)
    const again = await post('clerk', `${path}/split`, { 'split-items': items })
    assert.equal(again.statusCode, 409)
    assert.match(again.body, /已经拆分过，不能再拆分/)
  }))

test('one item is no split: the form keeps what was typed, and nothing is written', () =>
  onConsole(async (walk) => {
    const path = await received(walk)
    const typed = { 'split-items': '只有一件' }
    const answer = await walk.post('clerk', `${path}/split`, typed)
    assert.ok([409, 422].includes(answer.statusCode))
    assert.match(answer.body, /拆分后至少两件/)
    assert.match(answer.body, />只有一件<\/textarea>/)
    assert.equal((await walk.given.sql('select 1 from requests')).rowCount, 1)
    const reviewer = await walk.post('reviewer', `${path}/split`, { 'split-items': items })
    assert.equal(reviewer.statusCode, 409)
    assert.equal((await walk.given.sql('select 1 from requests')).rowCount, 1)
  }))

test('the screens of the desk, without script', { skip: !hasBrowser }, () =>
  onConsole(async (walk) => {
    const { site, cast } = walk
    const path = await received(walk)
    const address = await site.listen({ port: 0, host: '127.0.0.1' })
    const browser = await launchBrowser()
    try {
      const context = await browser.newContext({ javaScriptEnabled: false })
      const cookie = { name: sessionCookie, value: cast.clerk.session, url: address }
      await context.addCookies([cookie])
      const page = await context.newPage()
      await page.goto(`${address}/requests/new`)
      await page.getByRole('button', { name: '再加一项' }).click()
      await page.locator('[name="description2"]').waitFor()
      await lookWithoutScript(page, 'split-entry')
      await page.goto(`${address}${path}#split`)
      await page.locator('#split summary').click()
      await page.locator('[name="split-items"]').fill(items)
      await lookWithoutScript(page, 'split-form')
      await page.locator('#split button').click()
      await page.getByText('同一份申请的各件（2）').waitFor()
      await lookWithoutScript(page, 'split-done')
    } finally {
      await browser.close()
    }
  }),
)
