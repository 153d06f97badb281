// What of an edition's examination holds for the content as it is now.

import type { TakenStep } from '../record/edition.ts'

/** Steps that begin the examination anew: what was passed before them no longer counts. */
const beginning = ['create', 'save', 'submit', 'return', 'startEdition']

/** The steps since the edition was last handed in, of exactly this content. */
export function stepsThatHold(taken: readonly TakenStep[], digest: string): readonly TakenStep[] {
  const begun = taken.findLastIndex(({ action }) => beginning.includes(action))
  return taken.slice(begun + 1).filter((step) => step.digest === digest)
}

/** The secrecy review of exactly this content; undefined when there is none that holds. */
export function clearanceOf(taken: readonly TakenStep[], digest: string): TakenStep | undefined {
  return stepsThatHold(taken, digest).findLast(({ action }) => action === 'clearSecrecy')
}

const examining = ['passReview', 'clearSecrecy', 'approve', 'giveOpinion']

/** What had been passed of the content last handed in, and is void since somebody saved another. */
export function voidedSteps(taken: readonly TakenStep[]): readonly TakenStep[] {
  const since = taken.slice(taken.findLastIndex(({ action }) => action === 'submit') + 1)
  const saved = since.findIndex(({ action }) => action === 'save')
  return since.slice(0, Math.max(saved, 0)).filter(({ action }) => examining.includes(action))
}

/** Who examined exactly this content. */
export function examinersOf(taken: readonly TakenStep[], digest: string): readonly string[] {
  return stepsThatHold(taken, digest)
    .filter(({ action }) => examining.includes(action))
    .map(({ by }) => by)
}
