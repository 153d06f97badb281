// Why a step cannot be taken, in words: whose it is, or from which state it starts.

import { roleTitles } from '#agencies/index.ts'
import { type EditionState, stateTitles } from '../flow/edition-state.ts'
import type { ReportRefusal } from '../flow/refusals.ts'
import { type ReportAction, type Transition, transitions } from '../flow/transitions.ts'

/** A sentence with the titles of roles and states; undefined where the code alone says it all. */
export function whyRefused(
  action: ReportAction,
  state: EditionState,
  { code }: ReportRefusal,
): string | undefined {
  const { by, from, title }: Transition = transitions[action]
  const starts = from.flatMap((one) => (one === 'none' ? [] : [`“${stateTitles[one]}”`]))
  if (code === 'report.notYourRole')
    return `“${title}”由${by.map((role) => roleTitles[role]).join('或者')}办理，您在这个单位没有这一职责。`
  if (code === 'report.wrongState')
    return `报告现在是“${stateTitles[state]}”，${starts.join('、')}的报告才能${title}。`
  return undefined
}
