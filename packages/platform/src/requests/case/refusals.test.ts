// What holds of the table of steps; who may do what is proved in test/requests-proofs.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Role, roleTitles } from '#agencies/index.ts'
import { requestStateAfter, whyNotRequest } from './refusals.ts'
import { openStates, type RequestState, requestStates } from './state.ts'
import {
  type RequestAction,
  type RequestTransition,
  requestActions,
  requestTransitions,
} from './transitions.ts'

const roles = Object.keys(roleTitles) as Role[]

test('who drafted an answer neither reviews, clears nor signs it', () => {
  const duties = roles.map((role) => ({ role, unitId: 'own' }))
  const person = { kind: 'staff', id: 'one', duties } as const
  const on = (action: RequestAction, state: RequestState) =>
    whyNotRequest(action, { state, unitId: 'own', draftedBy: 'one', person })?.code
  assert.equal(on('review', 'drafted'), 'request.ownDraft')
  assert.equal(on('clear', 'reviewed'), 'request.ownDraft')
  assert.equal(on('sign', 'cleared'), 'request.ownDraft')
  assert.equal(on('serve', 'signed'), undefined)
})

test('from being entered, the only ways to the office’s work lead over the confirmed receipt', () => {
  const reached = new Set<RequestState>(['entered'])
  for (let grown = true; grown; ) {
    grown = false
    for (const action of requestActions) {
      if (action === 'confirmReceipt') continue
      for (const state of [...reached]) {
        const { from }: RequestTransition = requestTransitions[action]
        const to = requestStateAfter(action, state)
        if (from.includes(state) && !reached.has(to)) grown = reached.add(to).has(to)
      }
    }
  }
  assert.deepEqual([...reached].sort(), ['archived', 'closed', 'entered', 'voided'])
})

test('every open state leads on, and no finished one leads back to work', () => {
  for (const state of Object.keys(requestStates) as RequestState[]) {
    const next = requestActions.filter((action) => {
      const { from, to }: RequestTransition = requestTransitions[action]
      return from.includes(state) && to !== 'same'
    })
    if (openStates.includes(state)) assert.ok(next.length > 0, state)
    else
      for (const action of next)
        assert.equal(openStates.includes(requestStateAfter(action, state)), false, action)
  }
})
