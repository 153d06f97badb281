// SQL of what table 四 counts.

import { isKnown, keepLine } from '#kit/db/known-lines.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { localDate } from '#law/index.ts'
import { kindOf } from '../outcomes/outcome-effect.ts'
import { countedAsOn, type OutcomeRow } from '../outcomes/outcome-row.ts'
import { findOutcomeRows } from '../outcomes/outcome-rows.store.ts'
import type { DisputeKey } from './dispute.ts'
import { type CountedDispute, type DisputeRow, isDisputeRow } from './dispute-figures.ts'
import type { CountedAs } from './dispute-outcome.ts'

/** Closes the line known so far and opens the new one, where they differ. */
export async function insertDisputeFigures(
  tx: Tx,
  { unitId, disputeId }: DisputeKey,
  { counted, now }: { readonly counted: CountedDispute; readonly now: Date },
): Promise<void> {
  const columns = {
    counted_as: counted.countedAs,
    filed_on: counted.filedOn,
    outcome: counted.outcome,
    concluded_on: counted.concludedOn,
  }
  const key = { unit_id: unitId, dispute_id: disputeId }
  await keepLine(tx, 'dispute_figures', { key, columns, now })
}

export type DisputePeriod = {
  readonly unitIds: readonly string[]
  readonly year: number
  readonly asOf?: Date | undefined
}

export type DisputeColumn = CountedAs | 'pending'

export type CountedDisputes = {
  readonly row: DisputeRow
  readonly column: DisputeColumn
  readonly keys: readonly DisputeKey[]
}

/**
 * Which disputes each cell of table 四 counts for a year: those that ended in it, and those pending at
 * its end, whenever they were filed.
 */
export async function listCountedDisputes(
  read: Read,
  { unitIds, year, asOf }: DisputePeriod,
): Promise<readonly CountedDisputes[]> {
  if (unitIds.length === 0) return []
  const rows = await read
    .selectFrom('dispute_figures')
    .select(['unit_id', 'dispute_id', 'counted_as', 'outcome', 'concluded_on'])
    .where('unit_id', 'in', unitIds)
    .where('filed_on', '<=', `${year}-12-31`)
    .where((where) =>
      where.or([where('concluded_on', 'is', null), where('concluded_on', '>=', `${year}-01-01`)]),
    )
    .where(isKnown(asOf))
    .orderBy('filed_on')
    .orderBy('dispute_id')
    .execute()
  const outcomeRows = await findOutcomeRows(read, unitIds, asOf)
  const cells = new Map<string, CountedDisputes>()
  for (const row of rows) {
    const counted = rowNamed(row.counted_as)
    const column = columnOf({ ...row, row: counted, year }, outcomeRows.get(row.unit_id) ?? [])
    const cell = cells.get(`${counted}.${column}`)
    const key = { unitId: row.unit_id, disputeId: row.dispute_id }
    cells.set(`${counted}.${column}`, {
      row: counted,
      column,
      keys: [...(cell?.keys ?? []), key],
    })
  }
  return [...cells.values()]
}

function rowNamed(text: string): DisputeRow {
  if (!isDisputeRow(text)) throw new Error(`dispute figures: unknown row ${text}`)
  return text
}

type Line = {
  readonly row: DisputeRow
  readonly year: number
  readonly outcome: string | null
  readonly concluded_on: string | null
}

/** The heading of a line in the table of a year; a case that ended later was pending then. */
function columnOf(
  { row, year, outcome, concluded_on: on }: Line,
  rows: readonly OutcomeRow[],
): DisputeColumn {
  if (on === null || outcome === null || on > `${year}-12-31`) return 'pending'
  const known = countedAsOn(rows, { kind: kindOf(row), outcome }, localDate(on))
  if (known === undefined) throw new Error(`dispute figures: unknown outcome ${outcome}`)
  return known
}
