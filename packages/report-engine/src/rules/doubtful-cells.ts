// Which cells a reader could not place for certain: rules ask a person instead of accusing.

import type { Finding } from '../finding.ts'
import type { Report } from '../report.ts'

/** Addresses that a `reading.*` finding names as uncertain or not placed. */
export function doubtfulCells(report: Report): ReadonlySet<string> {
  return new Set(report.findings.filter(castsDoubt).flatMap((finding) => finding.cells))
}

function castsDoubt({ code, verdict }: Finding): boolean {
  if (code === 'reading.uncertain' || code === 'reading.unplaced') return true
  return code.startsWith('reading.') && verdict === 'uncertain'
}
