import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roleTitles } from '#agencies/roles.ts'
import { editionStates } from './edition-state.ts'
import { type Situation, stateAfter, whyNot } from './refusals.ts'
import { reportActions } from './transitions.ts'

// Written from articles 47, 49 and 50 of the Regulations, not from transitions.ts: the unit makes,
// submits and publishes its report; the office in charge sends it back or takes it; nobody else acts.
const allowed = new Set([
  'createDraft none clerk in the unit',
  'createDraft none officeHead in the unit',
  'importReport draft clerk in the unit',
  'importReport draft officeHead in the unit',
  'importReport returned clerk in the unit',
  'importReport returned officeHead in the unit',
  'confirmReading draft clerk in the unit',
  'confirmReading draft officeHead in the unit',
  'confirmReading returned clerk in the unit',
  'confirmReading returned officeHead in the unit',
  'edit draft clerk in the unit',
  'edit draft officeHead in the unit',
  'edit returned clerk in the unit',
  'edit returned officeHead in the unit',
  'editText draft clerk in the unit',
  'editText draft officeHead in the unit',
  'editText returned clerk in the unit',
  'editText returned officeHead in the unit',
  'decideFinding draft clerk in the unit',
  'decideFinding draft reviewer in the unit',
  'decideFinding draft officeHead in the unit',
  'decideFinding returned clerk in the unit',
  'decideFinding returned reviewer in the unit',
  'decideFinding returned officeHead in the unit',
  'changePart none clerk in the unit',
  'changePart none officeHead in the unit',
  'changePart draft clerk in the unit',
  'changePart draft officeHead in the unit',
  'changePart returned clerk in the unit',
  'changePart returned officeHead in the unit',
  'rollUp none clerk in the unit',
  'rollUp none officeHead in the unit',
  'rollUp draft clerk in the unit',
  'rollUp draft officeHead in the unit',
  'rollUp returned clerk in the unit',
  'rollUp returned officeHead in the unit',
  'changeScope draft clerk in the unit',
  'changeScope draft officeHead in the unit',
  'changeScope returned clerk in the unit',
  'changeScope returned officeHead in the unit',
  'adoptComputed draft clerk in the unit',
  'adoptComputed draft officeHead in the unit',
  'adoptComputed returned clerk in the unit',
  'adoptComputed returned officeHead in the unit',
  'explainDifference draft clerk in the unit',
  'explainDifference draft officeHead in the unit',
  'explainDifference returned clerk in the unit',
  'explainDifference returned officeHead in the unit',
  'submit draft officeHead in the unit',
  'submit draft organHead in the unit',
  'submit returned officeHead in the unit',
  'submit returned organHead in the unit',
  'waive draft supervisor in the unit',
  'waive draft supervisor above it',
  'waive returned supervisor in the unit',
  'waive returned supervisor above it',
  'return submitted supervisor in the unit',
  'return submitted supervisor above it',
  'accept submitted supervisor in the unit',
  'accept submitted supervisor above it',
  'withdraw accepted supervisor in the unit',
  'withdraw accepted supervisor above it',
  'publish accepted officeHead in the unit',
  'publish accepted organHead in the unit',
  'correct published officeHead in the unit',
  'correct published organHead in the unit',
  'dropCorrection draft officeHead in the unit',
  'dropCorrection draft organHead in the unit',
])

const states = ['none', ...editionStates] as const
const places = { 'in the unit': 'own', 'above it': 'above', 'beside it': 'beside' }

function aSituation(overrides: Partial<Situation> = {}): Situation {
  return {
    state: 'submitted',
    submittedBy: 'head',
    isCorrection: true,
    unitIds: ['own', 'above'],
    person: { id: 'someone', duties: [] },
    ...overrides,
  }
}

test('every action, state, role and place is allowed or refused as the law has it', () => {
  let walked = 0
  for (const action of reportActions)
    for (const state of states)
      for (const role of Object.keys(roleTitles))
        for (const [place, unitId] of Object.entries(places)) {
          const name = `${action} ${state} ${role} ${place}`
          const person = { id: 'someone', duties: [{ role, unitId }] }
          const unsubmitted = action === 'dropCorrection' && { submittedBy: null }
          const refusal = whyNot(action, aSituation({ state, person, ...unsubmitted }))
          assert.equal(refusal === undefined, allowed.has(name), name)
          walked += 1
        }
  assert.equal(walked, 19 * 7 * 8 * 3)
})

test('who submitted a report does not accept it, but may send it back', () => {
  const person = { id: 'head', duties: [{ role: 'supervisor', unitId: 'own' }] }
  assert.equal(whyNot('accept', aSituation({ person }))?.code, 'report.ownSubmission')
  assert.equal(whyNot('return', aSituation({ person })), undefined)
})

test('only a correction is given up, and only before it was ever submitted', () => {
  const person = { id: 'head', duties: [{ role: 'officeHead', unitId: 'own' }] }
  const draft = { state: 'draft', person } as const
  const said = (changes: Partial<Situation>): string | undefined =>
    whyNot('dropCorrection', aSituation({ ...draft, ...changes }))?.code
  assert.equal(said({ submittedBy: null }), undefined)
  assert.equal(said({ submittedBy: 'head' }), 'report.notDroppable')
  assert.equal(said({ submittedBy: null, isCorrection: false }), 'report.notDroppable')
})

test('the role is asked before the state: a stranger learns nothing of the state', () => {
  assert.equal(whyNot('publish', aSituation())?.code, 'report.notYourRole')
})

test('a waiver and a correction leave the edition as it is', () => {
  assert.equal(stateAfter('waive', 'returned'), 'returned')
  assert.equal(stateAfter('correct', 'published'), 'published')
  assert.equal(stateAfter('submit', 'returned'), 'submitted')
})
