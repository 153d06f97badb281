// Files and drafts on the public site, as its own role of the database: kept when a form is refused,
// sealed, handed in with the request, shown to staff by a noted click, given out after service only.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { fileRoom } from '#kit/files/file-room.ts'
import { useStageLimits } from '#kit/files/stage-limits.ts'
import { dayInChina } from '#law/index.ts'
import { confirmReceipt } from '#requests/intake/confirm-receipt.action.ts'
import { dropExpiredDrafts } from '#requests/intake/save-draft.action.ts'
import { splitRequest } from '#requests/splitting/split-request.action.ts'
import { anOffice } from '#requests/testing/an-office.ts'
import { portalSite } from '../src/portal/portal-site.ts'
import { filledApplication as filled } from './filled-application.ts'
import { sendFiles } from './send-files.ts'
import { aConfig, send } from './sites.ts'

const config = aConfig({ requestsPerMinute: 100_000, uploadMegabytes: 1 })
const jpeg = Buffer.concat([Buffer.from('\xff\xd8\xff\xe0', 'latin1'), Buffer.from('示例证件')])
const proof = { field: 'proof', name: '王示例身份证.jpg', bytes: jpeg }
const attachment = { field: 'attachment', name: '../线索.txt', bytes: Buffer.from('示例线索') }

function onPortal(
  visit: (site: FastifyInstance, given: TestDatabase) => Promise<void>,
): Promise<void> {
  return withDatabase(async (given) => {
    await anOffice(given)
    const site = await portalSite(config, given.as('portal'), false)
    await visit(site, given)
    await site.close()
  })
}

const codeIn = (body: string, name = 'stage'): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? ''
const count = async ({ sql }: TestDatabase, table: string): Promise<number> =>
  (await sql(`select 1 from ${table}`)).rowCount ?? 0

test('files stay when the form is refused, and come along when it is sent', () =>
  onPortal(async (site, given) => {
    const lacking = { ...filled, description: '', do: 'check' }
    const refused = await sendFiles(site, '/apply', { form: lacking, files: [proof, attachment] })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /已收下的文件（2）/)
    assert.doesNotMatch(refused.body, /王示例身份证/)
    const stage = codeIn(refused.body)
    const again = await send(site, {
      method: 'POST',
      url: '/apply',
      form: { ...filled, stage, do: 'check' },
    })
    assert.equal(again.statusCode, 200)
    assert.match(again.body, /身份证明（图片/)
    assert.match(again.body, /申请的附件：线索\.txt/)
    const form = { ...filled, stage, sending: codeIn(again.body, 'sending'), do: 'send' }
    assert.equal((await send(site, { method: 'POST', url: '/apply', form })).statusCode, 200)
    const { rows } = await given.sql(
      'select part, name, key_sealed, digest from request_files join files using (unit_id, file_id) order by part',
    )
    assert.deepEqual(
      rows.map(({ part, name }) => [part, name]),
      [
        ['attachment', '线索.txt'],
        ['proof', '身份证明'],
      ],
    )
    assert.equal(await count(given, 'staged_files'), 0)
    for (const { key_sealed, digest } of rows) {
      assert.match(key_sealed, /^gk1:/)
      assert.ok(!Buffer.from(await fileRoom().store.get(digest)).includes('示例'))
    }
    const twice = await send(site, { method: 'POST', url: '/apply', form })
    assert.equal(twice.statusCode, 200)
    assert.equal(await count(given, 'requests'), 1)
  }))

test('a file is taken away again by its box; kinds and sizes that are not taken are named', () =>
  onPortal(async (site, given) => {
    const first = await sendFiles(site, '/apply', {
      form: { ...filled, do: 'edit' },
      files: [attachment],
    })
    const stage = codeIn(first.body)
    const removeFile = /name="removeFile" value="([^"]*)"/.exec(first.body)?.[1] ?? ''
    await send(site, {
      method: 'POST',
      url: '/apply',
      form: { ...filled, stage, removeFile, do: 'edit' },
    })
    assert.equal(await count(given, 'staged_files'), 0)
    const page = { ...attachment, name: 'a.pdf', bytes: Buffer.from('<html><script>x</script>') }
    const large = { ...proof, bytes: Buffer.concat([jpeg, Buffer.alloc(1_200_000)]) }
    const wrong = await sendFiles(site, '/apply', {
      form: { ...filled, do: 'check' },
      files: [page, large],
    })
    assert.equal(wrong.statusCode, 422)
    assert.match(wrong.body, /id="attachment-problem"/)
    assert.match(wrong.body, /id="proof-problem"/)
    assert.equal(await count(given, 'staged_files'), 0)
  }))

