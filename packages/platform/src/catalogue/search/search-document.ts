// What is searched of a record that is public, and how its numbers are compared.

import { foldedSigns } from '#kit/words/folded-signs.ts'
import type { RecordKey } from '../record/edition.ts'
import type { RecordKindName } from '../record/kinds.ts'
import type { End } from '../validity/validity.ts'

export type SearchedFile = {
  /** Among the attachments of the edition, from 1 on. */
  readonly place: number
  readonly title: string
  readonly text: string
}

export type SearchDocument = RecordKey & {
  readonly number: number
  readonly unitCode: string
  readonly unitName: string
  readonly serialYear: number
  readonly serial: number
  readonly indexNumber: string
  readonly documentNumber: string
  readonly kind: RecordKindName
  readonly entryCode: string
  readonly subject: string
  readonly publishedAt: Date
  readonly title: string
  readonly body: string
  readonly files: readonly SearchedFile[]
  readonly effectiveOn: string | null
  readonly end: Pick<End, 'kind' | 'on'> | undefined
  readonly amendedOn: string | null
}

/**
 * A 文号 or 索引号 as people type it: any brackets and widths, with or without spaces, 第 and leading zeros.
 */
export function numberKey(typed: string): string {
  return foldedSigns(typed)
    .replace(/\s/g, '')
    .replace(/\)第(?=\d)/, ')')
    .replace(/(?<!\d)0+(?=\d)/g, '')
}
