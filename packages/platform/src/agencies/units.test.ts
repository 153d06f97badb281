import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { localDate } from '#law/index.ts'
import { createUnit, type NewUnit } from './create-unit.action.ts'
import { holdsRole } from './duty.ts'
import { editUnit } from './edit-unit.action.ts'
import {
  findUnitByCode,
  getUnit,
  listIdsAbove,
  listLedElsewhere,
  listUnits,
  listUnitsBelow,
} from './units.store.ts'

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

test('a bureau led by its system is supervised in that line, others by the government', () =>
  withDatabase(async ({ context, database }) => {
    const city = await createUnit(context, aUnit())
    const upper = await createUnit(context, aUnit({ code: 'upper-bureau', name: '示例省税务局' }))
    const tax = await createUnit(
      context,
      aUnit({
        code: 'tax',
        name: '示例市税务局',
        under: 'example-city',
        underInSystem: 'upper-bureau',
        ledBy: 'system',
      }),
    )
    const dual = await createUnit(
      context,
      aUnit({ code: 'dual', name: '示例局', under: 'example-city', underInSystem: 'upper-bureau' }),
    )
    assert.deepEqual(await listIdsAbove(database, tax.id), [tax.id, upper.id])
    assert.deepEqual(await listIdsAbove(database, dual.id), [dual.id, city.id])
    const codes = async (id: string) => (await listUnitsBelow(database, id)).map(({ code }) => code)
    assert.deepEqual(await codes(city.id), ['dual', 'example-city'])
    assert.deepEqual(await codes(upper.id), ['tax', 'upper-bureau'])
    assert.deepEqual(await listLedElsewhere(database, [city.id, dual.id]), [tax])
    assert.deepEqual(await listLedElsewhere(database, [upper.id, tax.id]), [])
    assert.deepEqual(await getUnit(database, tax.id), tax)
  }))

test('the tree has no circle in either line or in both mixed, and living units no credit code twice', () =>
  withDatabase(async ({ context, database, sql }) => {
    const city = await createUnit(context, aUnit({ creditCode: '91440300708461136T' }))
    const bureau = await createUnit(context, aUnit({ code: 'bureau', under: 'example-city' }))
    const { id: _, code: __, name: ___, abolishedOn: ____, ...kept } = city
    const edit = { ...kept, under: 'bureau' }
    const count = 'select count(*)::int as lines from audit_lines'
    const before = (await sql(count)).rows
    const refused = (code: string) => ({ refusal: { code } })
    await assert.rejects(editUnit(context, city.id, edit), refused('unit.circle'))
    const mixed = { ...kept, ledBy: 'system' as const, underInSystem: 'bureau' }
    await assert.rejects(editUnit(context, city.id, mixed), refused('unit.circle'))
    const itself = { ...kept, under: 'example-city' }
    await assert.rejects(editUnit(context, city.id, itself), refused('unit.circle'))
    await assert.rejects(
      editUnit(context, city.id, { ...kept, ledBy: 'system' }),
      refused('unit.systemParentMissing'),
    )
    await assert.rejects(editUnit(context, bureau.id, kept), {
      refusal: { code: 'unit.creditCodeTaken', facts: { by: 'example-city' } },
    })
    assert.deepEqual((await sql(count)).rows, before)
    await editUnit(context, city.id, { ...kept, region: '示例新区', websites: ['www.example.cn'] })
    const changed = await getUnit(database, city.id)
    assert.deepEqual([changed.region, changed.websites], ['示例新区', ['www.example.cn']])
  }))
