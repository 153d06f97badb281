// SQL of what the audit log says of a report.

import { z } from 'zod'
import type { Read } from '#kit/db/transaction.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import { changingDeeds, type Returned } from './returned.ts'
import { type Deed, editionAt, type Turn } from './told-deeds.ts'

const facts = z.object({
  reason: z.string().optional(),
  cells: z
    .union([z.number().transform(Number), z.array(z.string()).transform((all) => all.length)])
    .optional()
    .catch(undefined),
  fields: z.array(z.string()).optional().catch(undefined),
})

export type HistoryPage = {
  /** Only lines before this one of the unit's chain. */
  readonly before: number | undefined
  readonly limit: number
}

/** Deeds on a unit's report of a year, newest first. Of what a line states, only the reason and how much was changed. */
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
  const turns = await listTurns(read, { unitId, year })
  return rows.map((row) => {
    const said = facts.safeParse(row.facts).data
    return {
      sequence: row.sequence,
      at: row.at,
      actorKind: row.actor_kind,
      actorId: row.actor_id,
      action: row.action,
      reason: said?.reason,
      cells: said?.cells ?? 0,
      paragraphs: said?.fields?.length ?? 0,
      edition: editionAt(turns, row.sequence),
    }
  })
}

/** The deeds by which another edition became the newest. */
async function listTurns(read: Read, key: ReportKey): Promise<readonly Turn[]> {
  const rows = await linesOf(read, key, ['correct', 'dropCorrection'])
    .select(['sequence', 'action'])
    .orderBy('sequence')
    .execute()
  return rows.map(({ sequence, action }) => ({
    sequence,
    isBegun: action === 'annualReport.correct',
  }))
}

/** The last return of an edition that has not been published or corrected since; else undefined. */
export async function findReturned(read: Read, key: ReportKey): Promise<Returned | undefined> {
  const last = await linesOf(read, key, ['return', 'publish', 'correct'])
    .select(['sequence', 'at', 'action', 'facts'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last?.action !== 'annualReport.return') return undefined
  const change = await linesOf(read, key, changingDeeds)
    .select('sequence')
    .where('sequence', '>', last.sequence)
    .limit(1)
    .executeTakeFirst()
  const reason = facts.safeParse(last.facts).data?.reason ?? ''
  return { at: last.at, reason, isChanged: change !== undefined }
}

function linesOf(read: Read, { unitId, year }: ReportKey, actions: readonly string[]) {
  return read
    .selectFrom('audit_lines')
    .where('unit_id', '=', unitId)
    .where('subject', '=', String(year))
    .where(
      'action',
      'in',
      actions.map((action) => `annualReport.${action}`),
    )
}
