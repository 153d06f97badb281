// A few hundred mutants with a fixed seed; `npm run fuzz` runs many thousands.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge } from './judge.ts'
import { layouts } from './layouts.ts'
import { madeReport } from './made-report.ts'
import { madeSpecimen } from './mutant.ts'
import { randomFrom } from './random.ts'
import { realSpecimens } from './real-specimens.ts'
import { runMutants } from './run.ts'
import { statedValues } from './sheet.ts'

const made = Object.fromEntries(
  Object.entries(layouts).map(([name, print]) => [name, madeSpecimen(print)]),
)
/** Layouts in which every label stands whole at its numbers: nothing there may be doubted. */
const clear = /^(?!torn|labelsFirst|columnwise)[a-zA-Z]+\/none$/

const mostTelling = /\/(none|deleteNumber|mergeNumbers|dropRow|cutLabel)$/

function wrongOf(run: Parameters<typeof runMutants>[1], specimens = made): string[] {
  return [...runMutants(specimens, run)].flatMap(({ title, wrong }) =>
    wrong.map(({ seed, cells }) => `${title} seed ${seed}: ${cells.join('; ')}`),
  )
}

test('no mutant of a made report states a wrong number in silence', () => {
  assert.deepEqual(wrongOf({ rounds: 1, seed: 1, only: /./ }), [])
})

test('a made report that nothing happened to is read whole and without a doubt', () => {
  for (const { title, doubted, flagged, mutants } of runMutants(made, {
    rounds: 2,
    seed: 1,
    only: clear,
  }))
    assert.deepEqual(
      { title, mutants, doubted, flagged },
      { title, mutants: 2, doubted: 0, flagged: 0 },
    )
})

test('the same seed makes the same report', () => {
  const [one, other] = [1, 1].map((seed) => madeReport('2021', randomFrom(seed)))
  assert.deepEqual(one, other)
})

test('the judge sees a number that differs from what is stated', () => {
  const rows = madeReport('2021', randomFrom(1))
  const stated = statedValues(rows).set('disclosure.licences.decisions', '987654')
  const verdict = judge(
    layouts.tab?.(rows, randomFrom(1)) ?? { format: 'text', blocks: [], findings: [] },
    stated,
  )
  assert.equal(verdict.wrong.length, 1)
  assert.match(verdict.wrong[0] ?? '', /licences.*987654/)
})

test('no mutant of a real report states a wrong number in silence', async (context) => {
  const real = await realSpecimens()
  if (Object.keys(real).length === 0) {
    context.diagnostic('../shared is not there: real reports were not mutated')
    return
  }
  assert.deepEqual(wrongOf({ rounds: 1, seed: 1, only: mostTelling }, real), [])
})
