// The digest of a value: the same for the same content, however its keys are ordered.

import { createHash } from 'node:crypto'
import { canonicalJson } from './db/audit-line.ts'

/** SHA-256 of the value's canonical JSON, in hex. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}
