import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../new-id.ts'
import { withDatabase } from './testing/with-database.ts'
import { type Context, inTransaction, type Read, Refused, type Tx } from './transaction.ts'

const now = new Date('2026-03-02T01:00:00Z')

function insertUnit(tx: Tx, unitId: string, code: string): Promise<unknown> {
  return tx
    .insertInto('units')
    .values({
      unit_id: unitId,
      code,
      name: '示例市人民政府',
      kind: 'government',
      parent_id: null,
      region: '示例市',
      has_rule_making_power: true,
      created_on: '2019-05-15',
      abolished_on: null,
    })
    .execute()
}

function createUnit(context: Context, unitId: string, code: string): Promise<unknown> {
  const deed = { action: 'createUnit', unitId, subject: unitId, facts: { code } }
  return inTransaction(context, deed, (tx) => insertUnit(tx, unitId, code))
}

test('an action writes its rows and its audit line together', () =>
  withDatabase(async ({ context, database, sql }) => {
    const unitId = newId(now)
    await createUnit(context, unitId, 'example')
    const units = await database.selectFrom('units').select(['code', 'created_on']).execute()
    assert.deepEqual(units, [{ code: 'example', created_on: '2019-05-15' }])
    const { rows } = await sql('select * from audit_lines')
    assert.equal(rows.length, 1)
    assert.equal(rows[0].action, 'createUnit')
    assert.equal(rows[0].actor_id, 'clerk-example')
    assert.deepEqual(rows[0].facts, { code: 'example' })
  }))

test('a refused action writes nothing, no audit line either', () =>
  withDatabase(async ({ context, sql }) => {
    const unitId = newId(now)
    const deed = { action: 'createUnit', unitId, subject: unitId }
    const refused = inTransaction(context, deed, async (tx) => {
      await insertUnit(tx, unitId, 'example')
      throw new Refused({ code: 'codeIsTaken' })
    })
    await assert.rejects(refused, (error) => error instanceof Refused)
    for (const table of ['units', 'audit_lines', 'audit_heads'])
      assert.equal((await sql(`select from ${table}`)).rowCount, 0, table)
  }))

test('a write without an audit line does not compile, and the database refuses it too', () =>
  withDatabase(async ({ context, sql }) => {
    const read: Read = context.database
    await assert.rejects(
      async () => {
        // @ts-expect-error: a handle for reading has no insertInto
        await read.insertInto('units').defaultValues().execute()
      },
      { code: '25006' },
    )
    // @ts-expect-error: a database is not a Tx
    await assert.rejects(insertUnit(context.database, newId(now), 'example'), { code: '25006' })
    assert.equal((await sql('select from units')).rowCount, 0)
  }))

test('an audit line that cannot be written takes the action with it', () =>
  withDatabase(async ({ context, sql }) => {
    const unitId = newId(now)
    const deed = { action: 'createUnit', unitId, subject: unitId, facts: { name: '\u0000' } }
    await assert.rejects(inTransaction(context, deed, (tx) => insertUnit(tx, unitId, 'example')))
    assert.equal((await sql('select from units')).rowCount, 0)
  }))

test('deeds of one unit at the same time make one chain without a gap', () =>
  withDatabase(async ({ context, sql }) => {
    const unitId = newId(now)
    await createUnit(context, unitId, 'example')
    const deed = { action: 'look', unitId, subject: unitId }
    await Promise.all(
      Array.from({ length: 12 }, () => inTransaction(context, deed, () => Promise.resolve())),
    )
    const { rows } = await sql('select sequence, previous_hash, hash from audit_lines order by 1')
    assert.deepEqual(
      rows.map(({ sequence }) => sequence),
      Array.from({ length: 13 }, (_, index) => index + 1),
    )
    for (const [index, { previous_hash }] of rows.entries())
      if (index > 0) assert.equal(previous_hash, rows[index - 1].hash)
  }))
