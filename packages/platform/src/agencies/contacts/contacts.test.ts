import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { platformUnitId, Refused } from '#kit/db/transaction.ts'
import { revealPersonalData } from '#kit/secrets/reveal-personal-data.action.ts'
import { createAccount } from '../create-account.action.ts'
import { findPhone } from './contacts.store.ts'
import { isPhone, plainPhone } from './phone.ts'
import { setPhone } from './set-phone.action.ts'

test('numbers of offices and persons are taken, other texts are not', () => {
  for (const phone of ['13800000000', '0391-3560000', '3560000', '010-63070000-801'])
    assert.ok(isPhone(phone), phone)
  for (const text of ['', '12345', '12800000000', 'ab13800000000', '1380000000x'])
    assert.ok(!isPhone(text), text)
  assert.equal(plainPhone(' １３８ 0000 0000 '), '13800000000')
})

test('a number is sealed in the database, and neither it nor its mask is in the log', () =>
  withDatabase(async ({ context, database, sql }) => {
    const id = await createAccount(context, { account: 'clerk-one', name: '示例' })
    await setPhone(context, id, '138 0000 0000')
    assert.equal(await findPhone(database, id), '13800000000')
    const { rows } = await sql('select to_jsonb(c)::text as kept from staff_contacts c')
    assert.doesNotMatch(rows[0].kept, /0000/)
    const audit = await sql('select * from audit_lines')
    assert.doesNotMatch(JSON.stringify(audit.rows), /138/)
    await setPhone(context, id, '')
    assert.equal(await findPhone(database, id), undefined)
  }))

test('what is no number is refused and changes nothing', () =>
  withDatabase(async ({ context, database }) => {
    const id = await createAccount(context, { account: 'clerk-one', name: '示例' })
    await setPhone(context, id, '13800000000')
    await assert.rejects(
      setPhone(context, id, 'call me'),
      (error) => error instanceof Refused && error.refusal.code === 'account.unusablePhone',
    )
    assert.equal(await findPhone(database, id), '13800000000')
  }))

test('a sealed number moved to another person does not open', () =>
  withDatabase(async ({ context, database, sql }) => {
    const one = await createAccount(context, { account: 'clerk-one', name: '示例' })
    const other = await createAccount(context, { account: 'clerk-two', name: '示例' })
    await setPhone(context, one, '13800000000')
    await setPhone(context, other, '13900000000')
    await sql(
      'update staff_contacts set phone_sealed = (select phone_sealed from staff_contacts where staff_id = $1) where staff_id = $2',
      [one, other],
    )
    await assert.rejects(findPhone(database, other))
  }))

test('showing it writes a line; when that fails nothing is shown', () =>
  withDatabase(async ({ context, as, sql }) => {
    const id = await createAccount(context, { account: 'clerk-one', name: '示例' })
    await setPhone(context, id, '13800000000')
    const disclosure = { unitId: platformUnitId, subject: id, what: 'staff.phone' }
    const shown = await revealPersonalData(context, disclosure, (tx) => findPhone(tx, id))
    assert.equal(shown, '13800000000')
    const { rows } = await sql(
      "select subject, facts from audit_lines where action = 'kit.revealPersonalData'",
    )
    assert.deepEqual(rows, [{ subject: id, facts: { what: 'staff.phone' } }])
    const portal = { ...context, database: as('portal') }
    await assert.rejects(revealPersonalData(portal, disclosure, async () => 'shown'))
  }))
