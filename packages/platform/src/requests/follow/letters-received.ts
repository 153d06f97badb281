// Which letters the applicant has: those addressed to them, an answer only once it was served.

import { type IssuedLetter, letterKinds } from '#letters/index.ts'
import type { RequestState } from '../case/state.ts'

/** Whether the answer has reached the applicant. */
export function isAnswered(state: RequestState): boolean {
  return state === 'served' || state === 'closed' || state === 'archived'
}

/** The letters an applicant may read on the public site. */
export function lettersReceived(
  letters: readonly IssuedLetter[],
  state: RequestState,
): readonly IssuedLetter[] {
  return letters.filter(({ kind }) => {
    const { to, group } = letterKinds[kind]
    return to === 'applicant' && (group !== 'answer' || isAnswered(state))
  })
}
