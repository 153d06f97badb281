// What the page of a document's validity and its parts are given.

import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import type { LoadedValidity } from './load-validity.ts'

export type ValidityPage = {
  readonly view: View
  readonly loaded: LoadedValidity
  /** Whether this person answers for the validity of the unit's documents. */
  readonly mayNote: boolean
  readonly attempt: Attempt
  readonly isDone: boolean
}
