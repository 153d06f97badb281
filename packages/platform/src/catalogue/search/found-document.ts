// A document as the list of finds shows it: with the parts of its texts in which the words stand.

import type { RecordKey } from '../record/edition.ts'
import type { RecordKindName } from '../record/kinds.ts'
import { isValidity, type Validity, validityTitles } from '../validity/validity.ts'

export type FileMark = { readonly place: number; readonly title: string; readonly length: number }

export type FoundDocument = RecordKey & {
  readonly unitCode: string
  readonly unitName: string
  readonly serialYear: number
  readonly serial: number
  readonly indexNumber: string
  readonly documentNumber: string
  readonly kind: RecordKindName
  readonly subject: string
  readonly publishedAt: Date
  readonly title: string
  /** The text, of a long one the part around a find. */
  readonly body: string
  readonly files: readonly FileMark[]
  /** The same of the texts of its files, with where it begins; empty where the words stand before. */
  readonly fileText: string
  readonly fileTextFrom: number
  readonly effectiveOn: string | null
  readonly endsOn: string | null
  readonly endKind: string | null
  readonly amendedOn: string | null
}

/** The file a place of the joined texts of files lies in. */
export function fileAt(files: readonly FileMark[], place: number): FileMark | undefined {
  let until = 0
  return files.find(({ length }) => {
    until += length + 1
    return place < until
  })
}

/** What is said of whether it holds; of kinds that end. */
export function validitySaid(one: FoundDocument, today: string): string | undefined {
  const { effectiveOn, endsOn, endKind, amendedOn } = one
  const said = (validity: Validity): string => validityTitles[validity]
  if (endsOn !== null && endsOn <= today && endKind !== null && isValidity(endKind))
    return said(endKind)
  if (effectiveOn !== null && effectiveOn > today) return said('notYet')
  return amendedOn !== null && amendedOn <= today ? said('amended') : undefined
}
