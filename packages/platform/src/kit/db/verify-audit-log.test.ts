import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../new-id.ts'
import { type TestDatabase, withDatabase } from './testing/with-database.ts'
import { inTransaction } from './transaction.ts'
import { faultInWords, verifyAuditLog } from './verify-audit-log.ts'

const one = newId(new Date('2026-01-01T00:00:00Z'))
const other = newId(new Date('2026-01-02T00:00:00Z'))

async function fiveDeeds({ context }: TestDatabase): Promise<void> {
  const facts = { count: 1.5, of: ['新收', null], note: { b: 1e21, a: '公开' } }
  for (const unitId of [one, other, one, one, other])
    await inTransaction(context, { action: 'look', unitId, subject: unitId, facts }, () =>
      Promise.resolve(),
    )
}

test('an untouched log of several chains is found whole', () =>
  withDatabase(async (given) => {
    assert.deepEqual(await verifyAuditLog(given.database), { lines: 0 })
    await fiveDeeds(given)
    assert.deepEqual(await verifyAuditLog(given.database), { lines: 5 })
  }))

const tamperings = [
  ["update audit_lines set subject = 'x' where unit_id = $1 and sequence = 2", 2, 'altered'],
  [
    'update audit_lines set facts = facts || \'{"count": 2}\' where unit_id = $1 and sequence = 1',
    1,
    'altered',
  ],
  [
    "update audit_lines set at = at + interval '1 millisecond' where unit_id = $1 and sequence = 3",
    3,
    'altered',
  ],
  ['delete from audit_lines where unit_id = $1 and sequence = 1', 1, 'missing'],
  ['delete from audit_lines where unit_id = $1 and sequence = 2', 2, 'missing'],
  ['delete from audit_lines where unit_id = $1 and sequence = 3', 2, 'unheaded'],
  ['delete from audit_lines where unit_id = $1', 0, 'unheaded'],
  ['delete from audit_heads where unit_id = $1', 3, 'unheaded'],
  [
    "update audit_lines set previous_hash = repeat('0', 64) where unit_id = $1 and sequence = 2",
    2,
    'unlinked',
  ],
] as const

for (const [text, sequence, why] of tamperings)
  test(`tampering is found: ${text.slice(0, 60)}`, () =>
    withDatabase(async (given) => {
      await fiveDeeds(given)
      await given.sql(text, [one])
      assert.deepEqual(await verifyAuditLog(given.database), {
        broken: { unitId: one, sequence, why },
      })
      assert.ok(faultInWords(why).length > 0)
    }))
