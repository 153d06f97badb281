// SQL of looking again at what is not public.

import { type Expression, type SqlBool, sql } from 'kysely'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { dayInChina, type LocalDate, localDate } from '#law/index.ts'
import { type Attribute, isAttribute, type WithholdingGround } from '../record/attribute.ts'
import type { EditionKey } from '../record/edition.ts'
import { contentOf } from '../record/stored-content.ts'
import { isOpenTo } from '../register/record-conditions.store.ts'
import { comesUpOn, isReReviewOutcome, type ReReview } from './re-review.ts'

export type NewReReview = ReReview & { readonly by: string; readonly now: Date }

/** Adds a line; the record is locked by the caller. */
export async function insertReReview(
  tx: Tx,
  { unitId, recordId, number }: EditionKey,
  { outcome, reason, nextOn, by, now }: NewReReview,
): Promise<void> {
  const last = await tx
    .selectFrom('record_re_reviews')
    .select(({ fn }) => fn.max('sequence').as('sequence'))
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .where('edition_number', '=', number)
    .executeTakeFirst()
  await tx
    .insertInto('record_re_reviews')
    .values({
      unit_id: unitId,
      record_id: recordId,
      edition_number: number,
      sequence: (last?.sequence ?? 0) + 1,
      outcome,
      reason,
      next_on: nextOn,
      reviewed_by: by,
      reviewed_at: now,
    })
    .execute()
}

export type KeptRecord = EditionKey & {
  readonly title: string
  readonly attribute: Attribute | null
  readonly ground: WithholdingGround | null
  readonly groundReason: string
  readonly isLimited: boolean
  readonly comesUpOn: LocalDate
  readonly last: (ReReview & { readonly at: Date }) | undefined
}

export type KeptWanted = {
  readonly unitIds: readonly string[]
  /** Who looks; undefined: a job, for which nothing is hidden. */
  readonly staffId: string | undefined
}

/** What is kept and not being written anew, by the day on which it comes up; at most 2,000. */
export async function listKept(
  read: Read,
  { unitIds, staffId }: KeptWanted,
): Promise<readonly KeptRecord[]> {
  const rows = await read
    .selectFrom('record_editions')
    .innerJoin('records', (join) =>
      join
        .onRef('records.unit_id', '=', 'record_editions.unit_id')
        .onRef('records.record_id', '=', 'record_editions.record_id'),
    )
    .leftJoinLateral(
      (select) =>
        select
          .selectFrom('record_re_reviews as again')
          .select(['again.outcome', 'again.reason', 'again.next_on', 'again.reviewed_at'])
          .whereRef('again.unit_id', '=', 'record_editions.unit_id')
          .whereRef('again.record_id', '=', 'record_editions.record_id')
          .whereRef('again.edition_number', '=', 'record_editions.edition_number')
          .orderBy('again.sequence', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select([
      'record_editions.unit_id as unitId',
      'record_editions.record_id as recordId',
      'record_editions.edition_number as number',
      'record_editions.title as title',
      'record_editions.attribute as attribute',
      'record_editions.content as content',
      'record_editions.changed_at as keptAt',
      'records.is_limited as isLimited',
      'last.outcome as outcome',
      'last.reason as reason',
      'last.next_on as nextOn',
      'last.reviewed_at as at',
    ])
    .where(sql<boolean>`record_editions.unit_id = any(${[...unitIds]}::uuid[])`)
    .where('record_editions.state', '=', 'kept')
    .where(isLatest)
    .where(staffId === undefined ? sql<boolean>`true` : isOpenTo(staffId))
    .limit(2000)
    .execute()
  const kept = rows.map(keptOf)
  return kept.toSorted((one, other) => (one.comesUpOn < other.comesUpOn ? -1 : 1))
}

/** A later edition in hand, or public, takes its place. */
const isLatest: Expression<SqlBool> = sql<boolean>`not exists (
  select from record_editions as later
  where later.unit_id = record_editions.unit_id and later.record_id = record_editions.record_id
    and later.edition_number > record_editions.edition_number and later.state <> 'dropped')`

type KeptRow = EditionKey & {
  readonly title: string
  readonly attribute: string | null
  readonly content: unknown
  readonly keptAt: Date
  readonly isLimited: boolean
  readonly outcome: string | null
  readonly reason: string | null
  readonly nextOn: string | null
  readonly at: Date | null
}

function keptOf(row: KeptRow): KeptRecord {
  const { unitId, recordId, number, title, attribute, isLimited, outcome, reason, at } = row
  const { reviewOn, ground, groundReason } = contentOf(row.content)
  const nextOn = row.nextOn === null ? null : localDate(row.nextOn)
  const last =
    outcome !== null && isReReviewOutcome(outcome) && at !== null
      ? { outcome, reason: reason ?? '', nextOn, at }
      : undefined
  return {
    ...{ unitId, recordId, number, title, isLimited, ground, groundReason, last },
    attribute: attribute !== null && isAttribute(attribute) ? attribute : null,
    comesUpOn: comesUpOn({ last, reviewOn, keptOn: dayInChina(row.keptAt) }),
  }
}

/** Notes that people were told of the day; false when they had been already. */
export async function insertReminder(tx: Tx, one: KeptRecord, now: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('record_re_review_reminders')
    .values({
      unit_id: one.unitId,
      record_id: one.recordId,
      edition_number: one.number,
      comes_up_on: one.comesUpOn,
      reminded_at: now,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Those of which nobody was told yet that they come up on their day. */
export async function listNotReminded(
  read: Read,
  kept: readonly KeptRecord[],
): Promise<readonly KeptRecord[]> {
  const [first] = kept
  if (first === undefined) return []
  const rows = await read
    .selectFrom('record_re_review_reminders')
    .select(['record_id', 'edition_number', 'comes_up_on'])
    .where('unit_id', '=', first.unitId)
    .where(
      'record_id',
      'in',
      kept.map(({ recordId }) => recordId),
    )
    .execute()
  const told = new Set(
    rows.map((row) => `${row.record_id} ${row.edition_number} ${row.comes_up_on}`),
  )
  return kept.filter((one) => !told.has(`${one.recordId} ${one.number} ${one.comesUpOn}`))
}

/** Units in which something is kept. */
export async function listUnitsKeeping(read: Read): Promise<readonly string[]> {
  const rows = await read
    .selectFrom('record_editions')
    .select('unit_id')
    .distinct()
    .where('state', '=', 'kept')
    .execute()
  return rows.map(({ unit_id }) => unit_id)
}
