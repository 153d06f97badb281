// What a document of the corpus must give: its cells but for the exceptions, and its findings.

import type { Finding } from '../../src/finding.ts'
import type { Report } from '../../src/report.ts'
import { judgeCells, type Outcome } from './judge-cells.ts'

export type Expectation = {
  /** The figures the document was made from. */
  readonly figures: string
  /** Addresses that are not read right and without doubt, by outcome; `wrong` never occurs. */
  readonly exceptions: Readonly<Partial<Record<Outcome, readonly string[]>>>
  readonly findings: readonly Pick<Finding, 'code' | 'verdict' | 'cells'>[]
}

/** What a report gives, in the form of an expectation. */
export function expectationOf(
  figures: string,
  report: Report,
  printed: ReadonlyMap<string, string>,
): Expectation {
  const judged = judgeCells(report, printed).filter(({ outcome }) => outcome !== 'right')
  const exceptions = Object.fromEntries(
    [...Map.groupBy(judged, ({ outcome }) => outcome)].map(([outcome, cells]) => [
      outcome,
      cells.map(({ address }) => address).sort(),
    ]),
  )
  const findings = report.findings
    .map(({ code, verdict, cells }) => ({ code, verdict, cells: [...cells].sort() }))
    .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
  return { figures, exceptions, findings }
}
