import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordOrder } from '#agencies/succession/record-order.action.ts'
import { localDate } from '#law/index.ts'
import { file, inCity, year } from '../roll-up/test-city.ts'
import { listFormerUnits } from './former-units.store.ts'
import { listDocumentsOfUnit } from './years.store.ts'

test('a unit is shown what those before it published, named and apart from its own years', () =>
  inCity(async (world) => {
    const { given, unit } = world
    await file(world, 'bureau', { received: 7, until: 'published' })
    await file(world, 'office', { received: 2 })
    assert.deepEqual(await listFormerUnits(given.database, unit('county').id), [])
    await recordOrder(given.context, {
      kind: 'merged',
      on: localDate('2026-02-01'),
      fromIds: [unit('bureau').id, unit('office').id],
      toIds: [unit('county').id],
      basis: '示例',
      duties: null,
    })
    const former = await listFormerUnits(given.database, unit('county').id)
    assert.deepEqual(
      former.map(({ unit: { name }, succession, reports }) => [
        name,
        succession.kind,
        reports.map((one) => one.year),
      ]),
      [['示例局', 'merged', [year]]],
    )
    assert.deepEqual(await listDocumentsOfUnit(given.database, unit('county').id), [])
    assert.deepEqual(await listFormerUnits(given.database, unit('bureau').id), [])
  }))
