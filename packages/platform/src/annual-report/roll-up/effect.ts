// What a published correction alters in another report: figures that were added up, or its checks.

import type { ReportKey } from '../flow/report-edition.ts'

/** `rollUp`: the report adds the corrected one up; `nextYear`: it is the same unit's next report. */
export type EffectKind = 'rollUp' | 'nextYear'

export type AlteredCell = {
  readonly address: string
  readonly before: string | null
  readonly after: string | null
}

export type AlteredFindings = {
  /** What the checks say now and did not say before. */
  readonly appeared: readonly string[]
  readonly gone: readonly string[]
}

export type Effect = {
  readonly kind: EffectKind
  /** The corrected report. */
  readonly cause: ReportKey & {
    readonly number: number
    readonly unitName: string
    readonly unitCode: string
  }
  /** The affected edition. */
  readonly number: number
  readonly cells: readonly AlteredCell[]
  readonly findings: AlteredFindings
  readonly foundAt: Date
}
