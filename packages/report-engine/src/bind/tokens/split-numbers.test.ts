import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitNumbers } from './split-numbers.ts'

test('numbers with blanks or breaks between are apart', () => {
  assert.deepEqual(splitNumbers('12 0'), ['12', '0'])
  assert.deepEqual(splitNumbers(' 3\n-4  5.6 '), ['3', '-4', '5.6'])
})

test('one number, and numbers among words, stay as they are', () => {
  for (const text of ['12', '', '12 件', '1 234件', '第 3 项'])
    assert.equal(splitNumbers(text), undefined)
})
