// Who of the unit can really take the next step on this content: a role alone is not enough where
// somebody already handed it in or examined it.

import type { Holder } from '#agencies/index.ts'
import { type Situation, whyNotRecord } from '../flow/refusals.ts'
import type { RecordAction } from '../flow/transitions.ts'
import type { EditionState } from '../record/edition.ts'

type UsualStep = 'submit' | 'passReview' | 'clearSecrecy' | 'approve' | 'publish'

const usualSteps: { readonly [State in EditionState]?: UsualStep } = {
  draft: 'submit',
  returned: 'submit',
  submitted: 'passReview',
  reviewed: 'clearSecrecy',
  cleared: 'approve',
  approved: 'publish',
}

/** The usual way on from a state; undefined where nothing is to come. */
export function usualStep(state: EditionState): UsualStep | undefined {
  return usualSteps[state]
}

/** The holders whom the rules would let take the step that comes next; none where nothing is to come. */
export function whoMayNext(
  holders: readonly Holder[],
  situation: Situation,
  state: EditionState,
): readonly Holder[] {
  const action = usualStep(state)
  return action === undefined ? [] : holders.filter(mayTake(action, holders, situation))
}

/**
 * Who could publish once this person has signed: neither they nor anybody who took part before.
 * @law 条例 17
 */
export function whoMayPublishAfter(
  holders: readonly Holder[],
  situation: Situation,
  signerId: string,
): readonly Holder[] {
  const { edition } = situation
  if (edition === undefined) return []
  const signed = { action: 'approve', stepName: null, remark: '', by: signerId } as const
  const taken = [...situation.taken, { ...signed, digest: edition.digest, at: situation.now }]
  const after = { ...situation, edition: { ...edition, state: 'approved' as const }, taken }
  return holders.filter(mayTake('publish', holders, after))
}

function mayTake(action: RecordAction, holders: readonly Holder[], situation: Situation) {
  return ({ staffId }: Holder): boolean => {
    const duties = holders.filter((one) => one.staffId === staffId)
    const person = { kind: 'staff', id: staffId, duties } as const
    return whyNotRecord(action, { ...situation, person }) === undefined
  }
}
