// SQL of clean-ups and of the decision on each document.

import type { Selectable } from 'kysely'
import type { Schema } from '#kit/db/schema.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'
import type { RecordKey } from '../record/edition.ts'
import {
  type CleanUp,
  type CleanUpItem,
  type CleanUpKey,
  type CleanUpState,
  cleanUpStateTitles,
  type Decision,
  isDecision,
} from './clean-up.ts'

export type NewCleanUp = Pick<CleanUp, 'unitId' | 'cleanUpId' | 'title' | 'basis'> & {
  readonly recordIds: readonly string[]
  readonly by: string
  readonly now: Date
}

/** The clean-up with a line for each document. */
export async function insertCleanUp(tx: Tx, given: NewCleanUp): Promise<void> {
  const { unitId, cleanUpId, title, basis, recordIds, by, now } = given
  const key = { unit_id: unitId, clean_up_id: cleanUpId }
  const state: CleanUpState = 'open'
  await tx
    .insertInto('clean_ups')
    .values({ ...key, title, basis, state, opened_at: now, opened_by: by })
    .execute()
  await tx
    .insertInto('clean_up_items')
    .values(recordIds.map((id) => ({ ...key, record_id: id })))
    .execute()
}

export async function listCleanUps(
  read: Read,
  unitIds: readonly string[],
): Promise<readonly CleanUp[]> {
  if (unitIds.length === 0) return []
  const rows = await read
    .selectFrom('clean_ups')
    .selectAll()
    .where('unit_id', 'in', unitIds)
    .orderBy('opened_at', 'desc')
    .orderBy('clean_up_id')
    .execute()
  return rows.map(cleanUpOf)
}

export async function findCleanUp(
  read: Read,
  { unitId, cleanUpId }: CleanUpKey,
): Promise<CleanUp | undefined> {
  const row = await read
    .selectFrom('clean_ups')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('clean_up_id', '=', cleanUpId)
    .executeTakeFirst()
  return row && cleanUpOf(row)
}

/** Locked until the transaction ends. */
export async function findCleanUpForUpdate(
  tx: Tx,
  { unitId, cleanUpId }: CleanUpKey,
): Promise<CleanUp | undefined> {
  const row = await tx
    .selectFrom('clean_ups')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('clean_up_id', '=', cleanUpId)
    .forUpdate()
    .executeTakeFirst()
  return row && cleanUpOf(row)
}

function cleanUpOf(row: Selectable<Schema['clean_ups']>): CleanUp {
  return {
    unitId: row.unit_id,
    cleanUpId: row.clean_up_id,
    title: row.title,
    basis: row.basis,
    state: stateNamed(row.state),
    openedAt: row.opened_at,
    openedBy: row.opened_by,
    resultRecordId: row.result_record_id,
  }
}

function stateNamed(text: string): CleanUpState {
  if (!Object.hasOwn(cleanUpStateTitles, text)) throw new Error(`clean-up: unknown state ${text}`)
  return text as CleanUpState
}

/** The documents of a clean-up, each with what was decided; the oldest first. */
export async function listItems(
  read: Read,
  { unitId, cleanUpId }: CleanUpKey,
): Promise<readonly CleanUpItem[]> {
  const rows = await read
    .selectFrom('clean_up_items as items')
    .leftJoin('record_publications as published', (join) =>
      join
        .onRef('published.unit_id', '=', 'items.unit_id')
        .onRef('published.record_id', '=', 'items.record_id')
        .on('published.standing', 'in', ['live', 'withdrawn']),
    )
    .selectAll('items')
    .where('items.unit_id', '=', unitId)
    .where('items.clean_up_id', '=', cleanUpId)
    .orderBy('published.formed_on')
    .orderBy('items.record_id')
    .execute()
  return rows.map((row) => ({
    unitId: row.unit_id,
    recordId: row.record_id,
    decision: decisionNamed(row.decision),
    reason: row.reason,
    decidedBy: row.decided_by,
    confirmedBy: row.confirmed_by,
  }))
}

function decisionNamed(text: string | null): Decision | null {
  if (text === null || isDecision(text)) return text
  throw new Error(`clean-up: unknown decision ${text}`)
}

export type Chosen = CleanUpKey & {
  readonly recordIds: readonly string[]
  readonly by: string
  readonly now: Date
}

/** Decides on several documents; what was confirmed of them no longer is. */
export async function updateDecisions(
  tx: Tx,
  { unitId, cleanUpId, recordIds, by, now }: Chosen,
  { decision, reason }: { readonly decision: Decision; readonly reason: string },
): Promise<void> {
  await tx
    .updateTable('clean_up_items')
    .set({
      decision,
      reason,
      decided_by: by,
      decided_at: now,
      confirmed_by: null,
      confirmed_at: null,
    })
    .where('unit_id', '=', unitId)
    .where('clean_up_id', '=', cleanUpId)
    .where('record_id', 'in', recordIds)
    .execute()
}

export async function updateConfirmations(
  tx: Tx,
  { unitId, cleanUpId, recordIds, by, now }: Chosen,
): Promise<void> {
  await tx
    .updateTable('clean_up_items')
    .set({ confirmed_by: by, confirmed_at: now })
    .where('unit_id', '=', unitId)
    .where('clean_up_id', '=', cleanUpId)
    .where('record_id', 'in', recordIds)
    .execute()
}

/** Ends a clean-up with its result or without. */
export async function updateCleanUp(
  tx: Tx,
  { unitId, cleanUpId }: CleanUpKey,
  { state, resultRecordId }: Pick<CleanUp, 'state' | 'resultRecordId'>,
): Promise<void> {
  await tx
    .updateTable('clean_ups')
    .set({ state, result_record_id: resultRecordId })
    .where('unit_id', '=', unitId)
    .where('clean_up_id', '=', cleanUpId)
    .execute()
}

/** What was decided on each document where the record is the result of a clean-up. */
export async function findItemsByResult(
  read: Read,
  { unitId, recordId }: RecordKey,
): Promise<ReadonlyMap<string, Decision>> {
  const rows = await read
    .selectFrom('clean_ups')
    .innerJoin('clean_up_items', (join) =>
      join
        .onRef('clean_up_items.unit_id', '=', 'clean_ups.unit_id')
        .onRef('clean_up_items.clean_up_id', '=', 'clean_ups.clean_up_id'),
    )
    .select(['clean_up_items.record_id', 'clean_up_items.decision'])
    .where('clean_ups.unit_id', '=', unitId)
    .where('clean_ups.result_record_id', '=', recordId)
    .execute()
  return new Map(
    rows.flatMap(({ record_id, decision }) =>
      decision !== null && isDecision(decision) ? [[record_id, decision] as const] : [],
    ),
  )
}
