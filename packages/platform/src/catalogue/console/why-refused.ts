// Why a step on a record cannot be taken, in words: whose it is, from which state it starts, whose turn it is.

import { roleTitles } from '#agencies/index.ts'
import { type RecordRefusal, recordRefusals } from '../flow/refusals.ts'
import { type RecordAction, type RecordTransition, recordTransitions } from '../flow/transitions.ts'
import { type EditionState, editionStateTitles } from '../record/edition.ts'

/** The sentence beside a button that cannot be pressed. */
export function whyRefused(
  action: RecordAction,
  state: EditionState,
  { code, facts }: RecordRefusal,
): string {
  const { from, by, title }: RecordTransition = recordTransitions[action]
  if (code === 'record.notYourRole')
    return `“${title}”由${by.flatMap((one) => (one === 'system' ? [] : [roleTitles[one]])).join('、')}办理，您在这个单位没有这一职责。`
  if (code === 'record.wrongState' && !from.includes(state)) {
    const starts = from.flatMap((one) => (one === 'none' ? [] : [`“${editionStateTitles[one]}”`]))
    return `现在是“${editionStateTitles[state]}”，这一步在${starts.join('')}时办理。`
  }
  if (code === 'record.wrongState' && action === 'clearSecrecy') return '这一内容已经通过保密审查。'
  if (code === 'record.otherStep' && typeof facts?.step === 'string')
    return `现在轮到“${facts.step}”，不由您的职责担任。`
  return recordRefusals[code]
}
