// A finding: something about a document, as a value. Never thrown; never changes a number.

import type { Place } from './place.ts'

export const severities = ['error', 'warning', 'info'] as const
/** error: the form or the law says must; warning: should; info: worth a look. */
export type Severity = (typeof severities)[number]

export const verdicts = ['passes', 'fails', 'uncertain', 'notAssessable'] as const
/**
 * What a rule could say. `uncertain`: a person must judge (a blank among the operands, wording that
 * is not exact); `notAssessable`: what the rule needs is not in the report.
 */
export type Verdict = (typeof verdicts)[number]

export type Facts = Readonly<Record<string, string | number | readonly string[]>>

export type Finding = {
  /** Stable and readable: `requests.balance`, `reading.uncertain`. Never reused. */
  readonly code: string
  readonly severity: Severity
  readonly verdict: Exclude<Verdict, 'passes'>
  /** One plain Chinese sentence for the person who must act. */
  readonly message: string
  /** Addresses of every cell involved. */
  readonly cells: readonly string[]
  /** The operands, by name, with the digits of the source. */
  readonly facts: Facts
  /** Places in the source beyond those of the cells: a passage of text, a heading. */
  readonly at?: readonly Place[]
  /** Same code, same cells, same operands: same fingerprint, whatever the wording or the file. */
  readonly fingerprint: string
}
