import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { letterKinds } from '#letters/index.ts'
import { requestStates } from '../case/state.ts'

/** Letters to the applicant that are no answers reach them at once; answers when they are served. */
const served = ['served', 'closed', 'archived']

test('the database shows applicants the letters addressed to them, answers only once served', () =>
  withDatabase(async ({ sql }) => {
    const wrong: string[] = []
    let shown = 0
    for (const [kind, { to, group }] of Object.entries(letterKinds))
      for (const state of Object.keys(requestStates)) {
        const { rows } = await sql('select reaches_applicant($1, $2) as reaches', [kind, state])
        const expected = to === 'applicant' && (group !== 'answer' || served.includes(state))
        if (rows[0].reaches !== expected) wrong.push(`${kind} of a request ${state}`)
        if (expected) shown += 1
      }
    assert.deepEqual(wrong, [])
    assert.ok(shown > 100)
  }))
