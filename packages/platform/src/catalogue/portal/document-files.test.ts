import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addRecordFile } from '../attachments/add-record-file.action.ts'
import { unpublishRecord, withdrawRecord } from '../flow/end-record.action.ts'
import { publishRecord } from '../flow/publish-record.action.ts'
import { saveRecord } from '../flow/write-record.action.ts'
import { aContent, aDraft, anEditorialOffice, examine } from '../testing/an-editorial-office.ts'
import { withPortal } from './testing/with-portal.ts'

const on = '2026-03-02'
const first = '/documents/office/2026-1'
const upload = {
  name: '收费标准.txt',
  bytes: new TextEncoder().encode('小型车每小时 2 元（示例）'),
}

test('an attachment can be had from the moment its record is public until it is taken down', () =>
  withPortal(async (site, given) => {
    const office = await anEditorialOffice(given)
    const key = await aDraft(office, { on })
    const attachment = await addRecordFile(office.as('clerk', on), key, upload)
    const unused = await addRecordFile(office.as('clerk', on), key, { ...upload, name: '内部.txt' })
    const content = aContent(on, { attachments: [attachment] })
    await saveRecord(office.as('clerk', on), key, { content, seen: 1 })
    await examine(office, key, on)
    assert.equal((await site.inject(`${first}/files/1`)).statusCode, 404)
    await publishRecord(office.as('officeHead', on), key)

    const { body } = await site.inject(first)
    assert.match(body, /href="\/documents\/office\/2026-1\/files\/1" download>收费标准</)
    assert.doesNotMatch(body, new RegExp(`内部|${unused.fileId}`))
    const file = await site.inject(`${first}/files/1`)
    assert.equal(file.statusCode, 200)
    assert.match(file.body, /小型车/)
    assert.match(String(file.headers['content-disposition']), /^attachment; filename\*=UTF-8''/)
    assert.equal(file.headers['x-content-type-options'], 'nosniff')
    assert.equal((await site.inject(`${first}/files/2`)).statusCode, 404)
    const again = { 'if-none-match': String(file.headers.etag) }
    const asked = { url: `${first}/files/1`, headers: again }
    assert.equal((await site.inject(asked)).statusCode, 304)

    await withdrawRecord(office.as('officeHead', on), key, '内容有误')
    assert.equal((await site.inject(asked)).statusCode, 404)
    assert.match((await site.inject(first)).body, /暂时不能下载/)
    const down = { reason: '误公开', law: '条例第十五条' }
    await unpublishRecord(office.as('officeHead', on), key, down)
    const gone = await site.inject(`${first}/files/1`)
    assert.equal(gone.statusCode, 410)
    assert.doesNotMatch(gone.body, /收费|停车/)
  }))

test('the text can be had as Word and as PDF', () =>
  withPortal(async (site, given) => {
    const office = await anEditorialOffice(given)
    const key = await aDraft(office, { on })
    await examine(office, key, on)
    await publishRecord(office.as('officeHead', on), key)
    for (const [ending, start] of Object.entries({ docx: 'PK', pdf: '%PDF' })) {
      const { statusCode, body, headers } = await site.inject(`${first}.${ending}`)
      assert.equal(statusCode, 200, ending)
      assert.ok(body.startsWith(start), ending)
      const again = {
        url: `${first}.${ending}`,
        headers: { 'if-none-match': String(headers.etag) },
      }
      assert.equal((await site.inject(again)).statusCode, 304, ending)
    }
  }))
