import assert from 'node:assert/strict'
import { test } from 'node:test'
import { knownAddresses } from './addresses.ts'

test('both editions together: 10 + 19 in table 二, 26 rows of 7 in table 三, 15 in table 四', () => {
  const count = (table: string) =>
    knownAddresses.filter((one) => one.startsWith(`${table}.`)).length
  // Edition 2019 has 22 cells in table 二, three of which (处理决定数量) the form of 2021 has too.
  assert.equal(count('disclosure'), 10 + 22 - 3)
  assert.equal(count('requests'), 26 * 7)
  assert.equal(count('disputes'), 15)
  assert.equal(new Set(knownAddresses).size, knownAddresses.length)
})
