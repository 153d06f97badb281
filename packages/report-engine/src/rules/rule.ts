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

/**
 * A small case for a rule: what differs from the balanced sample report (`sampleReport`). Documents
 * the rule in the reference and is run by the tests.
 */
export type Example = {
  /** What the case shows: one Chinese phrase. */
  readonly shows: string
  /** What is printed in cells, by address: `''` blank, `/`, `22（其中修订16件）`; null: no such cell. */
  readonly printed?: Readonly<Record<string, string | null>>
  /** Anything else of the report: edition, organ, year, sections, reading findings. */
  readonly report?: Partial<Report>
}

/** What every rule says of itself, whatever it judges. */
export type RuleText = {
  /** Stable and readable, `<table or part>.<what>`; never reused. */
  readonly code: string
  readonly title: { readonly zh: string; readonly en: string }
  readonly severity: Severity
  /** 文号 and place, or article, that the rule rests on. */
  readonly law: string
  readonly editions: readonly Edition[]
  /** How the rule judges and when it cannot: plain Chinese, for `explain` and the reference. */
  readonly explanation: string
}

export type Rule = RuleText & {
  readonly examples: { readonly passes: Example; readonly fails: Example }
  readonly check: (report: Report) => readonly Judgement[]
}
