// By when information must be public: twenty working days from the day it came to be or changed.

import { type Calendar, deadline, type LocalDate } from '#law/index.ts'
import type { EditionContent } from '../record/content.ts'

export type PublishingClock =
  /** The day it starts from is not known yet, or the record is not to be published. */
  | { readonly state: 'notRunning' }
  | { readonly state: 'notArranged'; readonly on: LocalDate; readonly from: LocalDate }
  | { readonly state: 'running'; readonly from: LocalDate; readonly dueOn: LocalDate }

/**
 * The last day of the period that starts when the information came to be or, for a later edition,
 * changed. Other limits of an entry of the catalogue go before it.
 * @law 条例 26
 */
export function publishingClock(
  { attribute, formedOn, changedOn }: Pick<EditionContent, 'attribute' | 'formedOn' | 'changedOn'>,
  calendar: Calendar,
): PublishingClock {
  const from = changedOn ?? formedOn
  if (attribute !== 'proactive' || from === null) return { state: 'notRunning' }
  const counted = deadline(calendar, 'publication', from)
  if ('notArranged' in counted) return { state: 'notArranged', on: counted.notArranged, from }
  return { state: 'running', from, dueOn: counted.dueOn }
}
