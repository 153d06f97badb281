// Whether a report that is on its way came back before, why, and whether it was worked on since.

import { type ReportAction, transitions } from '../flow/transitions.ts'

export type Returned = {
  readonly at: Date
  readonly reason: string
  /** Whether anything was done since that changes what the report states. */
  readonly isChanged: boolean
}

/** Deeds that change what a report states: those that make it a draft again, and its scope. */
export const changingDeeds: readonly ReportAction[] = (
  Object.keys(transitions) as readonly ReportAction[]
).filter((action) => {
  const { to } = transitions[action]
  return (to === 'draft' && action !== 'createDraft') || action === 'changeScope'
})
