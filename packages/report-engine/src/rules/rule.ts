// What a rule is: plain data and one pure function over a report. Rules do not know each other.

import type { Facts, Severity, Verdict } from '../finding.ts'
import type { Place } from '../place.ts'
import type { Edition, Report } from '../report.ts'

/** What a rule says of one equation, one cell or one passage. */
export type Judgement = {
  readonly verdict: Verdict
  /** Plain Chinese for the person who must act; empty when the rule passes. */
  readonly message: string
  readonly cells: readonly string[]
  readonly facts: Facts
  readonly at?: readonly Place[]
  /** Lower than the rule's own severity where the case is less certain. */
  readonly severity?: Severity
}

export type Rule = {
  /** Stable and readable, `<table or part>.<what>`; never reused. */
  readonly code: string
  readonly title: { readonly zh: string; readonly en: string }
  readonly severity: Severity
  /** 文号 and place, or article, that the rule rests on. */
  readonly law: string
  readonly editions: readonly Edition[]
  readonly check: (report: Report) => readonly Judgement[]
}
