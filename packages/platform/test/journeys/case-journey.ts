// What journeys of cases have in common: asking, the desk's steps, the way of an answer through the
// office, what is counted in the tables, what the applicant is told.

import assert from 'node:assert/strict'
import { AxeBuilder } from '@axe-core/playwright'
import { cellLabel } from '@gongkai/report-engine'
import type { Page } from 'playwright-core'
import type { Role } from '#agencies/roles.ts'
import { type Stage, unit, year } from './stage.ts'

type Receipt = { readonly number: string; readonly secretCode: string }
export type Fields = Readonly<Record<string, string>>

const applicant = {
  class: 'naturalPerson',
  name: '王示例',
  identityKind: '居民身份证',
  identityNumber: '410000190001010011',
  phone: '13800000000',
  address: '示例市示例路1号',
}

/** Fills in what a form asks for, by the names of its fields. */
export async function fill(form: ReturnType<Page['locator']>, fields: Fields): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const box = form.locator(`[name="${name}"]`)
    if ((await box.getAttribute('type')) === 'hidden') continue
    const isChoice = (await form.locator(`select[name="${name}"]`).count()) > 0
    await (isChoice ? box.selectOption(value) : box.fill(value))
  }
}

/** Presses a button and waits for the answer to its form. */
export async function press(page: Page, button: ReturnType<Page['locator']>): Promise<number> {
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === 'POST'),
    button.click(),
  ])
  await page.waitForLoadState()
  return answer.status()
}

function receiptIn(text: string): Receipt {
  const [number = '', secretCode = ''] = text.match(/\b\w{4}-\w{4}-\w{4}\b/g) ?? []
  return { number, secretCode }
}

/** Asks on the public site, from the form over the look at it to the receipt. */
export async function apply({ applicant: page }: Stage, description: string): Promise<Receipt> {
  await page.goto(`/apply?unit=${unit}`)
  await fill(page.locator('form.intake-form'), { ...applicant, description })
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: /提交申请$/ }).click()
  return receiptIn(await page.locator('.intake-receipt').innerText())
}

/** Writes down what came another way. */
export async function enter(stage: Stage, fields: Fields): Promise<Receipt> {
  const page = await stage.as('clerk')
  await page.goto('/requests/new')
  const form = page.locator('form', { has: page.locator('[name="channel"]') })
  await fill(form, { ...applicant, unit, channel: 'counter', enteredOn: stage.today(), ...fields })
  await press(page, page.getByRole('button', { name: '录入' }))
  return receiptIn(await page.locator('.request-slip').innerText())
}

/** Where the staff's site shows the request with that content. */
export async function findCase(stage: Stage, words: string): Promise<string> {
  const page = await stage.as('clerk')
  await page.goto(`/requests?words=${encodeURIComponent(words)}`)
  const address = await page
    .locator('main table a[href^="/requests/"]')
    .first()
    .getAttribute('href')
  assert.ok(address, `no request with ${words}`)
  // A step's place on the page is no part of where the request is.
  return new URL(address, page.url()).pathname
}

type Step = { readonly by: Role; readonly action: string; readonly fields?: Fields }

/** Takes a step on the page of a request or of a dispute; it has to succeed. */
export async function take(stage: Stage, path: string, step: Step): Promise<void> {
  const page = await stage.as(step.by)
  await page.goto(path)
  const part = page.locator(`[id="${step.action}"]`)
  if ((await part.getAttribute('open')) === null) await part.locator('summary').click()
  const named = Object.entries(step.fields ?? {}).map(([name, value]) => [
    `${step.action}-${name}`,
    value,
  ])
  await fill(part, Object.fromEntries(named))
  const status = await press(page, part.locator('button[type="submit"]'))
  const said = status === 303 ? '' : await page.locator('main').innerText()
  assert.equal(status, 303, `${step.action} by ${step.by}: ${said.slice(0, 300)}`)
}

/** From the arrival to being at work: received, registered, assigned. */
export async function putToWork(stage: Stage, path: string): Promise<void> {
  const on = stage.today()
  const evidence = '示例凭据'
  await take(stage, path, { by: 'clerk', action: 'confirmReceipt', fields: { on, evidence } })
  await take(stage, path, { by: 'clerk', action: 'register' })
  const fields = { handler: stage.cast.clerk.id }
  await take(stage, path, { by: 'officeHead', action: 'assign', fields })
}

/** The answer from its draft to the applicant: drafted, reviewed, cleared, signed, served. */
export async function answer(
  stage: Stage,
  path: string,
  { outcome, fields }: { readonly outcome: string; readonly fields: Fields },
): Promise<void> {
  const clerk = await stage.as('clerk')
  await clerk.goto(`${path}/draft?outcome=${outcome}`)
  await fill(clerk.locator('form[method="post"]', { hasText: '提交审核' }), fields)
  assert.equal(await press(clerk, clerk.getByRole('button', { name: '提交审核' })), 303)
  await take(stage, path, { by: 'reviewer', action: 'review' })
  await take(stage, path, { by: 'secrecyReviewer', action: 'clear' })
  await take(stage, path, { by: 'organHead', action: 'sign' })
  const service = { way: '网上平台', evidence: '示例发送记录', on: stage.today() }
  await take(stage, path, { by: 'clerk', action: 'serve', fields: service })
}

/** Begins the report of the year, in the January after. */
async function beginReport(stage: Stage): Promise<string> {
  stage.goOnTo(`${year + 1}-01-12`)
  const report = `/annual-reports/${unit}/${year}`
  const page = await stage.as('clerk')
  await page.goto(report)
  assert.equal(await press(page, page.getByRole('button', { name: '新建' })), 303)
  return report
}

/** What the supervisor sees computed for the report of the year, a count for each cell. */
export async function seeCounted(stage: Stage, cells: Fields): Promise<void> {
  const report = await beginReport(stage)
  const page = await stage.as('supervisor')
  await page.goto(`${report}/computed?all=yes`)
  const lines = page.locator('main tbody tr')
  await lines.first().waitFor()
  for (const [address, count] of Object.entries(cells)) {
    const heading = page.getByRole('rowheader', { name: cellLabel(address), exact: true })
    const line = lines.filter({ has: heading })
    assert.equal(await line.locator('td').nth(1).innerText(), count, address)
  }
}

/** What the applicant is told, with number and code. */
export async function track({ applicant: page }: Stage, receipt: Receipt): Promise<string> {
  await page.goto('/track')
  await page.locator('[name="number"]').fill(receipt.number)
  await page.locator('[name="secretCode"]').fill(receipt.secretCode)
  await page.getByRole('button', { name: '查询' }).click()
  return page.locator('main').innerText()
}

/** No findings of axe on the page as it stands, read in a page that runs scripts. */
export async function looksWell(page: Page): Promise<void> {
  const browser = page.context().browser()
  assert.ok(browser)
  const context = await browser.newContext({ bypassCSP: true })
  const copy = await context.newPage()
  const [url, body] = [page.url(), await page.content()]
  await copy.route(url, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }))
  await copy.goto(url)
  const { violations } = await new AxeBuilder({ page: copy }).analyze()
  assert.deepEqual(
    violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
    [],
  )
  await context.close()
}
