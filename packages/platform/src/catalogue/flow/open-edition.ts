// An edition under the lock, with what is known of it.

import type { Edition, GovernmentRecord, TakenStep } from '../record/edition.ts'

export type OpenEdition = {
  readonly record: GovernmentRecord
  readonly edition: Edition
  readonly editions: readonly Edition[]
  readonly taken: readonly TakenStep[]
}
