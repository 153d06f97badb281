// What a rule over two years of one organ is.

import type { Report } from '../report.ts'
import type { Example, Judgement, RuleText } from '../rules/rule.ts'

export type YearExample = {
  /** What the case shows: one Chinese phrase. */
  readonly shows: string
  readonly previous: Omit<Example, 'shows'>
  readonly current: Omit<Example, 'shows'>
}

/** Cells of the previous report carry `previous:` before their address in judgements. */
export type YearRule = RuleText & {
  readonly examples: { readonly passes: YearExample; readonly fails: YearExample }
  readonly check: (previous: Report, current: Report) => readonly Judgement[]
}
