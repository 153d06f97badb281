// What two consecutive reports of one organ say of each other.

import { bySeverity, type Judged, toFinding } from '../check.ts'
import type { Finding } from '../finding.ts'
import type { Report } from '../report.ts'
import { repetitionRule, yearsRepetition } from './repetition.ts'
import type { YearRule } from './year-rule.ts'
import { yearRules } from './year-rules.ts'

export type YearSettings = {
  /** Percent of the text that may be repeated before a person is asked. */
  readonly repetitionPercent?: number
}

/**
 * Findings between the report of one year and that of the next, by severity. Cells of the previous
 * report are named `previous:<address>`.
 */
export function checkYears(
  previous: Report,
  current: Report,
  settings: YearSettings = {},
): readonly Finding[] {
  const judged = rulesFor(settings).flatMap((rule) => judgedBy(rule, previous, current))
  return bySeverity(judged.flatMap(toFinding))
}

/** Every judgement between the two years, also those that pass. */
export function judgeYears(previous: Report, current: Report): readonly Judged[] {
  return yearRules.flatMap((rule) => judgedBy(rule, previous, current))
}

function judgedBy(rule: YearRule, previous: Report, current: Report): readonly Judged[] {
  return rule.check(previous, current).map((judgement) => ({ rule, judgement }))
}

function rulesFor({ repetitionPercent }: YearSettings): readonly YearRule[] {
  if (repetitionPercent === undefined) return yearRules
  const repetition = repetitionRule(repetitionPercent)
  return yearRules.map((rule) => (rule.code === yearsRepetition.code ? repetition : rule))
}
