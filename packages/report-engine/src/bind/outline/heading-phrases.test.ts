import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { headingPhrases } from './heading-phrases.ts'

test('whatever a pattern matches holds one of its words, so no heading is passed over', () => {
  for (const { pattern, holds } of headingPhrases) {
    const anyMatch = fc.stringMatching(new RegExp(`^(?:${pattern})$`, 'u'))
    fc.assert(
      fc.property(anyMatch, (heading) => holds.some((words) => heading.includes(words))),
      { numRuns: 300 },
    )
  }
})

test('every section has the wording of the form and a looser one', () => {
  const kinds = Map.groupBy(headingPhrases, ({ kind }) => kind)
  for (const [kind, phrases] of kinds)
    assert.deepEqual(
      phrases.map(({ exact }) => exact),
      [true, false],
      kind,
    )
})
