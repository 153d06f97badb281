// SQL of the offices' own rows of ends: added and read, never changed.

import type { Read, Tx } from '#kit/db/transaction.ts'
import { localDate } from '#law/index.ts'
import { isDisputeRow } from '../case/dispute-figures.ts'
import { isDisputeKind } from '../case/dispute-outcome.ts'
import type { EndedDispute } from './outcome-effect.ts'
import { isCountedAs, type NewOutcomeRow, type OutcomeRow } from './outcome-row.ts'

/** The rows of units as they were known then, oldest first; a unit without any is left out. */
export async function findOutcomeRows(
  read: Read,
  unitIds: readonly string[],
  asOf?: Date,
): Promise<ReadonlyMap<string, readonly OutcomeRow[]>> {
  if (unitIds.length === 0) return new Map()
  let query = read
    .selectFrom('dispute_outcome_rows')
    .selectAll()
    .where(({ eb, fn, val }) => eb('unit_id', '=', fn.any(val([...unitIds]))))
  if (asOf !== undefined) query = query.where('saved_at', '<=', asOf)
  const rows = await query.orderBy('saved_at').orderBy('version').execute()
  const found = new Map<string, OutcomeRow[]>()
  for (const { unit_id: unitId, kind, ...row } of rows) {
    const countedAs = row.counted_as
    if (!isDisputeKind(kind) || (countedAs !== null && !isCountedAs(countedAs)))
      throw new Error(`ends of disputes: unknown kind or heading in unit ${unitId}`)
    const one: OutcomeRow = {
      ...{ kind, outcome: row.outcome, version: row.version, countedAs },
      ...{ validFrom: localDate(row.valid_from), basis: row.basis },
      ...{ savedBy: row.saved_by, savedAt: row.saved_at },
    }
    found.set(unitId, [...(found.get(unitId) ?? []), one])
  }
  return found
}

/** The rows of one unit as known now. */
export async function listOutcomeRows(read: Read, unitId: string): Promise<readonly OutcomeRow[]> {
  return (await findOutcomeRows(read, [unitId])).get(unitId) ?? []
}

export type SavedBy = { readonly unitId: string; readonly by: string; readonly now: Date }

/** Adds the next version of a row; of two at once the second fails on the key. */
export async function insertOutcomeRow(
  tx: Tx,
  row: NewOutcomeRow,
  { unitId, by, now }: SavedBy,
): Promise<void> {
  const rows = await listOutcomeRows(tx, unitId)
  const earlier = rows.filter(({ kind, outcome }) => kind === row.kind && outcome === row.outcome)
  await tx
    .insertInto('dispute_outcome_rows')
    .values({
      unit_id: unitId,
      kind: row.kind,
      outcome: row.outcome,
      version: Math.max(0, ...earlier.map(({ version }) => version)) + 1,
      valid_from: row.validFrom,
      counted_as: row.countedAs,
      basis: row.basis.trim(),
      saved_by: by,
      saved_at: now,
    })
    .execute()
}

/** The unit's disputes that ended so, as table 四 counts them now. */
export async function listEndedDisputes(
  read: Read,
  unitId: string,
  outcome: string,
): Promise<readonly EndedDispute[]> {
  const rows = await read
    .selectFrom('dispute_figures')
    .select(['dispute_id', 'counted_as', 'outcome', 'concluded_on'])
    .where('unit_id', '=', unitId)
    .where('known_until', 'is', null)
    .where('outcome', '=', outcome)
    .orderBy('concluded_on')
    .orderBy('dispute_id')
    .execute()
  return rows.flatMap(({ dispute_id: disputeId, counted_as: row, concluded_on: on }) => {
    if (on === null || !isDisputeRow(row)) return []
    return [{ disputeId, row, outcome, concludedOn: localDate(on) }]
  })
}
