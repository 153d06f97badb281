// Every role in every state with every step of a dispute: exactly what is declared, and no more.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRole, roleTitles } from '#agencies/roles.ts'
import { disputeStates } from '#disputes/case/dispute.ts'
import { disputeOutcomes } from '#disputes/case/dispute-outcome.ts'
import {
  disputeActions,
  disputeStateAfter,
  whyNotDispute,
} from '#disputes/case/dispute-transitions.ts'
import { declared, declaredStates, headings, leadsTo } from './who-may-dispute.ts'

const roles = Object.keys(roleTitles).filter(isRole)

test('every state and every step of the program is declared, and no other', () => {
  assert.deepEqual([...declaredStates].sort(), ['none', ...Object.keys(disputeStates)].sort())
  const named = declaredStates.flatMap((state) => declared(state, 'clerk'))
  assert.deepEqual([...new Set(named)].sort(), [...disputeActions].sort())
})

for (const state of declaredStates)
  test(`${state}: each role may do what is declared, and everything else is refused`, () => {
    for (const role of roles) {
      const duties = [{ role, unitId: 'own' }]
      const may = disputeActions.filter(
        (action) => whyNotDispute(action, { state, unitId: 'own', duties }) === undefined,
      )
      assert.deepEqual([...may].sort(), declared(state, role), `${role} in ${state}`)
      for (const action of disputeActions) {
        const refusal = whyNotDispute(action, { state, unitId: 'other', duties })
        assert.equal(refusal?.code, 'dispute.notYourRole', `${role} of another unit: ${action}`)
      }
    }
  })

test('each step leads to the state that is declared', () => {
  for (const state of declaredStates)
    for (const action of disputeActions) {
      const next = leadsTo(state, action)
      if (next === undefined || state === 'none') continue
      assert.equal(disputeStateAfter(action, state), next, `${action} in ${state}`)
    }
})

test('each end counts under the heading that is declared, and every end is', () => {
  for (const [row, outcomes] of [
    ['reconsideration', disputeOutcomes.reconsideration],
    ['litigationDirect', disputeOutcomes.litigation],
  ] as const) {
    const counted = Object.entries(outcomes).map(([end, { countedAs }]) => [end, countedAs])
    assert.deepEqual(Object.fromEntries(headings(row)), Object.fromEntries(counted))
  }
})
