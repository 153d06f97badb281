import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type CellChange, mergeChanges } from './cell-change.ts'

const typed = (address: string, was: string, value: string): CellChange => ({
  address,
  was,
  value,
  manner: 'typed',
})

test('a change made on what is stored is written; on anything else it is a conflict', () => {
  const stored = (address: string) => (address === 'a' ? '5' : '')
  assert.deepEqual(mergeChanges(stored, [typed('a', '5', '6'), typed('b', '', '1')]), {
    applied: [typed('a', '5', '6'), typed('b', '', '1')],
    conflicts: [],
  })
  assert.deepEqual(mergeChanges(stored, [typed('a', '', '6')]), {
    applied: [],
    conflicts: [{ address: 'a', mine: '6', theirs: '5' }],
  })
})

test('a change to what is stored already needs nothing, whoever wrote it', () => {
  assert.deepEqual(
    mergeChanges(() => '6', [typed('a', '', '6')]),
    { applied: [], conflicts: [] },
  )
})

const cells = fc.constantFrom('a', 'b', 'c')
const texts = fc.constantFrom('', '0', '1', '2')

test('nothing is written over a value that its person had not before them', () => {
  fc.assert(
    fc.property(
      fc.dictionary(cells, texts),
      fc.uniqueArray(fc.tuple(cells, texts, texts), { selector: ([address]) => address }),
      (stored, wishes) => {
        const look = (address: string) => stored[address] ?? ''
        const { applied, conflicts } = mergeChanges(
          look,
          wishes.map(([address, was, value]) => typed(address, was, value)),
        )
        for (const { address, was, value } of applied) {
          assert.equal(look(address), was)
          assert.notEqual(value, was)
        }
        for (const [address, was, value] of wishes) {
          const written = applied.some((one) => one.address === address)
          const conflicting = conflicts.some((one) => one.address === address)
          assert.equal(written, look(address) === was && value !== was)
          assert.equal(conflicting, look(address) !== was && look(address) !== value)
        }
      },
    ),
  )
})
