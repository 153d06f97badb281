// SQL of the list of wordings, of decisions on findings, and of links that were asked for.

import type { Read, Tx } from '#kit/db/transaction.ts'
import type { RecordKey } from '../record/edition.ts'
import type { Wording } from './checked.ts'
import type { FindingDecision } from './record-finding.ts'

export type ChangedWording = Wording & { readonly isOff: boolean }

/** What this platform added to its own list, or switched off. */
export async function listWordings(read: Read): Promise<readonly ChangedWording[]> {
  const rows = await read.selectFrom('wordings').selectAll().orderBy('wrong').execute()
  return rows.map(({ wrong, instead, note, is_off: isOff }) => ({ wrong, instead, note, isOff }))
}

export async function upsertWording(
  tx: Tx,
  { wrong, instead, note, isOff }: ChangedWording,
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<void> {
  const values = { instead, note, is_off: isOff, changed_by: by, changed_at: now }
  await tx
    .insertInto('wordings')
    .values({ wrong, ...values })
    .onConflict((on) => on.column('wrong').doUpdateSet(values))
    .execute()
}

export async function deleteWording(tx: Tx, wrong: string): Promise<void> {
  await tx.deleteFrom('wordings').where('wrong', '=', wrong).execute()
}

/** Decisions on findings of a record, by the digest of what was found. */
export async function listDecisions(
  read: Read,
  { unitId, recordId }: RecordKey,
): Promise<ReadonlyMap<string, FindingDecision>> {
  const rows = await read
    .selectFrom('record_finding_decisions')
    .select(['finding_digest', 'reason', 'decided_by', 'decided_at'])
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .execute()
  return new Map(
    rows.map(({ finding_digest, reason, decided_by: by, decided_at: at }) => [
      finding_digest,
      { reason, by, at },
    ]),
  )
}

export type NewDecision = RecordKey &
  FindingDecision & { readonly digest: string; readonly code: string }

export async function insertDecision(tx: Tx, given: NewDecision): Promise<void> {
  await tx
    .insertInto('record_finding_decisions')
    .values({
      unit_id: given.unitId,
      record_id: given.recordId,
      finding_digest: given.digest,
      code: given.code,
      reason: given.reason,
      decided_by: given.by,
      decided_at: given.at,
    })
    .onConflict((on) => on.columns(['unit_id', 'record_id', 'finding_digest']).doNothing())
    .execute()
}

/** Takes a decision back: the finding stands again. */
export async function deleteDecision(
  tx: Tx,
  { unitId, recordId }: RecordKey,
  digest: string,
): Promise<void> {
  await tx
    .deleteFrom('record_finding_decisions')
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .where('finding_digest', '=', digest)
    .execute()
}
