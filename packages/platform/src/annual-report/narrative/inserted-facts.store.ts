// SQL of the pieces of text that state a cell.

import type { Read, Tx } from '#kit/db/transaction.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import { isField } from './fields.ts'
import type { InsertedFact } from './inserted-facts.ts'

/** Pieces that were in the text when it was last saved. */
export async function listInsertedFacts(
  read: Read,
  { unitId, year }: ReportKey,
): Promise<readonly InsertedFact[]> {
  const rows = await read
    .selectFrom('narrative_facts')
    .select(['field', 'fact', 'piece', 'cell', 'value'])
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .orderBy('inserted_at')
    .orderBy('fact')
    .execute()
  return rows.flatMap(({ field, ...row }) => (isField(field) ? [{ field, ...row }] : []))
}

export type SavedFacts = {
  readonly facts: readonly InsertedFact[]
  readonly savedBy: string
  readonly now: Date
}

/** Keeps the pieces that the text has now; those that stay keep who put them in and when. */
export async function updateInsertedFacts(
  tx: Tx,
  { unitId, year }: ReportKey,
  { facts, savedBy, now }: SavedFacts,
): Promise<void> {
  const own = { unit_id: unitId, year }
  const known = await listInsertedFacts(tx, { unitId, year })
  const isIn = (one: InsertedFact, all: readonly InsertedFact[]): boolean =>
    all.some((other) => nameOf(other) === nameOf(one))
  for (const { field, fact, piece } of known.filter((one) => !isIn(one, facts)))
    await tx
      .deleteFrom('narrative_facts')
      .where((eb) => eb.and({ ...own, field, fact, piece }))
      .execute()
  const added = facts.filter((one) => !isIn(one, known))
  if (added.length === 0) return
  const said = { inserted_by: savedBy, inserted_at: now }
  await tx
    .insertInto('narrative_facts')
    .values(added.map((one) => ({ ...own, ...one, ...said })))
    .execute()
}

function nameOf({ field, fact, piece }: InsertedFact): string {
  return JSON.stringify([field, fact, piece])
}
