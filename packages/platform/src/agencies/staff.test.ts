import assert from 'node:assert/strict'
import { test } from 'node:test'
import { afterFailure, isClosed, isLive } from './staff.ts'

const now = new Date('2026-03-02T01:00:00Z')
const minutesAgo = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000)

test('the fifth wrong attempt closes the account for fifteen minutes', () => {
  assert.deepEqual(afterFailure({ failedSignIns: 3 }, now), { failedSignIns: 4, closedUntil: null })
  const { closedUntil } = afterFailure({ failedSignIns: 4 }, now)
  assert.equal(closedUntil?.toISOString(), '2026-03-02T01:15:00.000Z')
  assert.equal(isClosed({ closedUntil }, now), true)
  assert.equal(isClosed({ closedUntil }, new Date('2026-03-02T01:15:00Z')), false)
  assert.equal(isClosed({ closedUntil: null }, now), false)
})

test('a session ends when it was not used, and when it is old though used', () => {
  const limits = { sessionIdleMinutes: 30, sessionHours: 10 }
  const live = (created: number, used: number): boolean =>
    isLive({ createdAt: minutesAgo(created), usedAt: minutesAgo(used) }, limits, now)
  assert.equal(live(60, 30), true)
  assert.equal(live(60, 31), false)
  assert.equal(live(600, 0), true)
  assert.equal(live(601, 0), false)
})
