import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assignRole, createAccount } from '#agencies/index.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { localDate } from '#law/index.ts'
import { waiveInterpretation } from '../interpretation/waive-interpretation.action.ts'
import { anEditorialOffice, aPublished } from '../testing/an-editorial-office.ts'
import { listDocuments } from './document-list.store.ts'
import { remindOfDocuments } from './remind-documents.action.ts'
import { listTies } from './ties.store.ts'

async function told({ context, sql }: TestDatabase, on: string): Promise<readonly string[]> {
  const actor = { kind: 'system', id: 'worker' } as const
  await sql('delete from notifications where cause not like $1', ['document:%'])
  const before = await sql('select count(*)::int as count from notifications')
  await remindOfDocuments({ ...context, actor, now: new Date(`${on}T01:00:00Z`) })
  const { rows } = await sql(
    'select title from notifications order by created_at, cause offset $1',
    [before.rows[0].count],
  )
  return rows.map(({ title }) => title)
}

test('a unit is told of a document that expires, once for each warning, and when it has lapsed', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const staffId = await createAccount(given.context, { account: 'x-clerk', name: '示例' })
    await assignRole(given.context, { staffId, role: 'clerk', unitId: office.unit.id })
    const key = await aPublished(office, {
      on: '2025-01-06',
      content: { title: '到期文件（示例）', expiresOn: localDate('2025-12-31') },
    })
    const head = office.as('officeHead', '2025-01-06')
    await waiveInterpretation(head, key, '内容简单')
    assert.deepEqual(await told(given, '2025-09-30'), [])
    assert.match((await told(given, '2025-10-15'))[0] ?? '', /有效期至 2025-12-31/)
    assert.deepEqual(await told(given, '2025-10-16'), [])
    assert.equal((await told(given, '2025-12-05')).length, 1)
    assert.deepEqual(await told(given, '2025-12-31'), [])
    assert.match((await told(given, '2026-01-01'))[0] ?? '', /已经失效/)
    assert.deepEqual(await told(given, '2026-01-02'), [])
  }))

test('a document without an interpretation is asked for within its limit, until it has one', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const staffId = await createAccount(given.context, { account: 'x-clerk', name: '示例' })
    await assignRole(given.context, { staffId, role: 'clerk', unitId: office.unit.id })
    const key = await aPublished(office, { on: '2025-03-03' })
    assert.match((await told(given, '2025-03-04'))[0] ?? '', /请在 2025-03-06 以前发布/)
    assert.match((await told(given, '2025-03-07'))[0] ?? '', /没有按时解读/)
    const wanted = {
      unitIds: [office.unit.id],
      today: localDate('2025-03-07'),
      lacksInterpretation: true,
    }
    const all = { after: undefined, limit: 10 }
    assert.equal((await listDocuments(given.database, wanted, all)).length, 1)
    const ties = [{ tie: 'interprets', unitId: key.unitId, recordId: key.recordId }] as const
    const explained = await aPublished(office, {
      on: '2025-03-10',
      kind: 'interpretation',
      content: { title: '解读（示例）', ties, documentNumber: '' },
    })
    assert.deepEqual(await listDocuments(given.database, wanted, all), [])
    const there = await listTies(given.as('portal'), key)
    const back = await listTies(given.as('portal'), explained)
    assert.deepEqual(
      [...there, ...back].map(({ direction, tie }) => `${direction} ${tie}`),
      ['in interprets', 'out interprets'],
    )
  }))
