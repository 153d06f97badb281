import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textSource } from '../outline/sample-source.ts'
import { rejoined } from './rejoined.ts'
import { tokenise } from './tokens.ts'

function joined(line: string) {
  return rejoined(tokenise(textSource(line)), 7)
}

test('a number cut in two is joined where only that makes the total right, and is doubted', () => {
  const tokens = joined('12 3 4 0 0 0 0 127')
  assert.deepEqual(
    tokens.map(({ text }) => text),
    ['123', '4', '0', '0', '0', '0', '127'],
  )
  assert.equal(tokens[0]?.value?.doubtful, true)
})

test('eight numbers that no joining balances stay eight', () => {
  assert.equal(joined('12 3 4 0 0 0 0 99').length, 8)
})

test('eight numbers that two joinings balance stay eight', () => {
  assert.equal(joined('1 1 1 0 0 0 0 12').length, 8)
})

test('seven numbers are never joined', () => {
  assert.equal(joined('1 2 0 0 0 0 12').length, 7)
})
