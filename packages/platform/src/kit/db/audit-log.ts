// Adds a line to a unit's chain; the row of the chain's head is locked until the transaction ends.

import { sql, type Transaction } from 'kysely'
import { type AuditLine, canonicalJson, firstHash, hashOf } from './audit-line.ts'
import type { Schema } from './schema.ts'

/** Writes the line of a deed; two deeds of one unit wait for each other here. */
export async function appendAuditLine(
  transaction: Transaction<Schema>,
  entry: Omit<AuditLine, 'sequence' | 'previousHash'>,
): Promise<void> {
  const { unitId } = entry
  const head = await (isOfThePublic(entry)
    ? lockPublicHead(transaction, unitId)
    : lockHead(transaction, unitId))
  const facts = canonicalJson(entry.facts)
  const line = {
    ...entry,
    facts: JSON.parse(facts),
    sequence: head.sequence + 1,
    previousHash: head.hash,
  }
  const hash = hashOf(line)
  const columns = {
    unit_id: line.unitId,
    sequence: line.sequence,
    at: line.at,
    actor_kind: line.actorKind,
    actor_id: line.actorId,
    actor_role: line.actorRole,
    request_id: line.requestId,
    action: line.action,
    subject: line.subject,
    previous_hash: line.previousHash,
    hash,
  }
  if (isOfThePublic(entry)) {
    const text = JSON.stringify({ ...columns, facts: line.facts })
    await sql`select append_public_audit_line(${text}::jsonb)`.execute(transaction)
    return
  }
  await transaction
    .with('added', (added) => added.insertInto('audit_lines').values({ ...columns, facts }))
    .updateTable('audit_heads')
    .set({ sequence: line.sequence, hash })
    .where('unit_id', '=', line.unitId)
    .execute()
}

/** The public site may add lines and read none: it goes through functions of the database. */
function isOfThePublic({ actorKind }: Pick<AuditLine, 'actorKind'>): boolean {
  return actorKind === 'public'
}

type Head = { readonly sequence: number; readonly hash: string }

async function lockPublicHead(transaction: Transaction<Schema>, unitId: string): Promise<Head> {
  const head = sql<Head>`select sequence, hash from public_audit_head(${unitId}::uuid)`
  const { rows } = await head.execute(transaction)
  if (rows[0] === undefined) throw new Error(`no chain of unit ${unitId}`)
  return rows[0]
}

async function lockHead(transaction: Transaction<Schema>, unitId: string): Promise<Head> {
  const locked = transaction
    .selectFrom('audit_heads')
    .select(['sequence', 'hash'])
    .where('unit_id', '=', unitId)
    .forUpdate()
  const head = await locked.executeTakeFirst()
  if (head !== undefined) return head
  await transaction
    .insertInto('audit_heads')
    .values({ unit_id: unitId, sequence: 0, hash: firstHash })
    .onConflict((conflict) => conflict.column('unit_id').doNothing())
    .execute()
  return locked.executeTakeFirstOrThrow()
}
