import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localDate } from '#law/index.ts'
import { countedCells } from './counted-cells.ts'
import type { CountedFacts } from './figures.ts'

const rowsOf = (counted: CountedFacts | undefined, lastYear: number) =>
  countedCells(counted, lastYear).map(({ year, rows }) => [year, ...rows.map(({ row }) => row)])

test('a request is new in the year of its receipt and carried in until the year of its result', () => {
  const counted = {
    receivedOn: localDate('2024-12-30'),
    outcome: 'granted',
    decidedOn: localDate('2026-01-05'),
  } as const
  assert.deepEqual(rowsOf(counted, 2030), [
    [2024, 'received', 'carriedOut'],
    [2025, 'carriedIn', 'carriedOut'],
    [2026, 'carriedIn', 'granted'],
  ])
})

test('without a result it is carried on to this year; before the receipt it counts nowhere', () => {
  const open = { receivedOn: localDate('2025-03-03'), outcome: null, decidedOn: null }
  assert.deepEqual(rowsOf(open, 2026), [
    [2025, 'received', 'carriedOut'],
    [2026, 'carriedIn', 'carriedOut'],
  ])
  assert.deepEqual(rowsOf(undefined, 2026), [])
})
