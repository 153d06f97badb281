import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lastUsed } from './last-used.ts'

test('what was not used the longest goes first, and what is too heavy is not kept', () => {
  const kept = lastUsed<string>(6, (text) => text.length)
  kept.set('a', 'aa')
  kept.set('b', 'bb')
  kept.set('c', 'cc')
  assert.equal(kept.get('a'), 'aa')
  kept.set('d', 'dd')
  assert.equal(kept.get('b'), undefined)
  kept.set('e', '1234567')
  assert.equal(kept.get('e'), undefined)
  assert.deepEqual(
    ['a', 'c', 'd'].map((key) => kept.get(key)),
    ['aa', 'cc', 'dd'],
  )
  kept.set('a', 'aaaaaa')
  assert.equal(kept.get('c'), undefined)
  assert.equal(kept.get('a'), 'aaaaaa')
})
