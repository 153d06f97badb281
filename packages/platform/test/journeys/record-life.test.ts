// The life of a normative document: pasted from Word, examined again after a change, published, found by
// what stands in its attachment, corrected, repealed by another; counted all the while.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { inBrowser } from '../browser.ts'
import { lookWithoutScript } from '../look-without-script.ts'
import { looksWell, press, seeCounted } from './case-journey.ts'
import {
  aFile,
  bringOut,
  examine,
  findAndOpen,
  rewrite,
  save,
  takeStep,
  whereTold,
  write,
} from './record-journey.ts'
import { onStage, type Stage, unit } from './stage.ts'

const title = '示例局停车管理办法（示例）'
const address = `/documents/${unit}/2025-1`
/** Each stands in one of the attachments and nowhere else. */
const inWord = '青石巷路侧泊位夜间免费'
const inPdf = '云杉路立体车库首小时优惠'

/** What Word puts on the clipboard: a heading, a paragraph, a table, and what must not come along. */
const copied = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><style>p{color:red}</style>
<p class=MsoNormal><span style='font-size:16pt'>一、适用范围<o:p></o:p></span></p>
<p class=MsoNormal>本办法适用于城区公共停车场的设置和收费。</p>
<table class=MsoNormalTable><tr><td><p><b>区域</b></p></td><td><p><b>标准</b></p></td></tr>
<tr><td><p>城区</p></td><td><p>每小时五元</p></td></tr></table>
<img src="file:///C:/a.png" onerror="alert(1)"><script>alert(1)</script></body></html>`

const fields = {
  attribute: 'proactive',
  documentNumber: '示局〔2025〕1号',
  formedOn: '2025-03-03',
  subject: '城市管理',
  summary: '规定城区公共停车场的设置和收费。',
}

test('from Word to published, corrected, repealed, and found by its attachment', inBrowser, () =>
  onStage('2025-03-03', async (stage) => {
    const path = await writeWithFiles(stage)
    await assertUntold(stage)
    await voidByChange(stage, path)
    await assertUntold(stage)
    stage.goOnTo('2025-03-05')
    await bringOut(stage, path)
    assert.deepEqual(await notTold(stage), [])
    await findByAttachment(stage)
    await seeInFigures(stage, path, ['计入', '不计入', '计入'])
    await figuresLookWell(stage, path)
    await correct(stage, path)
    await repeal(stage)
    await seeInFigures(stage, path, ['计入', '计入', '不计入'])
    await seeInReport(stage)
  }),
)

async function writeWithFiles(stage: Stage): Promise<string> {
  const files = [await aFile('泊位清单.docx', inWord), await aFile('优惠说明.pdf', inPdf)]
  const path = await write(stage, { title, copied, fields, files })
  const page = await stage.as('clerk')
  for (const more of ['', '/saves']) {
    await page.goto(path + more)
    await looksWell(page)
  }
  await page.goto(path)
  await page.locator('.record-sheet td', { hasText: '每小时五元' }).waitFor()
  assert.doesNotMatch(await page.locator('.record-sheet').innerHTML(), /Mso|style=|script|onerror/)
  return path
}

const phrases = ['停车管理办法', '每小时五元', '泊位清单', inWord, inPdf, address]

async function assertUntold(stage: Stage): Promise<void> {
  assert.deepEqual(await whereTold(stage, phrases), [])
  const { request } = stage.applicant.context()
  for (const one of [
    address,
    `${address}.docx`,
    `${address}/files/1`,
    `/api/v1/records/${unit}/2025-1`,
  ])
    assert.equal((await request.get(one)).status(), 404, one)
}

/** What shows that the question is no empty one: these tell as soon as it is public. */
async function notTold(stage: Stage): Promise<readonly string[]> {
  const told = await whereTold(stage, ['停车管理办法', inWord, inPdf, address])
  const wanted = ['/documents', '/feeds/records.atom', '/feeds/records.json', '/api/v1/records']
  const searches = [inWord, inPdf].map((q) => `/search?${new URLSearchParams({ q })}`)
  const others = ['/open-data/records.csv', `/units/${unit}/policies`, '/sitemaps/records.xml']
  return [...wanted, ...others, ...searches].filter((one) => !told.includes(one))
}

/** Cleared and ready for the signature; one word is changed, and all of it has to be done again. */
async function voidByChange(stage: Stage, path: string): Promise<void> {
  await examine(stage, path)
  const clerk = await stage.as('clerk')
  await clerk.goto(path)
  assert.equal(await clerk.locator('.record-progress .is-done').count(), 3)
  await clerk.goto(`${path}/edit`)
  await clerk.getByText('已经通过的审核和保密审查都会作废').waitFor()
  await clerk.locator('.ProseMirror td p', { hasText: '每小时五元' }).selectText()
  await clerk.keyboard.type('每小时六元')
  await save(clerk)
  await clerk.goto(path)
  await clerk.getByText('内容有改动，原来的审核和审查已经作废').waitFor()
  await clerk.getByText('审核、保密审查都只对当时的内容有效').waitFor()
  assert.equal(await clerk.locator('.record-progress .is-done').count(), 0)
  const signer = await stage.as('organHead')
  await signer.goto(`${path}/steps/approve`)
  await signer.getByText('现在不能签发').waitFor()
  await looksWell(signer)
}

/** On a phone without script. */
async function findByAttachment(stage: Stage): Promise<void> {
  const { applicant } = stage
  await findAndOpen(stage, inPdf, title)
  await applicant.goBack()
  await lookWithoutScript(applicant, 'record-found')
  await findAndOpen(stage, inWord, title)
  assert.equal(new URL(applicant.url()).pathname, address)
  await applicant.locator('.document-body td', { hasText: '每小时六元' }).waitFor()
  await lookWithoutScript(applicant, 'record-page')
  assert.match((await downloaded(applicant, '泊位清单')).toString('latin1'), /^PK/)
  assert.match((await downloaded(applicant, '优惠说明')).toString('latin1'), /^%PDF-/)
  assert.match((await downloaded(applicant, 'Word 文档')).toString('latin1'), /^PK/)
  assert.match((await downloaded(applicant, 'PDF 文件')).toString('latin1'), /^%PDF-/)
}

async function downloaded(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ])
  return readFile(await file.path())
}

/** 制发、废止、现行有效 of the year, as the record's own page explains them; each number opens its list. */
async function seeInFigures(
  stage: Stage,
  path: string,
  counted: readonly [issued: string, repealed: string, inForce: string],
): Promise<void> {
  const page = await stage.as('officeHead')
  await page.goto(`${path}/validity`)
  const line = page.locator('tbody tr', { hasText: '2025 年' })
  for (const [index, says] of counted.entries())
    assert.ok(
      (await line.locator('td').nth(index).innerText()).startsWith(says),
      `${index} ${says}`,
    )
  await line.getByRole('link', { name: '计入', exact: true }).first().click()
  await page.getByText(/2025 年年度报告“行政规范性文件/).waitFor()
  await page.locator('main table').getByRole('link', { name: title }).waitFor()
}

async function figuresLookWell(stage: Stage, path: string): Promise<void> {
  const page = await stage.as('officeHead')
  for (const one of [`${path}/validity`, '/records/normative', '/records']) {
    await page.goto(one)
    await looksWell(page)
  }
}

/** A second edition: both can be read, and the newer one says what it corrects. */
async function correct(stage: Stage, path: string): Promise<void> {
  stage.goOnTo('2025-04-02')
  const clerk = await takeStep(stage, path, { by: 'clerk', step: 'startEdition' })
  await clerk.goto(`${path}/edit`)
  await clerk.locator('.ProseMirror td p', { hasText: '每小时六元' }).selectText()
  await clerk.keyboard.type('每小时四元')
  await rewrite(clerk, { fields: { changeNote: '更正了收费标准。' } })
  assert.deepEqual(await whereTold(stage, ['每小时四元', '更正了收费标准']), [])
  await bringOut(stage, path)
  const { applicant } = stage
  await applicant.goto(address)
  await applicant.getByText('（第 2 版）：更正了收费标准。').waitFor()
  await applicant.locator('.document-body td', { hasText: '每小时四元' }).waitFor()
  await applicant.getByRole('link', { name: '第 1 版' }).click()
  await applicant.getByText('已有新版。').waitFor()
  await applicant.locator('.document-body td', { hasText: '每小时六元' }).waitFor()
  await lookWithoutScript(applicant, 'record-earlier-edition')
}

const repealing = '示例局关于废止停车管理办法的决定（示例）'

async function repeal(stage: Stage): Promise<void> {
  stage.goOnTo('2025-09-01')
  const path = await write(stage, {
    title: repealing,
    copied: '<p class=MsoNormal>经研究，决定予以废止。</p>',
    fields: {
      ...{ ...fields, documentNumber: '示局〔2025〕8号', formedOn: '2025-09-01' },
      ...{ summary: '废止一件行政规范性文件。' },
    },
  })
  const clerk = await stage.as('clerk')
  await clerk.locator('[name="tie.new.tie"]').selectOption('repeals')
  await clerk.locator('[name="tie.new.to"]').fill(fields.documentNumber)
  await press(clerk, clerk.getByRole('button', { name: '添加', exact: true }))
  await clerk.locator('.edit-ties', { hasText: title }).waitFor()
  const { applicant } = stage
  await applicant.goto(address)
  await applicant.locator('dd', { hasText: /^有效$/ }).waitFor()
  await bringOut(stage, path)
  await applicant.goto(address)
  await applicant.locator('dd', { hasText: `废止由《${repealing}》` }).waitFor()
  await applicant.getByRole('link', { name: `《${repealing}》` }).click()
  await applicant.getByRole('heading', { name: '废止的文件' }).waitFor()
}

/** Table 二 of the year's report, computed; the number of those repealed opens the one that was. */
async function seeInReport(stage: Stage): Promise<void> {
  await seeCounted(stage, {
    'disclosure.normativeDocuments.issued': '2',
    'disclosure.normativeDocuments.repealed': '1',
    'disclosure.normativeDocuments.inForce': '1',
  })
  const page = await stage.as('supervisor')
  await page.locator('main tbody tr a[href*="normativeDocuments.repealed"]').click()
  await page.getByText(/计入的文件/).waitFor()
  assert.equal(await page.locator('main tbody tr').count(), 1)
  await page.locator('main table').getByRole('link', { name: title }).waitFor()
}
