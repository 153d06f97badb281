// Publishing: at once, at an hour somebody set, or urgently with its review made up for afterwards.

import { Refused } from '#kit/db/transaction.ts'
import { makePublic } from '../publication/make-public.action.ts'
import type { EditionKey } from '../record/edition.ts'
import { actOnRecord, personIdOf, type RecordContext } from './act-on-record.action.ts'
import { assertNoErrors } from './examine-record.action.ts'
import type { OpenEdition } from './open-edition.ts'

const soonest = 5 * 60_000

/** Sets the hour; the job publishes then, and checks again that it may. */
export async function scheduleRecord(
  context: RecordContext,
  key: EditionKey,
  at: Date,
): Promise<void> {
  if (at.getTime() < context.now.getTime() + soonest)
    throw new Refused({ code: 'record.scheduleTooNear' })
  const facts = { at: at.toISOString() }
  await actOnRecord(context, { action: 'schedule', key, facts }, async () => ({ scheduledFor: at }))
}

export async function unscheduleRecord(context: RecordContext, key: EditionKey): Promise<void> {
  await actOnRecord(context, { action: 'unschedule', key }, async () => ({ scheduledFor: null }))
}

/**
 * Makes an approved edition public: frozen, numbered, with the digest that was reviewed.
 * @law 条例 6
 * @law 条例 26
 */
export async function publishRecord(context: RecordContext, key: EditionKey): Promise<void> {
  await actOnRecord(context, { action: 'publish', key }, async (tx, open) => {
    await assertNoErrors(tx, open, 'record.errorsAppeared')
    return release(tx, open, context)
  })
}

/**
 * Publishes before the reviews are through, for a reason that stays on a list until somebody else has
 * approved; the secrecy review is not waived.
 * @law 保密法实施条例 42
 */
export async function publishUrgently(
  context: RecordContext,
  key: EditionKey,
  reason: string,
): Promise<void> {
  const urgentReason = reason.trim()
  if (urgentReason === '') throw new Refused({ code: 'record.reasonMissing' })
  const step = { action: 'publishUrgently', key, remark: urgentReason } as const
  await actOnRecord(context, step, async (tx, open) => {
    await assertNoErrors(tx, open, 'record.errorsAppeared')
    return { ...(await release(tx, open, context)), urgentReason }
  })
}

async function release(
  tx: Parameters<typeof makePublic>[0],
  { record, edition, editions }: OpenEdition,
  context: RecordContext,
) {
  const by = personIdOf(context)
  await makePublic(tx, { record, edition, editions, by, now: context.now })
  return { publishedAt: context.now, publishedBy: by, scheduledFor: null }
}

/** Somebody else approves what went out urgently. */
export async function approveAfterwards(
  context: RecordContext,
  key: EditionKey,
  remark = '',
): Promise<void> {
  await actOnRecord(context, { action: 'approveAfterwards', key, remark }, async () => ({
    urgentApprovedBy: personIdOf(context),
  }))
}
