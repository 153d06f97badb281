import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { localDate } from '#law/index.ts'
import { itemsOfUnit } from '../entries/items.ts'
import { unpublishRecord } from '../flow/end-record.action.ts'
import { anEntry } from '../testing/a-catalogue.ts'
import { anEditorialOffice, aPublished } from '../testing/an-editorial-office.ts'
import { countPublic, listCovered } from './coverage.store.ts'
import { coverageOf } from './coverage.ts'

const limit = { kind: 'yearly', month: 3, day: 31, law: '' } as const
const entries = [anEntry({ code: '20.7.1', limit, limitWords: '每年3月31日前' })]

test('an item is empty, up to date, or due: for what is overdue and what every year must have', () => {
  const asked = { items: ['20.1', '20.7'] as const, entries, overdue: [] }
  const on = (today: string, newestOn: string) =>
    coverageOf({
      ...asked,
      counts: [{ entryCode: '20.7.1', item: '20.7', count: 2, newestOn: localDate(newestOn) }],
      today: localDate(today),
    }).map(({ standing, count }) => `${standing} ${count}`)
  assert.deepEqual(on('2026-03-31', '2025-03-20'), ['empty 0', 'upToDate 2'])
  assert.deepEqual(on('2026-04-01', '2025-03-20'), ['empty 0', 'due 2'])
  assert.deepEqual(on('2026-04-01', '2026-01-01'), ['empty 0', 'upToDate 2'])
  const late = coverageOf({
    ...asked,
    counts: [],
    overdue: ['20.1', '20.1'],
    today: localDate('2026-03-01'),
  })
  assert.deepEqual(late[0]?.due, ['逾期 2 条'])
  assert.equal(late[0]?.standing, 'due')
})

test('towns have the items of towns, all others those of cities and counties', () => {
  const town = itemsOfUnit({ kind: 'government', name: '示例县示例镇人民政府' })
  const county = itemsOfUnit({ kind: 'government', name: '示例县人民政府' })
  assert.ok(town.includes('21.11') && !town.includes('21.1'))
  assert.ok(county.includes('21.1') && !county.includes('21.11'))
  assert.equal(county.filter((item) => item.startsWith('20.')).length, 15)
})

test('what is public is counted under its entry, or the item of its kind; what was taken down is not', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const on = '2026-03-02'
    await aPublished(office, { on })
    const content = { entryCode: '', documentNumber: '', title: '示例通知' }
    const notice = await aPublished(office, { on, kind: 'notice', content })
    const counted = async () =>
      ((await countPublic(given.database, [office.unit.id])).get(office.unit.id) ?? [])
        .map(({ item, count }) => `${item} ${count}`)
        .toSorted()
    assert.deepEqual(await counted(), ['20.1 1', '20.15 1'])
    const [covered] = await listCovered(given.database, office.unit.id, '20.15')
    assert.equal(covered?.title, '示例通知')
    const taken = { reason: '示例', law: '示例' }
    await unpublishRecord(office.as('officeHead', on), notice, taken)
    assert.deepEqual(await counted(), ['20.1 1'])
  }))
