// check: what the rules say of a report. Rules see the report as read; no rule changes a value.

import { type Finding, severities } from './finding.ts'
import { addresses } from './form/form.ts'
import { forms } from './form/forms.ts'
import { makeFinding } from './make-finding.ts'
import type { Edition, Report } from './report.ts'
import { doubtfulCells } from './rules/doubtful-cells.ts'
import type { Judgement, Rule, RuleText } from './rules/rule.ts'
import { rules } from './rules/rules.ts'

/** Places of the cells in the order of the form; findings without cells come after all of them. */
const formPlaces: Readonly<Record<Edition, ReadonlyMap<string, number>>> = {
  '2019': placesIn('2019'),
  '2021': placesIn('2021'),
}

export type Judged = { readonly rule: RuleText; readonly judgement: Judgement }

/**
 * Findings of all rules, by severity and then in the order of the form. Findings of reading stay in
 * `report.findings`; they are taken into account, not repeated.
 */
export function check(report: Report): readonly Finding[] {
  const places = formPlaces[report.edition ?? '2021']
  const placeOf = ({ cells }: Finding): number =>
    Math.min(...cells.map((cell) => places.get(cell) ?? places.size), places.size)
  const findings = judge(report).flatMap(toFinding)
  return bySeverity(findings.toSorted((one, other) => placeOf(one) - placeOf(other)))
}

/** Every judgement of every rule that applies to the report's edition, also those that pass. */
export function judge(report: Report): readonly Judged[] {
  const doubtful = doubtfulCells(report)
  return rules
    .filter(({ editions }) => report.edition === null || editions.includes(report.edition))
    .flatMap((rule: Rule) =>
      rule.check(report).map((judgement) => inDoubt({ rule, judgement }, doubtful)),
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

function placesIn(edition: Edition): ReadonlyMap<string, number> {
  return new Map(addresses(forms[edition]).map((address, index) => [address, index]))
}

/** Nothing is broken for certain where every cell of it may belong elsewhere. */
function inDoubt({ rule, judgement }: Judged, doubtful: ReadonlySet<string>): Judged {
  const { verdict, cells } = judgement
  if (verdict !== 'fails' || cells.length === 0 || !cells.every((cell) => doubtful.has(cell)))
    return { rule, judgement }
  const stated = judgement.severity ?? rule.severity
  const severity = stated === 'error' ? 'warning' : stated
  return { rule, judgement: { ...judgement, verdict: 'uncertain', severity } }
}

/** Errors first, then warnings; otherwise in the order given. */
export function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return severities.flatMap((level) => findings.filter(({ severity }) => severity === level))
}
