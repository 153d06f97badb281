import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, localDate } from '#law/index.ts'
import { legalDate, legalDates, levelOf } from './levels.ts'
import { stageOf } from './reminder-stage.ts'
import { daysUntil, dueNext, isLate, standingOf, standings } from './standing.ts'

// 条例第四十九条：部门每年1月31日前，政府每年3月31日前。
test('the law gives departments 31 January and governments 31 March of the next year', () => {
  assert.equal(legalDate('department', 2025), '2026-01-31')
  assert.equal(legalDate('street', 2025), '2026-01-31')
  assert.equal(legalDate('government', 2025), '2026-03-31')
})

test('governments report as governments, streets as streets, all others as departments', () => {
  assert.equal(levelOf('government'), 'government')
  assert.equal(levelOf('dispatched-office'), 'street')
  for (const kind of ['department', 'zone-committee', 'authorised-organisation'] as const)
    assert.equal(levelOf(kind), 'department')
})

test('a report that was published stays so while a correction is made', () => {
  assert.equal(standingOf(undefined), 'none')
  assert.equal(standingOf({ number: 1, state: 'returned' }), 'returned')
  assert.equal(standingOf({ number: 1, state: 'published' }), 'published')
  assert.equal(standingOf({ number: 2, state: 'draft' }), 'published')
})

const dates = { submitOn: localDate('2026-01-26'), publishOn: localDate('2026-01-28') }

test('what is not handed in is due to be, what is handed in is due to be published', () => {
  const due = Object.fromEntries(standings.map((one) => [one, dueNext(one, dates)?.on]))
  assert.deepEqual(due, {
    none: '2026-01-26',
    draft: '2026-01-26',
    returned: '2026-01-26',
    submitted: '2026-01-28',
    accepted: '2026-01-28',
    published: undefined,
  })
})

test('the day itself is in time, the next is late; what is published is never late', () => {
  const due = dueNext('draft', dates)
  assert.equal(isLate(due, localDate('2026-01-26')), false)
  assert.equal(isLate(due, localDate('2026-01-27')), true)
  assert.equal(isLate(dueNext('published', dates), localDate('2030-01-01')), false)
})

test('days are counted over the ends of months and years', () => {
  assert.equal(daysUntil(localDate('2025-12-30'), localDate('2026-01-31')), 32)
  assert.equal(daysUntil(localDate('2026-02-01'), localDate('2026-01-31')), -1)
})

const days = { before: [15, 7, 1], after: [1, 7] }
const due = { duty: 'submit', on: localDate('2026-01-31') } as const

test('a stage holds from its day to the next one', () => {
  const stages = ['01-15', '01-16', '01-23', '01-24', '01-29', '01-30', '01-31', '02-01', '02-06']
  const found = stages.map((day) => stageOf(due, days, localDate(`2026-${day}`)))
  assert.deepEqual(found, [
    undefined,
    'submit-15',
    'submit-15',
    'submit-7',
    'submit-7',
    'submit-1',
    'submit-1',
    'submit+1',
    'submit+1',
  ])
  assert.equal(stageOf(due, days, localDate('2026-02-07')), 'submit+7')
  assert.equal(stageOf(due, { before: [], after: [] }, localDate('2026-02-07')), undefined)
})

test('whoever looks every day finds each stage, each of them in one run', () => {
  const many = fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { maxLength: 5 })
  fc.assert(
    fc.property(many, many, (before, after) => {
      const seen: string[] = []
      for (let left = 100; left >= -100; left -= 1) {
        const stage = stageOf(due, { before, after }, addDays(due.on, -left))
        if (stage !== undefined && stage !== seen.at(-1)) seen.push(stage)
      }
      const down = before.toSorted((one, other) => other - one).map((one) => `submit-${one}`)
      const up = after.toSorted((one, other) => one - other).map((one) => `submit+${one}`)
      assert.deepEqual(seen, [...down, ...up])
    }),
  )
})

test('the days of a year hold for handing in and publishing alike', () => {
  const on = localDate('2026-03-31')
  assert.deepEqual(legalDates('government', 2025), { submitOn: on, publishOn: on })
})
