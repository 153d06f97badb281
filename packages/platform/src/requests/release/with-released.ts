// What was withheld of the material that goes out with an answer, in the draft of the answer.

import type { Draft } from '../decision/draft.ts'
import type { ReleaseCheck } from './release-check.ts'

/**
 * The draft with what its attached copies withhold, where it does not say so yet.
 * @law 条例 37 — the applicant is told what is withheld and why
 */
export function withReleased(draft: Draft, checks: readonly ReleaseCheck[]): Draft {
  if (draft.outcome !== 'partlyGranted') return draft
  const listed = new Set(draft.withheld.map(({ what, ground }) => `${ground}\0${what}`))
  const added = checks
    .filter(({ attached }) => attached)
    .flatMap(({ marks }) => marks)
    .map(({ what, ground, reason }) => ({ what, ground, reason }))
    .filter(({ what, ground }) => {
      const key = `${ground}\0${what}`
      if (listed.has(key)) return false
      listed.add(key)
      return true
    })
  return added.length === 0 ? draft : { ...draft, withheld: [...draft.withheld, ...added] }
}
