import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { localDate } from '#law/index.ts'
import { createUnit, type NewUnit } from './create-unit.action.ts'
import { holdsRole } from './duty.ts'
import { findUnitByCode, getUnit, listIdsAbove, listUnits, listUnitsBelow } from './units.store.ts'

const aUnit = (overrides: Partial<NewUnit> = {}): NewUnit => ({
  code: 'example-city',
  name: '示例市人民政府',
  kind: 'government',
  region: '示例市',
  hasRuleMakingPower: true,
  createdOn: localDate('2019-05-15'),
  ...overrides,
})

test('a tree of units is read from above and from below', async () => {
  await withDatabase(async ({ context, database, sql }) => {
    const city = await createUnit(context, aUnit())
    const county = await createUnit(
      context,
      aUnit({ code: 'county', name: '示例县', under: 'example-city' }),
    )
    const office = await createUnit(
      context,
      aUnit({ code: 'office', name: '示例局', kind: 'department', under: 'county' }),
    )
    await createUnit(context, aUnit({ code: 'elsewhere', name: '他市' }))

    assert.deepEqual(await getUnit(database, county.id), county)
    assert.deepEqual(
      (await listUnitsBelow(database, city.id)).map(({ code }) => code),
      ['county', 'example-city', 'office'],
    )
    assert.deepEqual(await listIdsAbove(database, office.id), [office.id, county.id, city.id])
    assert.deepEqual(
      (await listUnits(database, { after: 'county', limit: 2 })).map(({ code }) => code),
      ['elsewhere', 'example-city'],
    )
    const { rows } = await sql('select action from audit_lines where unit_id = $1', [office.id])
    assert.deepEqual(rows, [{ action: 'agencies.createUnit' }])
  })
})

test('a code in use and an unknown parent are refused, and nothing is written', async () => {
  await withDatabase(async ({ context, database, sql }) => {
    await createUnit(context, aUnit())
    await assert.rejects(createUnit(context, aUnit()), { refusal: { code: 'unit.codeTaken' } })
    await assert.rejects(createUnit(context, aUnit({ code: 'lost', under: 'nowhere' })), {
      refusal: { code: 'unit.parentUnknown', facts: { under: 'nowhere' } },
    })
    assert.equal(await findUnitByCode(database, 'lost'), undefined)
    const { rows } = await sql('select count(*)::int as lines from audit_lines')
    assert.deepEqual(rows, [{ lines: 1 }])
  })
})

test('a role counts in the unit it is held in', () => {
  const duties = [{ role: 'clerk', unitId: 'a' }]
  assert.ok(holdsRole(duties, ['clerk', 'reviewer'], ['b', 'a']))
  assert.equal(holdsRole(duties, ['clerk'], ['b']), false)
  assert.equal(holdsRole(duties, ['supervisor'], ['a']), false)
})
