// SQL of decisions about findings.

import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Schema } from '#kit/db/schema.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import { type Decision, isDecisionKind } from './decision.ts'

/** Everything that was decided about a report, whatever edition; newest first. */
export async function listDecisions(
  read: Read,
  { unitId, year }: ReportKey,
): Promise<readonly Decision[]> {
  const rows = await read
    .selectFrom('finding_decisions')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .orderBy('decided_at', 'desc')
    .orderBy('fingerprint')
    .execute()
  return rows.map(decisionOf)
}

/** Keeps a decision; a second one about the same finding takes the place of the first. */
export async function upsertDecision(
  tx: Tx,
  { unitId, year }: ReportKey,
  { kind, reason, finding, decidedBy, decidedAt }: Decision,
): Promise<void> {
  const said = { decision: kind, reason, decided_by: decidedBy, decided_at: decidedAt }
  const { fingerprint, code, message } = finding
  await tx
    .insertInto('finding_decisions')
    .values({
      unit_id: unitId,
      year,
      fingerprint,
      code,
      cells: JSON.stringify(finding.cells),
      facts: JSON.stringify(finding.facts),
      message,
      ...said,
    })
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'year', 'fingerprint']).doUpdateSet(said),
    )
    .execute()
}

/** Takes a decision back; false when there was none. */
export async function deleteDecision(
  tx: Tx,
  { unitId, year }: ReportKey,
  fingerprint: string,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('finding_decisions')
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

const cellsShape = z.array(z.string())
const factsShape = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))

function decisionOf(row: Selectable<Schema['finding_decisions']>): Decision {
  if (!isDecisionKind(row.decision)) throw new Error(`finding: unknown decision ${row.decision}`)
  return {
    kind: row.decision,
    reason: row.reason,
    finding: {
      fingerprint: row.fingerprint,
      code: row.code,
      cells: cellsShape.parse(row.cells),
      facts: factsShape.parse(row.facts),
      message: row.message,
    },
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
  }
}
