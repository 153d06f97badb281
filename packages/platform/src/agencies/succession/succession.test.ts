import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { Refused } from '#kit/db/transaction.ts'
import { localDate } from '#law/index.ts'
import { createUnit, type NewUnit } from '../create-unit.action.ts'
import type { Unit } from '../unit.ts'
import { findUnitByText, getUnit, listIdsAbove } from '../units.store.ts'
import type { Order } from './orders.ts'
import { recordOrder } from './record-order.action.ts'
import { renameUnit } from './rename-unit.action.ts'
import { nameOn } from './succession.ts'
import { listNames, listSuccessions } from './successions.store.ts'

const isRefused = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code

const basis = '示例发〔2025〕1号'
const on = localDate('2025-06-01')

function make(given: TestDatabase, code: string, more: Partial<NewUnit> = {}): Promise<Unit> {
  return createUnit(given.context, {
    code,
    name: `示例${code}`,
    kind: 'department',
    region: '示例市',
    hasRuleMakingPower: false,
    createdOn: localDate('2019-01-01'),
    ...more,
  })
}

function order(kind: Order['kind'], more: Partial<Order>): Order {
  return { kind, on, fromIds: [], toIds: [], basis, duties: null, ...more }
}

async function nothingWritten(given: TestDatabase, doing: () => Promise<void>): Promise<void> {
  const count = `select (select count(*) from audit_lines)::int as audit,
    (select count(*) from unit_successions)::int as successions,
    (select count(*) from units where abolished_on is not null)::int as ended`
  const before = (await given.sql(count)).rows
  await doing()
  assert.deepEqual((await given.sql(count)).rows, before)
}

test('a renamed unit has each name from its day on', () =>
  withDatabase(async (given) => {
    const unit = await make(given, 'bureau')
    await renameUnit(given.context, { unitId: unit.id, name: '示例新局', on, basis })
    assert.equal((await getUnit(given.database, unit.id)).name, '示例新局')
    const names = await listNames(given.database, unit.id)
    const called = (day: string) => nameOn(names, localDate(day))
    assert.equal(called('2025-05-31'), '示例bureau')
    assert.equal(called('2025-06-01'), '示例新局')
    assert.equal(called('2018-01-01'), '示例bureau', 'before the first name, that one')
    assert.equal(nameOn([], on), undefined)
    const [renamed] = await listSuccessions(given.database, [unit.id])
    assert.deepEqual(renamed, {
      kind: 'renamed',
      on,
      fromIds: [unit.id],
      toIds: [unit.id],
      basis,
      duties: null,
    })
  }))

test('renaming is refused to the same name, before the last one, in the future, without an order', () =>
  withDatabase(async (given) => {
    const unit = await make(given, 'bureau')
    const wrong = [
      [{ name: ' 示例bureau ' }, 'unit.nameUnchanged'],
      [{ name: ' ' }, 'unit.nameMissing'],
      [{ on: localDate('2019-01-01') }, 'unit.dateBeforeName'],
      [{ on: localDate('2026-03-03') }, 'unit.dateInFuture'],
      [{ basis: ' ' }, 'unit.basisMissing'],
    ] as const
    await nothingWritten(given, async () => {
      for (const [change, code] of wrong)
        await assert.rejects(
          renameUnit(given.context, { unitId: unit.id, name: '新名', on, basis, ...change }),
          isRefused(code),
        )
    })
  }))

test('a merger ends the units that go in, and what stood under them goes over', () =>
  withDatabase(async (given) => {
    const [one, two] = [await make(given, 'one'), await make(given, 'two')]
    const below = await make(given, 'below', { under: 'one' })
    await recordOrder(
      given.context,
      order('merged', { fromIds: [one.id, two.id], toIds: [two.id] }),
    )
    assert.equal((await getUnit(given.database, one.id)).abolishedOn, on)
    assert.equal((await getUnit(given.database, two.id)).abolishedOn, null)
    assert.equal((await getUnit(given.database, below.id)).parentId, two.id)
    assert.deepEqual(await listIdsAbove(given.database, below.id), [below.id, two.id])
    const [merged] = await listSuccessions(given.database, [one.id])
    assert.deepEqual(new Set(merged?.fromIds), new Set([one.id, two.id]))
    assert.deepEqual(merged?.toIds, [two.id])
    assert.deepEqual(await listSuccessions(given.database, []), [])
  }))

