// A record as the public is or was shown it: frozen, with the names of its day.

import type { EditionContent } from '../record/content.ts'
import type { EditionKey } from '../record/edition.ts'
import type { RecordKindName } from '../record/kinds.ts'

export const standingTitles = {
  live: '现行',
  superseded: '已有新版',
  withdrawn: '已撤回',
  unpublished: '已撤下',
} as const

export type Standing = keyof typeof standingTitles

export type Publication = EditionKey & {
  readonly unitCode: string
  readonly unitName: string
  readonly serialYear: number
  readonly serial: number
  readonly indexNumber: string
  readonly kind: RecordKindName
  readonly content: EditionContent
  readonly digest: string
  readonly publishedAt: Date
  readonly standing: Standing
  readonly endedAt: Date | null
  readonly endedReason: string | null
  readonly redirectTo: string | null
}

/** What is left on the public site of a record that was taken down. */
export type Tombstone = Pick<
  Publication,
  | 'unitCode'
  | 'unitName'
  | 'serialYear'
  | 'serial'
  | 'indexNumber'
  | 'publishedAt'
  | 'endedAt'
  | 'endedReason'
  | 'redirectTo'
> & { readonly standing: 'unpublished' }

/** The stable address of a record on the public site; its editions stand below it. */
export function recordAddress({
  unitCode,
  serialYear,
  serial,
}: Pick<Publication, 'unitCode' | 'serialYear' | 'serial'>): string {
  return `/documents/${unitCode}/${serialYear}-${serial}`
}
