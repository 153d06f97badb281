import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textSource } from '../outline/sample-source.ts'
import { tokenise } from './tokens.ts'
import { untranspose } from './transposed.ts'

/** Runs of numbers, one a line, with an empty line before each run. */
function rowsOf(runs: readonly (readonly number[])[]): string[] {
  const text = runs.map((run) => `\n${run.join('\n')}`).join('\n')
  const tokens = untranspose(tokenise(textSource(text)), 7)
  return [...Map.groupBy(tokens, ({ row }) => row).values()].map((row) =>
    row.map((token) => token.text).join(' '),
  )
}

test('seven runs of two are two rows of seven', () => {
  const runs = [
    [3, 1],
    [0, 2],
    [0, 0],
    [0, 0],
    [0, 0],
    [0, 0],
    [3, 3],
  ]
  assert.deepEqual(rowsOf(runs), ['3 0 0 0 0 0 3', '1 2 0 0 0 0 3'])
})

test('six runs are left as they stand', () => {
  assert.equal(rowsOf(Array.from({ length: 6 }, () => [1, 2])).length, 12)
})

test('runs of unequal length are left as they stand', () => {
  assert.equal(
    rowsOf([
      [1, 2],
      [1, 2],
      [1, 2, 3],
      [1, 2],
      [1, 2],
      [1, 2],
      [1, 2],
    ]).length,
    15,
  )
})

test('seven runs of seven go by the totals', () => {
  const rows = [1, 2, 3, 4, 5, 6, 7].map((n) => [n, 0, 0, 0, 0, 0, n])
  const columns = rows.map((_, column) => rows.map((row) => row[column] ?? 0))
  assert.equal(rowsOf(columns)[0], '1 0 0 0 0 0 1')
  assert.equal(rowsOf(rows).length, 49)
})
