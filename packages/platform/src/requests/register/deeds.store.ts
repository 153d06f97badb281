// SQL of who did what on a request: the steps the audit log keeps, with the reasons given.

import { sql } from 'kysely'
import { z } from 'zod'
import type { Read } from '#kit/db/transaction.ts'
import type { RequestKey } from '../case/request-case.ts'

const facts = z.object({ reason: z.string().optional() })

export type Deed = {
  readonly at: Date
  readonly actorKind: string
  readonly actorId: string
  /** `requests.review`, `kit.revealPersonalData`. */
  readonly action: string
  readonly reason: string | undefined
}

/** Steps on the request, newest first. Of what a line states, only the reason. */
export async function listDeeds(
  read: Read,
  { unitId, requestId }: RequestKey,
): Promise<readonly Deed[]> {
  const rows = await read
    .selectFrom('audit_lines')
    .select(['at', 'actor_kind', 'actor_id', 'action', 'facts'])
    .where('unit_id', '=', unitId)
    .where('subject', '=', requestId)
    .orderBy('sequence', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    at: row.at,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    action: row.action,
    reason: facts.safeParse(row.facts).data?.reason,
  }))
}

/** When the platform first gave out a case file with this manifest; undefined if it never did. */
export async function findTakenCaseFile(read: Read, manifest: string): Promise<Date | undefined> {
  const row = await read
    .selectFrom('audit_lines')
    .select('at')
    .where('action', '=', 'requests.takeCaseFile')
    .where(sql<string>`facts ->> 'manifest'`, '=', manifest)
    .orderBy('at')
    .limit(1)
    .executeTakeFirst()
  return row?.at
}
