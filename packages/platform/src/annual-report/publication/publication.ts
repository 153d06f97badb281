// A published edition as pages, files and programs get it.

import type { Scope } from '../flow/scope.ts'

/** An error the office in charge let pass, published with its reason. */
export type PublishedWaiver = { readonly message: string; readonly reason: string }

/** Without the document: what lists and feeds need. */
export type PublicationEntry = {
  readonly unitId: string
  readonly unitCode: string
  /** The name the unit had when this was published. */
  readonly unitName: string
  readonly nameToday: string
  readonly scope: Scope
  readonly year: number
  readonly number: number
  readonly title: string
  readonly digest: string
  readonly correctionNote: string | null
  readonly publishedAt: Date
}

export type Publication = PublicationEntry & {
  readonly document: string
  readonly waivers: readonly PublishedWaiver[]
  /** Whether no newer edition was published. */
  readonly isNewest: boolean
}

/** The address of a report's page: of the newest edition, or of an earlier one. */
export function reportAddress(
  { unitCode, year, number }: Pick<PublicationEntry, 'unitCode' | 'year' | 'number'>,
  isNewest = true,
): string {
  const base = `/reports/${unitCode}/${year}`
  return isNewest ? base : `${base}/editions/${number}`
}
