import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { useAsking } from '#kit/net/asking.ts'
import { addRecordFile } from '../attachments/add-record-file.action.ts'
import { findingsOf, submitRecord } from '../flow/examine-record.action.ts'
import { saveRecord } from '../flow/write-record.action.ts'
import type { EditionContent } from '../record/content.ts'
import type { EditionKey } from '../record/edition.ts'
import { findEdition } from '../record/editions.store.ts'
import { findRecord } from '../record/records.store.ts'
import { aContent, aDraft, anEditorialOffice, aPublished } from '../testing/an-editorial-office.ts'
import { askLinks, askPublicLinks } from './ask-links.action.ts'
import { addWording, dropWording, restoreWording } from './change-wording.action.ts'
import { decideFinding, undecideFinding } from './decide-finding.action.ts'

const on = '2026-03-02'
const phone = '13800001234'
const codeOf = (error: unknown) => Reflect.get(Reflect.get(Object(error), 'refusal') ?? {}, 'code')

type Given = Parameters<Parameters<typeof withDatabase>[0]>[0]

async function found({ database }: Given, key: EditionKey) {
  const [record, edition] = [await findRecord(database, key), await findEdition(database, key)]
  assert.ok(record && edition)
  return findingsOf(database, { record, edition })
}

test('a number inside an attachment keeps a record back until somebody answers for it, over saves', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const clerk = office.as('clerk', on)
    const key = await aDraft(office, { on })
    const upload = { name: '联系人.txt', bytes: Buffer.from(`值班电话 ${phone}`) }
    const attachments = [await addRecordFile(clerk, key, upload)]
    const save = (content: Partial<EditionContent>, seen: number) =>
      saveRecord(clerk, key, { content: aContent(on, { attachments, ...content }), seen })
    await save({}, 1)
    const [finding] = await found(given, key)
    assert.equal(finding?.code, 'sensitive.mobilePhone')
    await assert.rejects(
      submitRecord(clerk, key),
      (error) => codeOf(error) === 'record.errorsStand',
    )
    const digest = finding?.digest ?? ''
    const head = office.as('officeHead', on)
    const refusals = [
      decideFinding(head, key, { digest, reason: ' ' }),
      decideFinding(clerk, key, { digest, reason: '值班电话' }),
      decideFinding(head, key, { digest: 'f'.repeat(64), reason: '值班电话' }),
      undecideFinding(clerk, key, digest),
    ]
    const codes = await Promise.all(refusals.map((one) => one.then(String, codeOf)))
    assert.deepEqual(codes, [
      ...['check.reasonMissing', 'record.notYourRole', 'check.findingGone', 'record.notYourRole'],
    ])
    await decideFinding(head, key, { digest, reason: '本机关值班电话' })
    await save({ genre: '办法' }, 2)
    const [left] = await found(given, key)
    assert.equal(left?.severity, 'warning')
    assert.equal(left?.decision?.reason, '本机关值班电话')
    await save({ body: `<p>另一个电话 13900001234</p>` }, 3)
    const other = (await found(given, key)).filter(({ severity }) => severity === 'error')
    assert.deepEqual(
      other.map(({ field }) => field),
      ['body'],
    )
    await undecideFinding(head, key, digest)
    assert.equal((await found(given, key)).filter((one) => one.severity === 'error').length, 2)
    const { rows } = await given.sql('select finding_digest from record_finding_decisions')
    assert.deepEqual(rows, [])
  }))

test('the list of wordings is the own one, added to and switched off', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const head = office.as('officeHead', on)
    const key = await aDraft(office, { on, content: { body: '<p>布署示例词</p>' } })
    const words = async () =>
      (await found(given, key)).map(({ message }) => /“(.+?)”/.exec(message)?.[1])
    assert.deepEqual(await words(), ['布署'])
    await addWording(head, { wrong: '示例词', instead: '', note: '' })
    await dropWording(head, '布署')
    assert.deepEqual(await words(), ['示例词'])
    await restoreWording(head, '布署')
    await dropWording(head, '示例词')
    assert.deepEqual(await words(), ['布署'])
    const wrong = [
      addWording(head, { wrong: '一', instead: '', note: '' }),
      addWording(head, { wrong: '示例', instead: '示例词', note: '' }),
    ]
    const codes = await Promise.all(wrong.map((one) => one.then(String, codeOf)))
    assert.deepEqual(codes, ['check.wrongMissing', 'check.sameWording'])
  }))

test('links of what is public are asked for only where that is set, and what is broken is warned of', () =>
  withDatabase(async (given) => {
    const server = createServer((request, reply) => {
      reply.statusCode = request.url === '/gone' ? 404 : 200
      reply.end()
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const at = server.address()
    const base = `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}`
    const link = (path: string) => `<a href="${base}${path}">办事指南${path}</a>`
    const off = { isOn: false, mayBePrivate: false, milliseconds: 20_000 }
    try {
      const office = await anEditorialOffice(given)
      const content = { body: `<p>${link('/here')}${link('/gone')}</p>` }
      await aPublished(office, { on, content })
      const system = office.as('clerk', on)
      assert.equal(await askPublicLinks(system), 0)
      useAsking({ ...off, isOn: true })
      await askLinks(system, [`${base}/gone`])
      const { rows } = await given.sql('select outcome from record_links_reached')
      assert.deepEqual(rows, [{ outcome: 'refused' }])
      useAsking({ ...off, isOn: true, mayBePrivate: true })
      assert.equal(await askPublicLinks(system), 2)
      const { rows: known } = await given.sql(
        'select address, outcome from record_links_reached order by address',
      )
      assert.deepEqual(known, [
        { address: `${base}/gone`, outcome: 'missing' },
        { address: `${base}/here`, outcome: 'reached' },
      ])
    } finally {
      useAsking(off)
      server.closeAllConnections()
      server.close()
    }
  }))
