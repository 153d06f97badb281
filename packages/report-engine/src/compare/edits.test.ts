import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Edit, edits } from './edits.ts'

function between(one: string, other: string): readonly Edit<string>[] {
  return edits({ one: [...one], other: [...other], equal: (a, b) => a === b })
}

function sides(found: readonly Edit<string>[]): [string, string] {
  const one = found.flatMap((edit) => (edit.kind === 'added' ? [] : [edit.one])).join('')
  const other = found.flatMap((edit) => (edit.kind === 'removed' ? [] : [edit.other])).join('')
  return [one, other]
}

/** Length of the longest common subsequence, the slow way. */
function longestCommon(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, () =>
    new Array<number>(other.length + 1).fill(0),
  )
  for (let x = 1; x <= one.length; x += 1) {
    for (let y = 1; y <= other.length; y += 1) {
      const before = one[x - 1] === other[y - 1] ? (rows[x - 1]?.[y - 1] ?? 0) + 1 : 0
      const row = rows[x]
      if (row) row[y] = Math.max(before, rows[x - 1]?.[y] ?? 0, row[y - 1] ?? 0)
    }
  }
  return rows[one.length]?.[other.length] ?? 0
}

test('one changed character is one removed and one added', () => {
  assert.deepEqual(
    between('收到12件', '收到15件').filter(({ kind }) => kind !== 'same'),
    [
      { kind: 'removed', one: '2' },
      { kind: 'added', other: '5' },
    ],
  )
})

test('nothing against something is all added, equal lists are all the same', () => {
  assert.deepEqual(
    between('', 'ab').map(({ kind }) => kind),
    ['added', 'added'],
  )
  assert.deepEqual(
    between('ab', 'ab').map(({ kind }) => kind),
    ['same', 'same'],
  )
  assert.deepEqual(between('', ''), [])
})

test('lists too far apart count as replaced instead of taking for ever', () => {
  const one = Array.from({ length: 4000 }, (_, index) => `a${index}`)
  const other = Array.from({ length: 4000 }, (_, index) => `b${index}`)
  const found = edits({ one, other, equal: (a, b) => a === b })
  assert.equal(found.filter(({ kind }) => kind === 'removed').length, 4000)
  assert.equal(found.filter(({ kind }) => kind === 'added').length, 4000)
})

test('property: edits give back both sides and keep the longest common part', () => {
  const text = fc.string({ unit: fc.constantFrom('公', '开', '件', '1', '2'), maxLength: 24 })
  fc.assert(
    fc.property(text, text, (one, other) => {
      const found = between(one, other)
      assert.deepEqual(sides(found), [one, other])
      assert.equal(found.filter(({ kind }) => kind === 'same').length, longestCommon(one, other))
    }),
    { numRuns: 500 },
  )
})
