// Recomputes every chain of the audit log and finds the first line that does not hold.

import { type AuditLine, firstHash, hashOf } from './audit-line.ts'
import { atOneInstant, type Database, type Readable } from './database.ts'

export type Verdict =
  | { readonly lines: number }
  | { readonly broken: { readonly unitId: string; readonly sequence: number; readonly why: Fault } }

const faults = {
  missing: '这一行不见了',
  altered: '这一行的内容被改动过',
  unlinked: '这一行接不上前一行',
  unheaded: '这条链的末尾记录不符，可能有行被删去或添加',
} as const
export type Fault = keyof typeof faults

/** What a fault means, for the operator. */
export function faultInWords(fault: Fault): string {
  return faults[fault]
}

type StoredLine = AuditLine & { readonly hash: string }
type Head = { readonly sequence: number; readonly hash: string }

const pageSize = 2_000

/** Reads the whole log, as it stood at one instant, in pages. */
export function verifyAuditLog(database: Database): Promise<Verdict> {
  return atOneInstant(database, async (read) => {
    let lines = 0
    for (const unitId of await listChains(read)) {
      const { last, fault } = await walk(read, unitId)
      if (fault !== undefined) return { broken: { unitId, ...fault } }
      const head = await findHead(read, unitId)
      if (head?.hash !== last.hash || head.sequence !== last.sequence)
        return { broken: { unitId, sequence: last.sequence, why: 'unheaded' } }
      lines += last.sequence
    }
    return { lines }
  })
}

async function listChains(database: Readable): Promise<readonly string[]> {
  const rows = await database
    .selectFrom('audit_lines')
    .select('unit_id')
    .union(database.selectFrom('audit_heads').select('unit_id'))
    .orderBy('unit_id')
    .execute()
  return rows.map(({ unit_id }) => unit_id)
}

async function walk(
  database: Readable,
  unitId: string,
): Promise<{ last: Head; fault?: { sequence: number; why: Fault } }> {
  let previous: Head = { sequence: 0, hash: firstHash }
  for (;;) {
    const page = await listLines(database, unitId, previous.sequence)
    for (const line of page) {
      const why = faultOf(line, previous)
      const sequence = why === 'missing' ? previous.sequence + 1 : line.sequence
      if (why !== undefined) return { last: previous, fault: { sequence, why } }
      previous = line
    }
    if (page.length < pageSize) return { last: previous }
  }
}

function faultOf(line: StoredLine, previous: Head): Fault | undefined {
  if (line.sequence !== previous.sequence + 1) return 'missing'
  if (line.previousHash !== previous.hash) return 'unlinked'
  const { hash, ...content } = line
  return hashOf(content) === hash ? undefined : 'altered'
}

function findHead(database: Readable, unitId: string): Promise<Head | undefined> {
  return database
    .selectFrom('audit_heads')
    .select(['sequence', 'hash'])
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
}

async function listLines(
  database: Readable,
  unitId: string,
  after: number,
): Promise<readonly StoredLine[]> {
  const rows = await database
    .selectFrom('audit_lines')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(pageSize)
    .execute()
  return rows.map((row) => ({
    unitId: row.unit_id,
    sequence: row.sequence,
    at: row.at,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorRole: row.actor_role,
    requestId: row.request_id,
    action: row.action,
    subject: row.subject,
    facts: row.facts,
    previousHash: row.previous_hash,
    hash: row.hash,
  }))
}
