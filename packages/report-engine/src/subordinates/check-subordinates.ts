// What a report and the reports it sums up say of each other.

import { bySeverity, type Judged, toFinding } from '../check.ts'
import type { Finding } from '../finding.ts'
import type { Family } from './family.ts'
import { familyRules } from './family-rules.ts'

/** Findings between a whole and its parts, by severity. Cells are those of the whole. */
export function checkSubordinates(family: Family): readonly Finding[] {
  return bySeverity(judgeSubordinates(family).flatMap(toFinding))
}

/** Every judgement between a whole and its parts, also those that pass. */
export function judgeSubordinates(family: Family): readonly Judged[] {
  return familyRules.flatMap((rule) => rule.check(family).map((judgement) => ({ rule, judgement })))
}
