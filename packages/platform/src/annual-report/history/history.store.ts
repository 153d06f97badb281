// SQL of what the audit log says of a report.

import { z } from 'zod'
import type { Read } from '#kit/db/transaction.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import type { Deed } from './told-deeds.ts'

const facts = z.object({ reason: z.string().optional() })

export type HistoryPage = {
  /** Only lines before this one of the unit's chain. */
  readonly before: number | undefined
  readonly limit: number
}

/** Deeds on a unit's report of a year, newest first. Of what a line states, only the reason. */
export async function listDeeds(
  read: Read,
  { unitId, year }: ReportKey,
  { before, limit }: HistoryPage,
): Promise<readonly Deed[]> {
  const query = read
    .selectFrom('audit_lines')
    .select(['sequence', 'at', 'actor_kind', 'actor_id', 'action', 'facts'])
    .where('unit_id', '=', unitId)
    .where('subject', '=', String(year))
    .where('action', 'like', 'annualReport.%')
    .orderBy('sequence', 'desc')
    .limit(limit)
  const rows = await (before === undefined ? query : query.where('sequence', '<', before)).execute()
  return rows.map((row) => ({
    sequence: row.sequence,
    at: row.at,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    action: row.action,
    reason: facts.safeParse(row.facts).data?.reason,
  }))
}
