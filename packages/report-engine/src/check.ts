// check: what the rules say of a report. Rules see the report as read; no rule changes a value.

import { type Finding, severities } from './finding.ts'
import { addresses } from './form/form.ts'
import { forms } from './form/forms.ts'
import { makeFinding } from './make-finding.ts'
import type { Report } from './report.ts'
import { doubtfulCells } from './rules/doubtful-cells.ts'
import type { Judgement, Rule, RuleText } from './rules/rule.ts'
import { rules } from './rules/rules.ts'

export type Judged = { readonly rule: RuleText; readonly judgement: Judgement }

/**
 * Findings of all rules, by severity and then in the order of the form. Findings of reading stay in
 * `report.findings`; they are taken into account, not repeated.
 */
export function check(report: Report): readonly Finding[] {
  const order = formOrder(report)
  const findings = judge(report).flatMap(toFinding)
  return bySeverity(findings.toSorted((one, other) => order(one) - order(other)))
}

/** Every judgement of every rule that applies to the report's edition, also those that pass. */
export function judge(report: Report): readonly Judged[] {
  const doubtful = doubtfulCells(report)
  return rules
    .filter(({ editions }) => report.edition === null || editions.includes(report.edition))
    .flatMap((rule: Rule) =>
      rule.check(report).map((judgement) => ({ rule, judgement: inDoubt(judgement, doubtful) })),
    )
}

/** The finding of a judgement; none where the rule passes. */
export function toFinding({ rule, judgement }: Judged): readonly Finding[] {
  const { verdict, message, cells, facts, at } = judgement
  if (verdict === 'passes') return []
  const severity = judgement.severity ?? rule.severity
  const where = at === undefined ? {} : { at }
  return [makeFinding({ code: rule.code, severity, verdict, message, cells, facts, ...where })]
}

/** Nothing is broken for certain where every cell of it may belong elsewhere. */
function inDoubt(judgement: Judgement, doubtful: ReadonlySet<string>): Judgement {
  const { verdict, cells } = judgement
  if (verdict !== 'fails' || cells.length === 0) return judgement
  if (!cells.every((cell) => doubtful.has(cell))) return judgement
  return { ...judgement, verdict: 'uncertain', severity: judgement.severity ?? 'warning' }
}

/** Errors first, then warnings; otherwise in the order given. */
export function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return severities.flatMap((level) => findings.filter(({ severity }) => severity === level))
}

/** Findings without cells come after those of the tables. */
function formOrder(report: Report): (finding: Finding) => number {
  const places = new Map(
    addresses(forms[report.edition ?? '2021']).map((address, index) => [address, index]),
  )
  return ({ cells }) =>
    Math.min(...cells.map((cell) => places.get(cell) ?? places.size), places.size)
}
