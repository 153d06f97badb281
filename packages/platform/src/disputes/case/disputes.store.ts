// SQL of disputes and their facts.

import type { Selectable } from 'kysely'
import { z } from 'zod'
import { factColumns, recordedFacts, type Written } from '#kit/db/dated-facts.ts'
import type { Schema } from '#kit/db/schema.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { isLocalDate, localDate } from '#law/index.ts'
import {
  type Dispute,
  type DisputeFact,
  type DisputeKey,
  isArrivalWay,
  isDisputeState,
  type RecordedDisputeFact,
} from './dispute.ts'

/** The dispute; undefined where the unit has none with the id. */
export async function findDispute(read: Read, key: DisputeKey): Promise<Dispute | undefined> {
  const row = await byKey(read, key).executeTakeFirst()
  return row && disputeOf(row)
}

/** The dispute, locked until the transaction ends. */
export async function findDisputeForUpdate(tx: Tx, key: DisputeKey): Promise<Dispute | undefined> {
  const row = await byKey(tx, key).forUpdate().executeTakeFirst()
  return row && disputeOf(row)
}

function byKey(read: Read, { unitId, disputeId }: DisputeKey) {
  return read
    .selectFrom('disputes')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('dispute_id', '=', disputeId)
}

export type NewDispute = Omit<
  Dispute,
  'state' | 'outcome' | 'lesson' | 'replyDueOn' | 'suitDueOn' | 'changedAt'
> & { readonly now: Date }

/** Adds a dispute as filed. */
export async function insertDispute(tx: Tx, dispute: NewDispute): Promise<void> {
  await tx
    .insertInto('disputes')
    .values({
      unit_id: dispute.unitId,
      dispute_id: dispute.disputeId,
      kind: dispute.kind,
      state: 'filed',
      request_id: dispute.requestId,
      publication: dispute.publication,
      follows_id: dispute.followsId,
      subject: dispute.subject,
      authority: dispute.authority,
      authority_number: dispute.authorityNumber,
      is_reviewer_only: dispute.isReviewerOnly,
      lesson: '',
      filed_on: dispute.filedOn,
      entered_at: dispute.now,
      changed_at: dispute.now,
    })
    .execute()
}

export type DisputeChange = Pick<
  Dispute,
  'state' | 'outcome' | 'replyDueOn' | 'suitDueOn' | 'lesson'
> & {
  readonly now: Date
}

/** Changes a dispute. */
export async function updateDispute(
  tx: Tx,
  { unitId, disputeId }: DisputeKey,
  { state, outcome, replyDueOn, suitDueOn, lesson, now }: DisputeChange,
): Promise<void> {
  await tx
    .updateTable('disputes')
    .set({
      ...{ state, outcome, lesson },
      ...{ reply_due_on: replyDueOn, suit_due_on: suitDueOn, changed_at: now },
    })
    .where('unit_id', '=', unitId)
    .where('dispute_id', '=', disputeId)
    .execute()
}

function disputeOf(row: Selectable<Schema['disputes']>): Dispute {
  const { state, kind } = row
  if (!isDisputeState(state) || (kind !== 'reconsideration' && kind !== 'litigation'))
    throw new Error(`dispute ${row.dispute_id}: unknown state or kind`)
  return {
    unitId: row.unit_id,
    disputeId: row.dispute_id,
    kind,
    state,
    requestId: row.request_id,
    publication: row.publication,
    followsId: row.follows_id,
    subject: row.subject,
    authority: row.authority,
    authorityNumber: row.authority_number,
    isReviewerOnly: row.is_reviewer_only,
    outcome: row.outcome,
    lesson: row.lesson,
    filedOn: localDate(row.filed_on),
    replyDueOn: row.reply_due_on === null ? null : localDate(row.reply_due_on),
    suitDueOn: row.suit_due_on === null ? null : localDate(row.suit_due_on),
    changedAt: row.changed_at,
  }
}

const on = { on: z.string().refine(isLocalDate).transform(localDate) }

const factSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('filed'), ...on }),
  z.object({
    kind: z.literal('copyReceived'),
    ...on,
    procedure: z.enum(['ordinary', 'simple', 'court']),
  }),
  z.object({ kind: z.literal('replied'), ...on }),
  z.object({ kind: z.literal('concluded'), ...on, outcome: z.string() }),
  z.object({ kind: z.literal('appealed'), ...on, court: z.string() }),
  z.object({
    kind: z.literal('reviewAccepted'),
    ...on,
    procedure: z.enum(['ordinary', 'simple']),
    extendedDays: z.int(),
    suspendedDays: z.int(),
    evidence: z.string(),
  }),
  z.object({
    kind: z.literal('decisionReached'),
    ...on,
    way: z.string().refine(isArrivalWay),
    evidence: z.string(),
  }),
])

/** All facts of a dispute in the order they were written down. */
export async function listDisputeFacts(
  read: Read,
  { unitId, disputeId }: DisputeKey,
): Promise<readonly RecordedDisputeFact[]> {
  const rows = await read
    .selectFrom('dispute_facts')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('dispute_id', '=', disputeId)
    .orderBy('sequence')
    .execute()
  return recordedFacts(rows, factSchema)
}

/** Adds facts at the end. */
export async function insertDisputeFacts(
  tx: Tx,
  { unitId, disputeId }: DisputeKey,
  news: Written<DisputeFact>,
): Promise<void> {
  if (news.facts.length === 0) return
  const key = { unit_id: unitId, dispute_id: disputeId }
  const rows = factColumns(news).map((columns) => ({ ...key, ...columns }))
  await tx.insertInto('dispute_facts').values(rows).execute()
}
