import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { fileRoom, useFileRoom } from '#kit/files/file-room.ts'
import { checkWaitingFiles } from '#kit/files/keep-file.action.ts'
import { clamavAt } from '#kit/files/scanner.ts'
import { eicar, startFakeClamd } from '#kit/files/testing/fake-clamd.ts'
import { unpublishRecord } from '../flow/end-record.action.ts'
import { publishRecord } from '../flow/publish-record.action.ts'
import { saveRecord } from '../flow/write-record.action.ts'
import { aContent, aDraft, anEditorialOffice, examine } from '../testing/an-editorial-office.ts'
import { addRecordFile, readLateFiles } from './add-record-file.action.ts'
import { importBody } from './import-body.ts'
import { findPublishedFile } from './published-files.store.ts'
import { readAttachment } from './read-attachment.ts'
import { findRecordFile, listRecordFiles } from './record-files.store.ts'

const on = '2026-03-02'
const text = (content: string) => ({ name: '收费标准（示例）.txt', bytes: Buffer.from(content) })
const codeOf = (error: unknown) => Reflect.get(Reflect.get(Object(error), 'refusal') ?? {}, 'code')

async function aWordFile(): Promise<Uint8Array> {
  const cell = (words: string) => new TableCell({ children: [new Paragraph(words)] })
  const row = (...words: string[]) => new TableRow({ children: words.map(cell) })
  const children = [
    new Paragraph('一、总体要求'),
    new Paragraph('坚持统筹规划。'),
    new Table({ rows: [row('区域', '标准'), row('城区', '5元')] }),
  ]
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

test('a Word file gives its text once, a page for the web, and a body to go on from', async () => {
  const bytes = await aWordFile()
  const read = await readAttachment(bytes, 'docx')
  assert.equal(read.outcome, 'read')
  assert.match(read.text, /坚持统筹规划。/)
  assert.match(read.text, /城区\t5元/)
  const body = await importBody(bytes)
  assert.equal(read.webForm, body)
  assert.match(body ?? '', /^<h2>一、总体要求<\/h2>\n<p>坚持统筹规划。<\/p>\n<table>/)
})

test('what has no text says so, and what is no document is no body', async () => {
  const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  assert.match((await readAttachment(png, 'png')).note, /图片/)
  assert.equal(
    (await readAttachment(Buffer.from('PK\x03\x04 broken word/'), 'docx')).outcome,
    'unreadable',
  )
  assert.equal(await importBody(Buffer.from('文字')), undefined)
})

test('a file is kept with the record and read; it is public with a publication alone', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const key = await aDraft(office, { on })
    const attachment = await addRecordFile(office.as('clerk', on), key, text('城区每小时五元'))
    assert.equal(attachment.title, '收费标准（示例）')
    const kept = await findRecordFile(given.database, key, attachment.fileId)
    assert.equal(kept?.text?.text, '城区每小时五元')
    const place = { unitCode: 'office', serialYear: 2026, serial: 1, fileId: attachment.fileId }
    const content = aContent(on, { attachments: [attachment] })
    await saveRecord(office.as('clerk', on), key, { content, seen: 1 })
    await examine(office, key, on)
    assert.equal(await findPublishedFile(given.database, place), undefined)
    await publishRecord(office.as('officeHead', on), key)
    const found = await findPublishedFile(given.database, place)
    assert.equal(found?.title, '收费标准（示例）')
    assert.equal(found?.text, '城区每小时五元')
    const down = { reason: '误公开', law: '条例第十五条' }
    await unpublishRecord(office.as('officeHead', on), key, down)
    assert.equal(await findPublishedFile(given.database, place), undefined)
  }))

test('a file that was exchanged or never attached is not public', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const key = await aDraft(office, { on })
    const one = await addRecordFile(office.as('clerk', on), key, text('甲'))
    const other = await addRecordFile(office.as('clerk', on), key, text('乙'))
    const attachments = [{ ...one, digest: other.digest }]
    await saveRecord(office.as('clerk', on), key, {
      content: aContent(on, { attachments }),
      seen: 1,
    })
    await examine(office, key, on)
    await publishRecord(office.as('officeHead', on), key)
    for (const { fileId } of [one, other]) {
      const place = { unitCode: 'office', serialYear: 2026, serial: 1, fileId }
      assert.equal(await findPublishedFile(given.database, place), undefined)
    }
  }))

test('files that are empty, of a foreign kind or sent by somebody without a part in writing are refused', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const key = await aDraft(office, { on })
    const page = { name: 'x.html', bytes: Buffer.from('<!DOCTYPE html><script>x</script>') }
    const refusals = [
      addRecordFile(office.as('clerk', on), key, text('')),
      addRecordFile(office.as('clerk', on), key, page),
      addRecordFile(office.as('reviewer', on), key, text('甲')),
      addRecordFile(office.as('clerk', on), { ...key, number: 3 }, text('甲')),
    ]
    const codes = await Promise.all(refusals.map((one) => one.then(String, codeOf)))
    assert.deepEqual(codes, [
      'file.empty',
      'record.fileKind',
      'record.notYourRole',
      'record.unknown',
    ])
    assert.deepEqual(await listRecordFiles(given.database, key), [])
  }))

test('a harmful file is refused; one that nobody could check is read once it was', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const key = await aDraft(office, { on })
    const clerk = office.as('clerk', on)
    const before = fileRoom()
    const clamd = await startFakeClamd()
    try {
      useFileRoom({ ...before, scanner: clamavAt('127.0.0.1:1') })
      const late = await addRecordFile(clerk, key, text('迟到的文字'))
      assert.equal((await findRecordFile(given.database, key, late.fileId))?.text, undefined)
      assert.equal(await readLateFiles(clerk), 0)
      useFileRoom({ ...before, scanner: clamavAt(clamd.address) })
      await assert.rejects(
        addRecordFile(clerk, key, text(eicar)),
        (error) => codeOf(error) === 'file.harmful',
      )
      await checkWaitingFiles(clerk)
      assert.equal(await readLateFiles(clerk), 1)
      const read = await findRecordFile(given.database, key, late.fileId)
      assert.equal(read?.text?.text, '迟到的文字')
    } finally {
      useFileRoom(before)
      await clamd.stop()
    }
  }))
