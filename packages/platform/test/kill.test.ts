// A few rounds of killing parts of the platform while people save; `npm run kill-test` makes hundreds.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { killRounds } from './resilience/kill-rounds.ts'

test('what was acknowledged survives kill -9 of the console, the database and everything', async () => {
  let saves = 0
  for await (const round of killRounds(['console', 'database', 'all'])) {
    assert.deepEqual(round.problems, [], `after the kill of: ${round.victim}`)
    saves += round.saves
  }
  assert.ok(saves > 0)
})
