// Opens the public pages of records in a browser without script: documents of every standing, the columns
// of a unit, lists and the log of removals, at the width of a desk and of a phone.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { localDate } from '#law/index.ts'
import { addRecordFile } from '../src/catalogue/attachments/add-record-file.action.ts'
import { unpublishRecord, withdrawRecord } from '../src/catalogue/flow/end-record.action.ts'
import { publishRecord } from '../src/catalogue/flow/publish-record.action.ts'
import { saveRecord, startEdition } from '../src/catalogue/flow/write-record.action.ts'
import {
  aContent,
  aDraft,
  anEditorialOffice,
  aPublished,
  type EditorialOffice,
  examine,
} from '../src/catalogue/testing/an-editorial-office.ts'
import { portalSite } from '../src/portal/portal-site.ts'
import { inBrowser, launchBrowser } from './browser.ts'
import { lookWithoutScript } from './look-without-script.ts'
import { aConfig } from './sites.ts'

const on = '2026-03-02'
const rows = Array.from(
  { length: 4 },
  (_, index) =>
    `<tr><td>示例路 ${index + 1} 号停车场</td><td>小型车每小时 ${index + 2} 元，夜间减半</td><td>工作日 7:00—22:00，节假日全天开放</td><td>由示例局另行公布</td></tr>`,
).join('')
const body = [
  '<h2>第一章 总则</h2>',
  '<p><strong>第一条</strong> 为了规范停车场的设置和收费，制定本办法（示例）。</p>',
  '<h3>第一节 收费</h3>',
  '<p>第二条 收费标准如下：</p>',
  '<table><thead><tr><th>地点</th><th>标准</th><th>时间</th><th>说明</th></tr></thead>',
  `<tbody>${rows}</tbody></table>`,
  '<ol><li>第一项</li><li>第二项</li></ol>',
  '<p class="align-right">示例局</p><p class="align-right">2026年3月2日</p>',
].join('')

/** A document with all that a page can show: files, ties, a later edition. */
async function aRichDocument(office: EditorialOffice): Promise<void> {
  const key = await aDraft(office, { on })
  const bytes = new TextEncoder().encode('停车费标准（示例）')
  const upload = { name: '停车费标准.txt', bytes }
  const attachments = [await addRecordFile(office.as('clerk', on), key, upload)]
  const content = aContent(on, { body, attachments, effectiveOn: localDate('2026-04-01') })
  await saveRecord(office.as('clerk', on), key, { content, seen: 1 })
  await examine(office, key, on)
  await publishRecord(office.as('officeHead', on), key)
  const second = await startEdition(office.as('clerk', on), key)
  const corrected = { ...content, changeNote: '更正了第二条中的一处标准。' }
  await saveRecord(office.as('clerk', on), second, { content: corrected, seen: 1 })
  await examine(office, second, on)
  await publishRecord(office.as('officeHead', on), second)
  const tied = { title: '停车管理办法解读（示例）', documentNumber: '', summary: '解读。' }
  const ties = [{ tie: 'interprets', ...key } as const]
  await aPublished(office, { on, kind: 'interpretation', content: { ...tied, ties } })
}

async function endedRecords(office: EditorialOffice): Promise<void> {
  const withdrawn = await aPublished(office, { on, kind: 'notice' })
  await withdrawRecord(office.as('officeHead', on), withdrawn, '会议改期，另行通知。')
  const gone = await aPublished(office, { on, kind: 'notice' })
  const down = { reason: '误将个人信息公开', law: '条例第十五条' }
  await unpublishRecord(office.as('officeHead', on), gone, down)
}

const pages = {
  'document-newest': '/documents/office/2026-1',
  'document-earlier': '/documents/office/2026-1/editions/1',
  'document-interpretation': '/documents/office/2026-2',
  'document-withdrawn': '/documents/office/2026-3',
  'document-taken-down': '/documents/office/2026-4',
  'records-home': '/',
  'records-unit': '/units/office',
  'records-policies': '/units/office/policies',
  'records-guide': '/units/office/guide',
  'records-mandatory': '/units/office/mandatory',
  'records-catalogue': '/units/office/catalogue',
  'records-item': '/units/office/mandatory?item=20.1',
  'records-all': '/documents',
  'records-nothing': '/documents?year=1999',
  'records-removals': '/removals',
  'records-site-map': '/site-map',
} as const

test(
  'pages of records are read without script, by everybody, on a desk and on a phone',
  inBrowser,
  () =>
    withDatabase(async (given) => {
      const office = await anEditorialOffice(given)
      await aRichDocument(office)
      await endedRecords(office)
      const config = aConfig({ requestsPerMinute: 100_000 })
      const site = await portalSite(config, given.as('portal'), false)
      const browser = await launchBrowser()
      try {
        const address = await site.listen({ port: 0 })
        const context = await browser.newContext({ javaScriptEnabled: false })
        const page = await context.newPage()
        const complaints: string[] = []
        page.on('console', (message) => {
          if (message.type() === 'error' && !/status of 410/.test(message.text()))
            complaints.push(message.text())
        })
        for (const [name, path] of Object.entries(pages)) {
          await page.goto(address + path)
          await lookWithoutScript(page, name)
        }
        await page.goto(`${address}/units/office/policies`)
        await page.getByRole('combobox', { name: '有效性' }).selectOption('no')
        await page.getByRole('button', { name: '查找' }).click()
        await page.getByText('没有符合条件的信息').waitFor()
        assert.deepEqual(complaints, [])
      } finally {
        await browser.close()
        await site.close()
      }
    }),
)
