import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Deed, editionAt, toldDeeds } from './told-deeds.ts'

const deed = (minute: number, action: string, changes: Partial<Deed> = {}): Deed => ({
  sequence: 100 - minute,
  at: new Date(Date.UTC(2026, 0, 12, 8, 0) - minute * 60_000),
  actorKind: 'staff',
  actorId: 'a',
  action: `annualReport.${action}`,
  reason: undefined,
  cells: 0,
  paragraphs: 0,
  edition: 1,
  ...changes,
})

test('deeds are named as their buttons are', () => {
  const told = toldDeeds([deed(0, 'return', { reason: '请补充。' }), deed(1, 'submit')])
  assert.deepEqual(
    told.map(({ title, reason }) => [title, reason]),
    [
      ['退回', '请补充。'],
      ['报送', undefined],
    ],
  )
})

test('saving again and again is one entry, as of its last time', () => {
  const told = toldDeeds([deed(0, 'edit'), deed(5, 'edit'), deed(10, 'edit'), deed(15, 'submit')])
  assert.deepEqual(
    told.map(({ title, times, sequence }) => [title, times, sequence]),
    [
      ['填表', 3, 100],
      ['报送', 1, 85],
    ],
  )
})

test('what was changed at one sitting is counted together, edition by edition', () => {
  const told = toldDeeds([
    deed(0, 'edit', { edition: 2, cells: 1 }),
    deed(5, 'edit', { cells: 2 }),
    deed(10, 'edit', { cells: 3 }),
  ])
  assert.deepEqual(
    told.map(({ edition, cells }) => [edition, cells]),
    [
      [2, 1],
      [1, 5],
    ],
  )
})

test('a correction begins the next edition, and given up it leaves its number to the next', () => {
  const turns = [
    { sequence: 5, isBegun: true },
    { sequence: 7, isBegun: false },
    { sequence: 9, isBegun: true },
  ]
  assert.deepEqual(
    [4, 5, 6, 7, 8, 9, 12].map((sequence) => editionAt(turns, sequence)),
    [1, 2, 2, 2, 1, 2, 2],
  )
})

test('another person, another hour or a reason is another entry', () => {
  const other = deed(1, 'edit', { actorId: 'b' })
  assert.equal(toldDeeds([deed(0, 'edit'), other]).length, 2)
  assert.equal(toldDeeds([deed(0, 'edit'), deed(61, 'edit')]).length, 2)
  const [one, two] = ['甲', '乙'].map((reason, minute) => deed(minute, 'waive', { reason }))
  assert.ok(one && two)
  assert.equal(toldDeeds([one, two]).length, 2)
})
