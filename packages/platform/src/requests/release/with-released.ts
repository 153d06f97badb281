// The material that goes out with an answer, in the draft of the answer: what it is, what of it is withheld.

import type { Draft } from '../decision/draft.ts'
import type { ReleaseCheck } from './release-check.ts'

/** Before the name of a copy that is made for the applicant. */
export const copyMark = '公开件-'

type Released = {
  readonly checks: readonly ReleaseCheck[]
  /** Names of the files that go out with the answer. */
  readonly names: readonly string[]
}

/** The draft with what goes out and what of it is withheld, where it does not say so yet. */
export function withReleased(draft: Draft, { checks, names }: Released): Draft {
  return withWithheld(withGiven(draft, names), checks)
}

/** What was typed stands: people list their material in their own words. */
function withGiven(draft: Draft, names: readonly string[]): Draft {
  const { outcome, given } = draft
  if ((outcome !== 'granted' && outcome !== 'partlyGranted') || given.length > 0) return draft
  const title = (name: string): string =>
    (name.startsWith(copyMark) ? name.slice(copyMark.length) : name).replace(
      /\.[A-Za-z0-9]{1,5}$/,
      '',
    )
  return names.length === 0 ? draft : { ...draft, given: names.map(title) }
}

/** @law 条例 37 — the applicant is told what is withheld and why */
function withWithheld(draft: Draft, checks: readonly ReleaseCheck[]): Draft {
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
