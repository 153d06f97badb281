import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { localDate } from '#law/index.ts'
import { submitRecord } from '../flow/examine-record.action.ts'
import { limitRecord } from '../flow/limit-record.action.ts'
import { dropEdition, startEdition } from '../flow/write-record.action.ts'
import { aDraft, anEditorialOffice, aPublished } from '../testing/an-editorial-office.ts'
import { countRecords, listRecords } from './record-list.store.ts'
import type { WantedRecords } from './wanted-records.ts'

const on = '2026-03-02'
const all = { after: undefined, limit: 50 }

test('the list has one line for each record: the edition in hand, else the live one', () =>
  withDatabase(async (given) => {
    const { database } = given
    const office = await anEditorialOffice(given)
    const key = await aPublished(office, { on })
    const wanted: WantedRecords = {
      staffId: 'clerk-1',
      ownUnitIds: [office.unit.id],
      unitIdsBelow: [],
    }
    const next = await startEdition(office.as('clerk', on), key)
    const [inHand, ...others] = await listRecords(database, wanted, all)
    assert.deepEqual([inHand?.number, inHand?.state, others.length], [2, 'draft', 0])
    await dropEdition(office.as('clerk', on), next)
    const [live] = await listRecords(database, wanted, all)
    assert.deepEqual([live?.number, live?.state], [1, 'published'])
    assert.deepEqual([...(await countRecords(database, wanted))], [['published', 1]])
  }))

test('from above a draft is not seen, nor that there is one', () =>
  withDatabase(async (given) => {
    const { database } = given
    const office = await anEditorialOffice(given)
    const key = await aDraft(office, { on })
    const wanted: WantedRecords = {
      staffId: 'supervisor-1',
      ownUnitIds: [],
      unitIdsBelow: [office.unit.id],
    }
    assert.deepEqual(await listRecords(database, wanted, all), [])
    assert.equal((await countRecords(database, wanted)).size, 0)
    await submitRecord(office.as('clerk', on), key)
    assert.equal((await listRecords(database, wanted, all)).length, 1)
    const live = await aPublished(office, { on, content: { documentNumber: '示政办〔2026〕2号' } })
    await startEdition(office.as('clerk', on), live)
    const seen = await listRecords(database, { ...wanted, words: '[2026]2号' }, all)
    assert.deepEqual(
      seen.map(({ number, state }) => [number, state]),
      [[1, 'published']],
    )
  }))

test('a limited record is in the list, the counts and the search of its readers alone', () =>
  withDatabase(async (given) => {
    const { database } = given
    const office = await anEditorialOffice(given)
    const key = await aDraft(office, { on })
    await limitRecord(office.as('clerk', on), key, ['clerk-1', 'reviewer-1'])
    await submitRecord(office.as('clerk', on), key)
    const seenBy = async (staffId: string): Promise<number> => {
      const wanted = { staffId, ownUnitIds: [office.unit.id], unitIdsBelow: [], words: '停车' }
      const counts = await countRecords(database, wanted)
      assert.equal(counts.size, (await listRecords(database, wanted, all)).length)
      return counts.size
    }
    assert.equal(await seenBy('clerk-1'), 1)
    assert.equal(await seenBy('reviewer-1'), 1)
    assert.equal(await seenBy('clerk-2'), 0)
    assert.equal(await seenBy('officeHead-1'), 0)
    assert.equal(await seenBy('administrator-1'), 0)
  }))

test('what waits for a person is their turn, and never what they handed in themselves', () =>
  withDatabase(async (given) => {
    const { database } = given
    const office = await anEditorialOffice(given)
    const unitId = office.unit.id
    const key = await aDraft(office, { on })
    const waiting = async (staffId: string, role: string): Promise<number> => {
      const mine = { duties: [{ unitId, role, states: [] }] }
      const wanted = { staffId, ownUnitIds: [unitId], unitIdsBelow: [], mine }
      return (await listRecords(database, wanted, all)).length
    }
    assert.equal(await waiting('clerk-1', 'clerk'), 1)
    assert.equal(await waiting('clerk-2', 'clerk'), 0)
    await submitRecord(office.as('clerk', on), key)
    assert.equal(await waiting('reviewer-1', 'reviewer'), 1)
    assert.equal(await waiting('officeHead-1', 'officeHead'), 0)
    assert.equal(await waiting('clerk-1', 'reviewer'), 0)
  }))

test('pages follow each other without a gap, by change and by due day', () =>
  withDatabase(async (given) => {
    const { database } = given
    const office = await anEditorialOffice(given)
    for (const day of ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'])
      await aDraft(office, { on: day })
    const base = { staffId: 'clerk-1', ownUnitIds: [office.unit.id], unitIdsBelow: [] }
    for (const wanted of [base, { ...base, dueUntil: localDate('2026-12-31') }]) {
      const whole = await listRecords(database, wanted, all)
      assert.equal(whole.length, 5)
      const paged: string[] = []
      for (let last = undefined as (typeof whole)[number] | undefined; ; ) {
        const after = last && { ...last, dueOn: last.dueOn ?? '' }
        const lines = await listRecords(database, wanted, { after, limit: 2 })
        paged.push(...lines.map(({ recordId }) => recordId))
        last = lines.at(-1)
        if (lines.length < 2) break
      }
      assert.deepEqual(
        paged,
        whole.map(({ recordId }) => recordId),
      )
    }
  }))
