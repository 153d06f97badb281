// What somebody wants of the list of records, within the units of their reach.

import type { LocalDate } from '#law/index.ts'
import type { EditionState } from '../record/edition.ts'

/** What waits for a person: their own drafts, and what their roles are to examine or to publish. */
export type Mine = {
  readonly duties: readonly {
    readonly unitId: string
    readonly role: string
    readonly states: readonly EditionState[]
  }[]
}

export type WantedRecords = {
  /** Who looks: limited records are shown to those who were named, and to no one else. */
  readonly staffId: string
  /** Units in which the person works. */
  readonly ownUnitIds: readonly string[]
  /** Units into which the person looks from above: what was not handed in there is not shown. */
  readonly unitIdsBelow: readonly string[]
  readonly states?: readonly EditionState[] | undefined
  readonly kind?: string | undefined
  readonly attribute?: string | undefined
  /** Due until this day, and not public yet. */
  readonly dueUntil?: LocalDate | undefined
  readonly words?: string | undefined
  readonly mine?: Mine | undefined
  /** Published urgently, and nobody has approved it since. */
  readonly isUrgent?: boolean | undefined
}

/** Where the page before ended: its last line. */
export type AfterRecord = {
  readonly changedAt: Date
  readonly recordId: string
  readonly dueOn: string
}
