import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#kit/new-id.ts'
import { afterAll, spanBelow } from './spans-of-ids.ts'

test('a span holds the ids of its parts of time and no others', () => {
  const id = newId(new Date('2025-12-31T00:00:00Z'))
  const { from, below, starts } = spanBelow(id, 3)
  assert.equal(below, id)
  assert.deepEqual(starts, ['019b', '019a', '0199'])
  assert.equal(from, '01990000-0000-0000-0000-000000000000')
  const older = newId(new Date('2025-08-01T00:00:00Z'))
  assert.ok(older < from && !starts.includes(older.slice(0, 4)))
})

test('spans follow one another without a gap', () => {
  const { from = '' } = spanBelow('019b1234-0000-7000-8000-000000000000', 2)
  const next = spanBelow(from, 1)
  assert.deepEqual(next.starts, ['0199'])
  assert.equal(next.below, from)
  assert.equal(next.from, '01990000-0000-0000-0000-000000000000')
})

test('many parts are all the rest, and so are those at the beginning of time', () => {
  const rest = { from: undefined, below: afterAll, starts: [] }
  assert.deepEqual(spanBelow(afterAll, 41), rest)
  assert.deepEqual(spanBelow(newId(new Date(0)), 2).starts, [])
})
