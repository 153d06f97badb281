// What the checks of a record's head are given beside its content.

import type { Calendar, LocalDate } from '#law/index.ts'

/** What is known beside the content; read by metadata-facts.store.ts. */
export type MetadataFacts = {
  readonly unitName: string
  /** The marks the unit's documents begin with, each with the organ that issues under it. */
  readonly marks: readonly { readonly mark: string; readonly issuer: string }[]
  /** Others of the unit with the same number or title. */
  readonly twins: readonly { readonly title: string; readonly documentNumber: string }[]
  readonly calendar: Calendar
  /** Since when exactly this content is public. */
  readonly publishedOn: LocalDate | undefined
}
