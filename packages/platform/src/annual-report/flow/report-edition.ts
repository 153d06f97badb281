// An edition of a unit's annual report while the unit and the office in charge work on it.

import type { EditionState } from './edition-state.ts'
import type { Scope } from './scope.ts'

/** Which report: a unit's for a year. */
export type ReportKey = { readonly unitId: string; readonly year: number }

export type ReportEdition = ReportKey & {
  /** 1 for the first; each correction is the next. */
  readonly number: number
  readonly state: EditionState
  /** What the report covers. */
  readonly scope: Scope
  /** gongkai.report/1 as text; null until something is filled in. */
  readonly document: string | null
  readonly importedFrom: string | null
  readonly submittedBy: string | null
  readonly submittedAt: Date | null
  readonly acceptedBy: string | null
  readonly acceptedAt: Date | null
  readonly returnedReason: string | null
  /** Which acceptance this is or will be: one that was withdrawn makes room for the next. */
  readonly acceptance: number
  /** Why the office in charge took its acceptance back; null once the report went on. */
  readonly withdrawnReason: string | null
  readonly correctionNote: string | null
  readonly changedAt: Date
}

/** An error that the office in charge lets pass, by the fingerprint of its finding. */
export type Waiver = { readonly fingerprint: string; readonly reason: string }

export type GivenWaiver = Waiver & { readonly waivedBy: string; readonly waivedAt: Date }
