// What the page of the text shows of one report.

import type { Report } from '@gongkai/report-engine'
import type { Attempt } from '#kit/http/again.ts'
import type { Field, Narrative } from '../fields.ts'
import type { StandingFact } from '../inserted-facts.ts'
import type { TextFindings } from '../text-findings.ts'

export type ShownText = {
  /** The address of the report, without a tab. */
  readonly path: string
  readonly report: Report
  /** As it is stored. */
  readonly stored: Narrative
  /** As it stands in the form: stored, or typed in a form that was refused. */
  readonly text: Narrative
  /** For each field, the digest of the text that its form starts from. */
  readonly bases: Narrative
  readonly conflicts: readonly Field[]
  readonly findings: TextFindings
  readonly facts: readonly StandingFact[]
  /** Last year's text, where there is a report. */
  readonly previous: Narrative | undefined
  /** Number of the edition that the text belongs to. */
  readonly edition: number
  readonly mayEdit: boolean
  /** What was done, on top of the page. */
  readonly done: string | undefined
  readonly attempt: Attempt
}
