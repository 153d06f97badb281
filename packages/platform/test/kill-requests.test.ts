// A few kills within the steps of requests; `npm run kill-test -- --requests 60` makes many.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { deedNames } from './resilience/request-deeds.ts'
import { requestRounds } from './resilience/request-rounds.ts'

test('kill -9 within any step of a request leaves it as its facts say', () =>
  withDatabase(async (given) => {
    const seen = new Set<string>()
    for await (const { deed, problems } of requestRounds(given, deedNames.length)) {
      assert.deepEqual(problems, [], `after the kill within: ${deed}`)
      seen.add(deed)
    }
    assert.deepEqual([...seen].sort(), [...deedNames].sort())
  }))
