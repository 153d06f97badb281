// What the engine finds in a report, and which of it keeps the report from being submitted.

import { check, type Finding, type Report, reportFromJson } from '@gongkai/report-engine'
import type { Waiver } from './report-edition.ts'

/** The report a stored document states; a document that is none is a fault of ours. */
export function reportOf(document: string): Report {
  const report = reportFromJson(document)
  if ('problems' in report) throw new Error(`stored report: ${report.problems.join('; ')}`)
  return report
}

/** What reading said and what the rules say today. */
export function findingsOf(report: Report): readonly Finding[] {
  const reading = report.findings.filter(({ code }) => code.startsWith('reading.'))
  return [...reading, ...check(report)]
}

/** Errors that nobody let pass: a report with one is not submitted. */
export function standingErrors(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
): readonly Finding[] {
  const waived = new Set(waivers.map(({ fingerprint }) => fingerprint))
  return findings.filter(
    ({ severity, fingerprint }) => severity === 'error' && !waived.has(fingerprint),
  )
}
