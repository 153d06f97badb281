// What journeys of records have in common: writing one from what was copied in Word, its way through the
// office, and asking every surface of the public site for what must not be there yet.

import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { recordDocx, recordPdf } from '#catalogue/portal/record-files.ts'
import { aContent } from '#catalogue/testing/an-editorial-office.ts'
import { paste } from '../paste.ts'
import { type Fields, fill, press } from './case-journey.ts'
import { type Stage, unit } from './stage.ts'

export const unitName = '示例局'

export type File = { readonly name: string; readonly bytes: Uint8Array }

/** A file in which these words stand, and only in it. */
export async function aFile(
  name: `${string}.docx` | `${string}.pdf`,
  words: string,
): Promise<File> {
  const content = aContent('2025-03-03', { title: '收费标准（示例）', body: `<p>${words}</p>` })
  const write = name.endsWith('.pdf') ? recordPdf : recordDocx
  return { name, bytes: await write({ content, unitName }) }
}

export type Written = {
  readonly title: string
  /** As Word puts it on the clipboard. */
  readonly copied: string
  readonly fields: Fields
  readonly files?: readonly File[]
}

/** Begins a record and writes its first edition; returns where the staff's site shows it. */
export async function write(stage: Stage, { title, ...rest }: Written): Promise<string> {
  const page = await stage.as('clerk')
  await page.goto('/records/new')
  const form = page.locator('form.edit-new')
  await fill(form, { unit, kind: 'normativeDocument', title })
  assert.equal(await press(page, form.getByRole('button', { name: '建立草稿' })), 303)
  await rewrite(page, rest)
  return new URL(page.url()).pathname.replace(/\/edit$/, '')
}

/** Fills in the form that is open, pastes the text, adds the files and saves. */
export async function rewrite(page: Page, given: Partial<Omit<Written, 'title'>>): Promise<void> {
  const form = page.locator('#record-editor')
  await page.locator('.ProseMirror').waitFor()
  await fill(form, given.fields ?? {})
  if (given.copied !== undefined) await paste(page, given.copied)
  if (given.files !== undefined) await attach(page, given.files)
  await save(page)
}

async function attach(page: Page, files: readonly File[]): Promise<void> {
  await page.setInputFiles(
    '#file',
    files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })),
  )
  await page.getByRole('button', { name: '上传' }).click()
  for (const { name } of files) await page.getByRole('link', { name, exact: true }).waitFor()
}

/** By the button; a save by itself beforehand does no harm. */
export async function save(page: Page): Promise<void> {
  await page.locator('.edit-bar').getByRole('button', { name: '保存' }).click()
  await page.waitForURL(/[?&]saved=1/)
  await page.getByText('已保存', { exact: true }).first().waitFor()
}

export type RecordStep = {
  readonly by: Parameters<Stage['as']>[0]
  readonly step: string
  readonly fields?: Fields
}

/** Asks for a step on its own page and takes it; it has to succeed. Returns the page it leads to. */
export async function takeStep(stage: Stage, path: string, given: RecordStep): Promise<Page> {
  const { by, step, fields = {} } = given
  const page = await stage.as(by)
  await page.goto(`${path}/steps/${step}`)
  const form = page.locator('form.record-step')
  const told = async (): Promise<string> => (await page.locator('main').innerText()).slice(0, 400)
  assert.equal(await form.count(), 1, `${step} by ${by}: ${await told()}`)
  await fill(form, fields)
  const status = await press(page, form.locator('button[type="submit"]'))
  assert.equal(status, 303, `${step} by ${by}: ${status === 303 ? '' : await told()}`)
  return page
}

/** Handed in, reviewed, cleared: all but the signature. */
export async function examine(stage: Stage, path: string): Promise<void> {
  await takeStep(stage, path, { by: 'clerk', step: 'submit' })
  await takeStep(stage, path, { by: 'reviewer', step: 'passReview' })
  await takeStep(stage, path, { by: 'secrecyReviewer', step: 'clearSecrecy' })
}

/** Through the whole office, published by somebody who did not hand it in. */
export async function bringOut(stage: Stage, path: string): Promise<void> {
  await examine(stage, path)
  await takeStep(stage, path, { by: 'organHead', step: 'approve' })
  await takeStep(stage, path, { by: 'officeHead', step: 'publish' })
}

const search = (q: string, ending = ''): string => `/search${ending}?${new URLSearchParams({ q })}`

/** Pages, feeds, exports and maps of the public site that tell of more than one record. */
const tellingOfAll: readonly string[] = [
  ...['/', '/documents', `/units/${unit}`, `/units/${unit}/policies`, '/site-map', '/removals'],
  ...['/feeds/records.atom', '/feeds/records.json', '/api/v1/records', '/open-data/records.csv'],
  ...['/open-data/records.jsonl', '/sitemap.xml', '/sitemaps/records.xml'],
]

/** Which addresses of the public site let somebody read one of the phrases, or find something by it. */
export async function whereTold(
  { applicant }: Stage,
  phrases: readonly string[],
): Promise<readonly string[]> {
  const read = async (url: string): Promise<string> =>
    (await applicant.context().request.get(url, { failOnStatusCode: false })).text()
  const told: string[] = []
  for (const url of tellingOfAll) {
    const text = await read(url)
    if (phrases.some((phrase) => text.includes(phrase))) told.push(url)
  }
  for (const phrase of phrases.filter((one) => !one.startsWith('/')))
    for (const ending of ['', '.atom', '.json']) {
      const text = await read(search(phrase, ending))
      if (/\/documents\/[a-z-]+\/\d/.test(text)) told.push(search(phrase, ending))
    }
  return told
}

/** Searches on the public site as people do, and opens the one that is found. */
export async function findAndOpen(
  { applicant: page }: Stage,
  phrase: string,
  title: string,
): Promise<void> {
  await page.goto('/search')
  await page.locator('.search-form [name="q"]').fill(phrase)
  await page.getByRole('button', { name: '查找', exact: true }).click()
  await page.locator('.search-finds').getByText(phrase).first().waitFor()
  await page.locator('.search-finds').getByRole('link', { name: title }).click()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
}
