// Where a unit's report of a year stands: its state, what is due next, and whether that is late.

import type { LocalDate } from '#law/index.ts'
import { type EditionState, stateTitles } from '../flow/edition-state.ts'
import type { Dates } from './levels.ts'

export const standingTitles = {
  none: '未开始',
  draft: stateTitles.draft,
  submitted: stateTitles.submitted,
  returned: stateTitles.returned,
  accepted: stateTitles.accepted,
  published: stateTitles.published,
} as const

export type Standing = keyof typeof standingTitles
export const standings = Object.keys(standingTitles) as readonly Standing[]

/** Whether a text names where a report stands. */
export function isStanding(text: string): text is Standing {
  return Object.hasOwn(standingTitles, text)
}

/** What stands of the newest edition; undefined without any. */
export type Newest = { readonly number: number; readonly state: EditionState } | undefined

/** Once published a report stays so: a correction is made beside what the public reads. */
export function standingOf(newest: Newest): Standing {
  if (newest === undefined) return 'none'
  if (newest.number > 1 || newest.state === 'corrected') return 'published'
  return newest.state
}

export const dutyTitles = { submit: '报送', publish: '公开' } as const

/** What a unit's report waits for, and until when. */
export type Due = { readonly duty: keyof typeof dutyTitles; readonly on: LocalDate }

/**
 * What is due next; nothing once published. What is handed in may be accepted late by the office in
 * charge: the day to publish holds all the same.
 * @law 条例 49
 */
export function dueNext(standing: Standing, { submitOn, publishOn }: Dates): Due | undefined {
  switch (standing) {
    case 'none':
    case 'draft':
    case 'returned':
      return { duty: 'submit', on: submitOn }
    case 'submitted':
    case 'accepted':
      return { duty: 'publish', on: publishOn }
    case 'published':
      return undefined
  }
}

/** Days from one day to another; negative when the other is earlier. */
export function daysUntil(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** Whether the day has passed; the day itself is in time. */
export function isLate(due: Due | undefined, today: LocalDate): boolean {
  return due !== undefined && due.on < today
}
