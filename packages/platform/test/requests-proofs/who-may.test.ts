// Every person in every state with every step: exactly what the declared table allows, and no more.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roleTitles } from '#agencies/index.ts'
import { type RequestPerson, requestStateAfter, whyNotRequest } from '#requests/case/refusals.ts'
import { openStates, requestStates } from '#requests/case/state.ts'
import { requestActions } from '#requests/case/transitions.ts'
import { declared, declaredStates, type Person } from './who-may.ts'

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) =>
  Object.keys(table) as readonly Key[]
const people: readonly Person[] = [...keysOf(roleTitles), 'applicant', 'system']

function personOf(who: Person, unitId = 'own'): RequestPerson {
  if (who === 'applicant' || who === 'system') return { kind: who }
  return { kind: 'staff', id: who, duties: [{ role: who, unitId }] }
}

test('the declared table names every state, and every step of the program somewhere', () => {
  assert.deepEqual([...declaredStates].sort(), [...keysOf(requestStates), 'none'].sort())
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
    for (const role of keysOf(roleTitles))
      for (const action of requestActions) {
        const person = personOf(role, 'above')
        const refusal = whyNotRequest(action, { state, unitId: 'own', draftedBy: null, person })
        assert.equal(refusal?.code, 'request.notYourRole', `${role} ${action} ${state}`)
      }
})

test('what is finished is not reopened, and what is open can be finished', () => {
  for (const state of keysOf(requestStates))
    for (const action of requestActions) {
      const isDeclared = people.some((who) => declared(state, who).includes(action))
      if (isDeclared && !openStates.includes(state))
        assert.equal(openStates.includes(requestStateAfter(action, state)), false, action)
    }
})
