// What a person of the unit decided about a finding, and which finding an earlier decision was about.

import type { Facts, Finding } from '@gongkai/report-engine'

export const decisionTitles = {
  confirmed: '确认属实',
  dismissed: '不是问题',
  explained: '作出说明',
} as const

export type DecisionKind = keyof typeof decisionTitles

/** Whether a text names a kind of decision. */
export function isDecisionKind(text: string): text is DecisionKind {
  return Object.hasOwn(decisionTitles, text)
}

export type Decision = {
  readonly kind: DecisionKind
  /** Why it is no problem, or the explanation that goes with the report. */
  readonly reason: string | null
  /** The finding as it was judged. */
  readonly finding: Pick<Finding, 'fingerprint' | 'code' | 'cells' | 'facts' | 'message'>
  readonly decidedBy: string
  readonly decidedAt: Date
}

export type JudgedFinding = {
  readonly finding: Finding
  /** The decision about exactly these operands. */
  readonly decision?: Decision
  /** A decision about the same cells with other operands: it no longer counts, a person decides anew. */
  readonly earlier?: Decision
}

/**
 * Findings with what was decided about them. A decision holds while code, cells and operands stay; an
 * earlier one is shown at the finding that took the place of the one it was about, once.
 */
export function judgedFindings(
  findings: readonly Finding[],
  decisions: readonly Decision[],
): readonly JudgedFinding[] {
  const standing = new Set(findings.map(({ fingerprint }) => fingerprint))
  const held = new Map(decisions.map((one) => [one.finding.fingerprint, one]))
  const orphans = decisions
    .filter(({ finding }) => !standing.has(finding.fingerprint))
    .toSorted((one, other) => Number(other.decidedAt) - Number(one.decidedAt))
  const earlier = successors(
    findings.filter(({ fingerprint }) => !held.has(fingerprint)),
    orphans,
  )
  return findings.map((finding) => {
    const decision = held.get(finding.fingerprint)
    if (decision !== undefined) return { finding, decision }
    const before = earlier.get(finding.fingerprint)
    return before === undefined ? { finding } : { finding, earlier: before }
  })
}

/** For each decision without its finding, newest first, the finding most like it that has none yet. */
function successors(
  open: readonly Finding[],
  orphans: readonly Decision[],
): ReadonlyMap<string, Decision> {
  const found = new Map<string, Decision>()
  for (const orphan of orphans) {
    const [best] = open
      .filter((one) => !found.has(one.fingerprint) && isAboutTheSame(one, orphan.finding))
      .toSorted((one, other) => likeness(other, orphan) - likeness(one, orphan))
    if (best !== undefined) found.set(best.fingerprint, orphan)
  }
  return found
}

/** Same rule, same cells; findings without cells also name the same section. */
function isAboutTheSame(finding: Finding, before: Decision['finding']): boolean {
  return (
    finding.code === before.code &&
    sorted(finding.cells) === sorted(before.cells) &&
    finding.facts.section === before.facts.section
  )
}

function likeness({ facts }: Finding, { finding }: Decision): number {
  return Object.entries(facts).filter(([name, value]) => same(value, finding.facts[name])).length
}

function same(one: Facts[string], other: Facts[string] | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function sorted(cells: readonly string[]): string {
  return [...cells].sort().join(' ')
}
