import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Edition } from '../../report.ts'
import { sampleReport } from '../sample-report.ts'
import { editionYear } from './year.ts'

// The trial form: 2019 and 2020. The form of 2021: 2021 and later.
const cases: readonly [Edition, number, string | undefined][] = [
  ['2019', 2019, undefined],
  ['2019', 2020, undefined],
  ['2019', 2021, 'warning'],
  ['2019', 2024, 'warning'],
  ['2021', 2020, 'info'],
  ['2021', 2021, undefined],
  ['2021', 2025, undefined],
]

for (const [edition, year, expected] of cases)
  test(`the form of ${edition} for ${year}: ${expected ?? 'fits'}`, () => {
    const [judgement] = editionYear.check(sampleReport({ report: { edition, year } }))
    assert.equal(judgement?.verdict, expected === undefined ? 'passes' : 'fails')
    if (expected !== undefined) assert.equal(judgement?.severity ?? editionYear.severity, expected)
  })

test('nothing is said without a year or an edition', () => {
  assert.deepEqual(editionYear.check(sampleReport({ report: { year: null } })), [])
  assert.deepEqual(editionYear.check({ ...sampleReport(), edition: null }), [])
})