test('a saved draft is opened by its code alone, is sealed, and is no request', () =>
  onPortal(async (site, given) => {
    const saved = await sendFiles(site, '/apply', {
      form: { ...filled, do: 'save' },
      files: [proof],
    })
    assert.equal(saved.statusCode, 200)
    assert.match(saved.body, /草稿已经保存，还没有提交/)
    const draftCode = codeIn(saved.body)
    assert.equal(await count(given, 'requests'), 0)
    const { rows } = await given.sql('select content_sealed from application_drafts')
    assert.match(rows[0]?.content_sealed, /^gk1:/)
    const open = (code: string) =>
      send(site, { method: 'POST', url: '/apply', form: { draftCode: code, do: 'open' } })
    const opened = await open(draftCode.toLowerCase())
    assert.match(opened.body, /value="王示例"/)
    assert.match(opened.body, /已收下的文件（1）/)
    assert.equal((await open('2222-2222-2222')).statusCode, 422)
    await dropExpiredDrafts({ ...given.context, now: new Date(Date.now() + 31 * 86_400_000) })
    assert.equal((await open(draftCode)).statusCode, 422)
  }))

test('what was asked for is added on the tracking page, and only when it was asked for', () =>
  onPortal(async (site, given) => {
    const sent = await send(site, {
      method: 'POST',
      url: '/apply',
      form: { ...filled, do: 'send' },
    })
    const [number = '', secretCode = ''] = sent.body.match(/\b\w{4}-\w{4}-\w{4}\b/g) ?? []
    const form = { number, secretCode, text: '示例路段一标段的招标文件' }
    const supplement = { ...attachment, field: 'supplement' }
    const early = await sendFiles(site, '/track/clarify', { form, files: [supplement] })
    assert.equal(early.statusCode, 409)
    assert.equal(await count(given, 'files'), 0)
    const unknown = '00000000-0000-0000-0000-000000000000'
    const file = await send(site, { method: 'POST', url: `/track/files/${unknown}`, form })
    assert.equal(file.statusCode, 404)
  }))

test('no more files wait than may, from one network and in all; the form stays and goes without', () =>
  onPortal(async (site, given) => {
    const lacking = { ...filled, description: '', do: 'check' }
    const big = { ...attachment, bytes: Buffer.alloc(600 * 1024, '示') }
    const from = async (): Promise<string> => {
      const sent = await sendFiles(site, '/apply', { form: lacking, files: [big] })
      assert.equal(sent.statusCode, 422)
      assert.match(sent.body, /value="王示例"/)
      return sent.body
    }
    useStageLimits({ fromOne: 1, inAll: 20 })
    try {
      assert.match(await from(), /已收下的文件（1）/)
      assert.match(await from(), /从您所在的网络暂存的文件已达上限/)
      useStageLimits({ fromOne: 20, inAll: 1 })
      assert.match(await from(), /网站暂存文件的空间已满/)
      assert.equal(await count(given, 'staged_files'), 1)
      const { rows } = await given.sql('select sent_from from staged_files')
      assert.match(rows[0].sent_from, /^[0-9a-f]{64}$/)
      const sent = await sendFiles(site, '/apply', { form: { ...filled, do: 'send' }, files: [] })
      assert.match(sent.body, /申请已经提交/)
    } finally {
      useStageLimits({ fromOne: 500, inAll: 20_000 })
    }
  }))

test('files of a form with two items belong to both requests, and to what the office splits off', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const site = await portalSite(config, given.as('portal'), false)
    try {
      const form = { ...filled, description2: '监理合同和验收报告', do: 'send' }
      const files = [proof, attachment]
      assert.equal((await sendFiles(site, '/apply', { form, files })).statusCode, 200)
    } finally {
      await site.close()
    }
    const parts = async (): Promise<readonly string[]> => {
      const { rows } = await given.sql(`select string_agg(part, ' ' order by part) as parts
        from request_files group by request_id`)
      return rows.map((row) => row.parts)
    }
    assert.deepEqual(await parts(), ['attachment proof', 'attachment proof'])
    assert.equal(await count(given, 'files'), 2)
    const { rows } = await given.sql('select request_id from requests order by request_id desc')
    const key = { unitId: office.unit.id, requestId: rows[0].request_id }
    const today = dayInChina(new Date())
    const clerk = { ...office.as('clerk', today), now: new Date() }
    await confirmReceipt(clerk, key, { on: today, evidence: '电话确认' })
    await splitRequest(clerk, key, ['监理合同', '验收报告'])
    assert.deepEqual(await parts(), Array(3).fill('attachment proof'))
    assert.equal(await count(given, 'files'), 2)
  }))
