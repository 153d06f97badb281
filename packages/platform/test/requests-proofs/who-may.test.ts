// Every person in every state with every step: exactly what the declared table allows, and no more.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRole, roleTitles } from '#agencies/roles.ts'
import { type RequestPerson, requestStateAfter, whyNotRequest } from '#requests/case/refusals.ts'
import { openStates } from '#requests/case/state.ts'
import { requestActions } from '#requests/case/transitions.ts'
import { declared, declaredStates, type Person } from './who-may.ts'

const roles = Object.keys(roleTitles).filter(isRole)
const people: readonly Person[] = [...roles, 'applicant', 'system']

function personOf(who: Person, unitId = 'own'): RequestPerson {
  if (who === 'applicant' || who === 'system') return { kind: who }
  return { kind: 'staff', id: who, duties: [{ role: who, unitId }] }
}

test('every step of the program is declared somewhere, and no other', () => {
  const named = declaredStates.flatMap((state) => people.flatMap((who) => declared(state, who)))
  assert.deepEqual([...new Set(named)].sort(), [...requestActions].sort())
})

for (const state of declaredStates)
  test(`${state}: each role may do what is declared, and everything else is refused`, () => {
    for (const who of people) {
      const may = requestActions.filter((action) => {
        const person = personOf(who)
        return whyNotRequest(action, { state, unitId: 'own', draftedBy: 'x', person }) === undefined
      })
      assert.deepEqual([...may].sort(), declared(state, who), `${who} in ${state}`)
    }
  })

test('nobody of another unit may do anything, the one above included', () => {
  for (const state of declaredStates)
    for (const role of roles)
      for (const action of requestActions) {
        const person = personOf(role, 'above')
        const refusal = whyNotRequest(action, { state, unitId: 'own', draftedBy: null, person })
        assert.equal(refusal?.code, 'request.notYourRole', `${role} ${action} ${state}`)
      }
})

test('what is finished is not reopened, and what is open can be finished', () => {
  for (const state of declaredStates)
    for (const action of requestActions) {
      const isDeclared = people.some((who) => declared(state, who).includes(action))
      if (state !== 'none' && isDeclared && !openStates.includes(state))
        assert.equal(openStates.includes(requestStateAfter(action, state)), false, action)
    }
})
