// What two consecutive reports of one organ say of each other.

import { bySeverity, type Judged, toFinding } from '../check.ts'
import type { Finding } from '../finding.ts'
import type { Report } from '../report.ts'
import { yearRules } from './year-rules.ts'

/**
 * Findings between the report of one year and that of the next, by severity. Cells of the previous
 * report are named `previous:<address>`.
 */
export function checkYears(previous: Report, current: Report): readonly Finding[] {
  return bySeverity(judgeYears(previous, current).flatMap(toFinding))
}

/** Every judgement between the two years, also those that pass. */
export function judgeYears(previous: Report, current: Report): readonly Judged[] {
  return yearRules.flatMap((rule) =>
    rule.check(previous, current).map((judgement) => ({ rule, judgement })),
  )
}
