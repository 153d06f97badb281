import assert from 'node:assert/strict'
import { test } from 'node:test'
import { functionLengths } from './function-lengths.ts'
import { countBy, spread } from './spread.ts'

test('the spread of ten sizes', () => {
  assert.deepEqual(spread([1, 2, 3, 4, 5, 6, 7, 8, 9, 100]), {
    count: 10,
    sum: 145,
    median: 6,
    p90: 100,
    max: 100,
  })
})

test('no sizes at all have a spread of zero', () => {
  assert.deepEqual(spread([]), { count: 0, sum: 0, median: 0, p90: 0, max: 0 })
})

test('named functions are measured, nameless ones and types are not', () => {
  const text = [
    'function one(): void {',
    '}',
    'const two = (n: number): number => n',
    'type Three = (n: number) => void',
    '[1].map((n) => n)',
    'const four = { five(): void {',
    '',
    '} }',
  ].join('\n')
  assert.deepEqual(functionLengths(text), [
    { name: 'one', lines: 2 },
    { name: 'two', lines: 1 },
    { name: 'five', lines: 3 },
  ])
})

test('keys are counted', () => {
  assert.deepEqual(
    [...countBy(['a', 'b', 'a'])],
    [
      ['a', 2],
      ['b', 1],
    ],
  )
})
