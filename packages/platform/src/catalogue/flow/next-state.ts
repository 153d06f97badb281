// Where a step of the examination leaves an edition: at whatever is still to be done.

import type { Edition, EditionState, TakenStep } from '../record/edition.ts'
import { clearanceOf } from './examined.ts'
import { type RecordAction, type RecordTransition, recordTransitions } from './transitions.ts'

type Examined = Pick<Edition, 'state' | 'chain' | 'stepsPassed' | 'attribute' | 'digest'>

/** The state after a step; `taken` holds the step itself, `stepsPassed` counts it. */
export function nextState(
  action: RecordAction,
  edition: Examined,
  taken: readonly TakenStep[],
): EditionState {
  const { to }: RecordTransition = recordTransitions[action]
  if (to === 'same') return edition.state
  if (to !== 'onward') return to
  // What is not to be public ends here: it is kept, and comes up again (条例 18).
  if (action === 'approve') return edition.attribute === 'proactive' ? 'approved' : 'kept'
  if (edition.stepsPassed < (edition.chain?.length ?? 1)) return 'submitted'
  return clearanceOf(taken, edition.digest) ? 'cleared' : 'reviewed'
}
