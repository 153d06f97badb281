// The catalogue, the clock of publishing and the numbering on the staff's site, over HTTP.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findUnitByCode } from '#agencies/index.ts'
import { listCatalogues } from '#catalogue/entries/catalogues.store.ts'
import { entriesAsXlsx } from '#catalogue/entries/entry-sheet.ts'
import { createRecord } from '#catalogue/flow/write-record.action.ts'
import { anEntry } from '#catalogue/testing/a-catalogue.ts'
import { aContent } from '#catalogue/testing/an-editorial-office.ts'
import { onConsole, type Walk } from './on-console.ts'
import { aContext } from './sites.ts'

const root = '/records/catalogue/example-city'

async function unitIdOf({ given }: Walk): Promise<string> {
  return (await findUnitByCode(given.database, 'example-city'))?.id ?? ''
}

test('a catalogue is begun, filled, issued over HTTP; what is refused keeps what was typed', () =>
  onConsole(async (walk) => {
    const faulty = await walk.post('clerk', root, { title: '示例目录', validFrom: '' })
    assert.equal(faulty.statusCode, 422)
    assert.match(faulty.body, /value="示例目录"/)
    const head = { title: '示例目录', validFrom: '2026-01-01', validUntil: '' }
    const begun = await walk.post('clerk', root, head)
    assert.equal(begun.statusCode, 303)
    const path = String(begun.headers.location)
    const entry = {
      ...{ code: '20.5.1', firstMatter: '示例事项', elements: '示例要素', discloser: '示例局' },
      ...{ channels: 'website', limitKind: 'workingDays', limitDays: '7', do: 'save' },
    }
    const wrong = await walk.post('clerk', `${path}/entry`, { ...entry, limitDays: '90' })
    assert.equal(wrong.statusCode, 422)
    assert.match(wrong.body, /长于 20 个工作日的时限要写明/)
    assert.match(wrong.body, /value="示例事项"/)
    assert.equal((await walk.post('clerk', `${path}/entry`, entry)).statusCode, 303)
    assert.equal((await walk.post('clerk', `${path}/entry`, entry)).statusCode, 422)
    assert.equal((await walk.post('clerk', `${path}/issue`)).statusCode, 409)
    assert.equal((await walk.see('supervisor', path)).statusCode, 200)
    assert.equal((await walk.post('officeHead', `${path}/issue`)).statusCode, 303)
    assert.match((await walk.see('auditor', path)).body, /现行/)
    const sheet = await walk.see('auditor', `${path}/entries.xlsx`)
    assert.match(String(sheet.headers['content-type']), /spreadsheetml/)
    const [catalogue] = await listCatalogues(walk.given.database, [await unitIdOf(walk)])
    assert.ok(catalogue?.issuedAt)
    assert.equal((await walk.post('clerk', `${path}/entry`, entry)).statusCode, 409)
    assert.ok((await entriesAsXlsx('示例', [anEntry()])).length > 0)
  }))

test('the derivation of a last day is shown line by line, and the lists say what is late', () =>
  onConsole(async (walk) => {
    const unitId = await unitIdOf(walk)
    const actor = { kind: 'staff', id: walk.cast.clerk.id, role: 'clerk' } as const
    const context = { ...aContext(walk.given), actor, duties: [{ role: 'clerk', unitId }] }
    const content = aContent('2026-02-13', { title: '示例逾期' })
    const key = await createRecord(context, { unitId, kind: 'normativeDocument', content })
    const page = await walk.see('clerk', `/records/example-city/${key.recordId}/clock`)
    assert.match(page.body, /2026-02-14 星期六 春节调休上班，第 1 个工作日/)
    assert.match(page.body, /2026-02-16 星期一 春节放假，不计/)
    assert.match(page.body, /条例第二十六条/)
    assert.match((await walk.see('clerk', '/records/clock')).body, /示例逾期/)
  }))

test('numbering is set by the head of the office; a faulty pattern is said and kept', () =>
  onConsole(async (walk) => {
    const path = '/records/numbering/example-city'
    const faulty = await walk.post('officeHead', path, { pattern: '{年}-{序号5}', marks: '' })
    assert.equal(faulty.statusCode, 422)
    assert.match(faulty.body, /“机关代码”要有/)
    assert.match(faulty.body, /value="\{年\}-\{序号5\}"/)
    const right = { pattern: '{机关代码}/{年}{月}-{序号5}', marks: '示政办 示例市人民政府办公室' }
    assert.equal((await walk.post('clerk', path, right)).statusCode, 409)
    assert.equal((await walk.post('officeHead', path, right)).statusCode, 303)
    assert.match((await walk.see('clerk', '/records/numbering')).body, /\{机关代码\}\/\{年\}\{月\}/)
  }))