test('a unit that stood under the one it takes over takes its place', () =>
  withDatabase(async (given) => {
    const root = await make(given, 'root')
    const middle = await make(given, 'middle', { under: 'root' })
    const heir = await make(given, 'heir', { under: 'middle' })
    await recordOrder(given.context, order('abolished', { fromIds: [middle.id], toIds: [heir.id] }))
    assert.equal((await getUnit(given.database, heir.id)).parentId, root.id)
  }))

test('a split keeps the unit that goes on and ends the one that does not', () =>
  withDatabase(async (given) => {
    const [old, a, b] = [await make(given, 'old'), await make(given, 'a'), await make(given, 'b')]
    await recordOrder(given.context, order('split', { fromIds: [a.id], toIds: [a.id, b.id] }))
    assert.equal((await getUnit(given.database, a.id)).abolishedOn, null)
    await recordOrder(given.context, order('split', { fromIds: [old.id], toIds: [a.id, b.id] }))
    assert.equal((await getUnit(given.database, old.id)).abolishedOn, on)
    assert.equal(await findUnitByText(given.database, '示例old'), undefined, 'names of the living')
    assert.equal((await findUnitByText(given.database, 'old'))?.id, old.id)
  }))

test('a partial transfer ends nobody and says which duties went over', () =>
  withDatabase(async (given) => {
    const [a, b] = [await make(given, 'a'), await make(given, 'b')]
    const parties = { fromIds: [a.id], toIds: [b.id] }
    await recordOrder(given.context, order('transferred', { ...parties, duties: '示例职责' }))
    assert.equal((await getUnit(given.database, a.id)).abolishedOn, null)
    const [transferred] = await listSuccessions(given.database, [b.id])
    assert.equal(transferred?.duties, '示例职责')
  }))

test('orders that make no sense are refused, and nothing is written', () =>
  withDatabase(async (given) => {
    const [a, b, c] = [await make(given, 'a'), await make(given, 'b'), await make(given, 'c')]
    await make(given, 'below-c', { under: 'c' })
    const pair = { fromIds: [a.id], toIds: [b.id] }
    const wrong: readonly (readonly [Order, string])[] = [
      [order('merged', { fromIds: [a.id], toIds: [a.id] }), 'unit.mergeNeedsTwo'],
      [order('merged', { fromIds: [a.id, b.id], toIds: [] }), 'unit.mergeNeedsTwo'],
      [order('split', { fromIds: [a.id], toIds: [b.id] }), 'unit.splitNeedsTwo'],
      [order('transferred', { ...pair, duties: ' ' }), 'unit.dutiesMissing'],
      [order('transferred', { fromIds: [a.id], toIds: [a.id], duties: 'x' }), 'unit.sameUnit'],
      [order('abolished', { fromIds: [a.id], toIds: [a.id] }), 'unit.sameUnit'],
      [order('abolished', { fromIds: [c.id] }), 'unit.hasDependents'],
      [order('abolished', { ...pair, on: localDate('2018-12-31') }), 'unit.dateBeforeUnit'],
      [order('abolished', { ...pair, on: localDate('2027-01-01') }), 'unit.dateInFuture'],
      [order('abolished', { ...pair, basis: '' }), 'unit.basisMissing'],
    ]
    await nothingWritten(given, async () => {
      for (const [one, code] of wrong)
        await assert.rejects(recordOrder(given.context, one), isRefused(code), code)
    })
    await recordOrder(given.context, order('abolished', pair))
    await assert.rejects(
      recordOrder(given.context, order('abolished', pair)),
      isRefused('unit.abolished'),
    )
  }))
