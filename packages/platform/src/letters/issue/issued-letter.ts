// An issued letter as lists and pages know it.

import type { LocalDate } from '#law/index.ts'
import type { LetterKindName } from '../kinds/letter-kinds.ts'
import type { LetterContent } from './letter-content.ts'

export type LetterKey = { readonly unitId: string; readonly letterId: string }

export type IssuedLetter = LetterKey & {
  /** What it was issued for. */
  readonly subjectId: string
  readonly kind: LetterKindName
  readonly number: string | null
  readonly issuedOn: LocalDate
  /** Personal data left out. */
  readonly content: LetterContent
  readonly digest: string
  readonly issuedBy: string
  readonly issuedAt: Date
}
