// Looks a backup over without writing: its digest, its rows, the contents of files, the audit log in it.

import { z } from 'zod'
import { type AuditLine, firstHash, hashOf } from '../audit-line.ts'
import { type BackupHead, readBackup } from './backup-lines.ts'
import { migrationsOf } from './restore-backup.ts'

export type CheckedBackup = {
  readonly digest: string
  /** The newest migration of the database it was written from. */
  readonly migration: string
  readonly rows: Readonly<Record<string, number>>
  readonly jobs: number
  readonly contents: number
  /** Contents that a file of the backup names and that are not in it. */
  readonly missing: readonly string[]
  readonly auditLines: number
  /** The first line of the audit log that does not hold: unit and number. */
  readonly broken: string | undefined
}

const auditRow = z.object({
  unit_id: z.string(),
  sequence: z.number(),
  at: z.string(),
  actor_kind: z.string(),
  actor_id: z.string(),
  actor_role: z.string().nullable(),
  request_id: z.string(),
  action: z.string(),
  subject: z.string(),
  facts: z.unknown(),
  previous_hash: z.string(),
  hash: z.string(),
})
const fileRow = z.object({ digest: z.string() })

/** Throws when the file is cut off or altered, or when this program cannot restore it. */
export async function checkBackup(file: string): Promise<CheckedBackup> {
  let head: BackupHead | undefined
  let table = ''
  let jobs = 0
  const rows: Record<string, number> = {}
  const [named, held] = [new Set<string>(), new Set<string>()]
  const log = logReader()
  const digest = await readBackup(file, {
    head: async (read) => {
      head = read
      migrationsOf(read)
    },
    table: async (read) => {
      table = read.table
      rows[table] = 0
    },
    row: async (json) => {
      rows[table] = (rows[table] ?? 0) + 1
      if (table === 'audit_lines') log.read(json)
      if (table === 'files') named.add(fileRow.parse(JSON.parse(json)).digest)
    },
    job: async () => {
      jobs += 1
    },
    content: async (_bytes, content) => {
      held.add(content)
    },
  })
  return {
    digest,
    migration: head?.migrations.at(-1)?.name ?? '',
    rows,
    jobs,
    contents: held.size,
    missing: [...named].filter((one) => !held.has(one)),
    auditLines: rows.audit_lines ?? 0,
    broken: log.broken(),
  }
}

/** Rows come by unit and number: each must follow on the one before and carry its own hash. */
function logReader(): {
  readonly read: (json: string) => void
  readonly broken: () => string | undefined
} {
  let previous = { unitId: '', sequence: 0, hash: firstHash }
  let broken: string | undefined
  return {
    broken: () => broken,
    read: (json) => {
      const row = auditRow.parse(JSON.parse(json))
      const line = lineOf(row)
      const before = line.unitId === previous.unitId ? previous : { sequence: 0, hash: firstHash }
      const follows = line.sequence === before.sequence + 1 && line.previousHash === before.hash
      if (!follows || hashOf(line) !== row.hash) broken ??= `${line.unitId} ${line.sequence}`
      previous = { unitId: line.unitId, sequence: line.sequence, hash: row.hash }
    },
  }
}

function lineOf(row: z.infer<typeof auditRow>): AuditLine {
  return {
    unitId: row.unit_id,
    sequence: row.sequence,
    at: new Date(row.at),
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorRole: row.actor_role,
    requestId: row.request_id,
    action: row.action,
    subject: row.subject,
    facts: row.facts,
    previousHash: row.previous_hash,
  }
}
