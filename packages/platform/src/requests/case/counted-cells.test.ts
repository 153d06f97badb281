import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localDate } from '#law/index.ts'
import { countedCells, notCounted } from './counted-cells.ts'
import type { CountedFacts } from './figures.ts'

const rowsOf = (counted: CountedFacts | undefined, lastYear: number) =>
  countedCells(counted, { lastYear, parts: 1 }).map(({ year, rows }) => [
    year,
    ...rows.map(({ row }) => row),
  ])

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

test('why a request counts nowhere else is said for each state it can be in', () => {
  const said = (counted: CountedFacts | undefined) =>
    notCounted(counted, { className: '自然人', parts: 1 }).join('\n')
  const received = { receivedOn: localDate('2025-03-03'), outcome: null, decidedOn: null }
  assert.match(said(undefined), /还没有确认收到/)
  assert.match(said(received), /2025年以前的年度：2025-03-03 才收到[\s\S]*还没有办结/)
  const decided = { ...received, outcome: 'granted', decidedOn: localDate('2025-04-01') } as const
  assert.match(said(decided), /2025年以后的年度[\s\S]*没有结转[\s\S]*计入“予以公开”/)
  const later = { ...decided, decidedOn: localDate('2026-01-05') }
  assert.match(said(later), /2026年的“一”：不是这一年收到的/)
})

test('a part of an application counts once, in the year the whole came in, and says so', () => {
  const counted = { receivedOn: localDate('2025-03-03'), outcome: null, decidedOn: null }
  const [first] = countedCells(counted, { lastYear: 2025, parts: 3 })
  assert.match(first?.rows[0]?.why ?? '', /2025-03-03 收到；一份申请分为 3 件，每件计一件/)
  const said = notCounted(counted, { className: '自然人', parts: 3 }).join('\n')
  assert.match(said, /原来的一份申请不再另计/)
})
