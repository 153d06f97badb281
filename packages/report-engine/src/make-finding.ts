// Builds a finding and its fingerprint.

import { createHash } from 'node:crypto'
import type { Finding } from './finding.ts'

/** A finding with its fingerprint: hash of code, cells and operands, first 16 hex digits. */
export function makeFinding(finding: Omit<Finding, 'fingerprint'>): Finding {
  const facts = Object.entries(finding.facts).sort(([one], [other]) => (one < other ? -1 : 1))
  const identity = JSON.stringify([finding.code, [...finding.cells].sort(), facts])
  const fingerprint = createHash('sha256').update(identity).digest('hex').slice(0, 16)
  return { ...finding, fingerprint }
}
