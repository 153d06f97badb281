// Which documents somebody wants to see: words and conditions, in which order, from where on.

import type { LocalDate } from '#law/index.ts'
import type { RecordKindName } from '../record/kinds.ts'
import type { Asked } from './asked.ts'

export const validityFilters = { inForce: '现行有效', ended: '失效或者废止' } as const
export type ValidityFilter = keyof typeof validityFilters

export type Conditions = {
  /** The unit and all below it; undefined: all units. */
  readonly unitIds: readonly string[] | undefined
  readonly subject: string
  readonly kind: RecordKindName | undefined
  /** Of publication. */
  readonly year: number | undefined
  readonly validity: ValidityFilter | undefined
  readonly hasFiles: boolean
}

export const noConditions: Conditions = {
  unitIds: undefined,
  subject: '',
  kind: undefined,
  year: undefined,
  validity: undefined,
  hasFiles: false,
}

export const orders = { relevance: '相关程度', newest: '公开时间' } as const
export type Order = keyof typeof orders

/** The place of a document in its order; the next page begins after it. */
export type Place = {
  /** 0: the number that was asked for; 1 to 4: the scope (scope.ts). */
  readonly rank: number
  readonly publishedAt: Date
  readonly recordId: string
}

export type WantedDocuments = {
  readonly asked: Asked
  readonly conditions: Conditions
  readonly order: Order
  /** The day on which validity is asked for. */
  readonly today: LocalDate
}

/** Whether nothing at all is asked for. */
export function asksNothing({ asked, conditions }: WantedDocuments): boolean {
  const { unitIds, subject, kind, year, validity, hasFiles } = conditions
  const isFree = unitIds === undefined && subject === '' && kind === undefined
  return asked.words.length === 0 && isFree && !year && validity === undefined && !hasFiles
}

export type PageOfDocuments = { readonly after?: Place | undefined; readonly limit: number }
