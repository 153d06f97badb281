// One line of the audit log and its hash, which covers the line and the hash of the line before.

import { createHash } from 'node:crypto'

export type AuditLine = {
  readonly unitId: string
  readonly sequence: number
  readonly at: Date
  readonly actorKind: string
  readonly actorId: string
  readonly actorRole: string | null
  readonly requestId: string
  readonly action: string
  readonly subject: string
  readonly facts: unknown
  readonly previousHash: string
}

/** Stands before the first line of each chain. */
export const firstHash = '0'.repeat(64)

/** SHA-256, in hex, of the line in canonical JSON; the previous hash is part of the line. */
export function hashOf(line: AuditLine): string {
  return createHash('sha256').update(canonicalJson(line)).digest('hex')
}

/** JSON with the keys of every object in order, so that the same value is always the same text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isPlainObject(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
