// SQL of reviews that a lawsuit follows or may follow.

import type { Read } from '#kit/db/transaction.ts'
import { type LocalDate, localDate } from '#law/index.ts'
import type { DisputeKey } from '../case/dispute.ts'

/** Whether a lawsuit after the review is entered. */
export async function isFollowed(read: Read, { unitId, disputeId }: DisputeKey): Promise<boolean> {
  const row = await read
    .selectFrom('disputes')
    .select('dispute_id')
    .where('unit_id', '=', unitId)
    .where('follows_id', '=', disputeId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export type DueWanted = {
  readonly unitIds: readonly string[]
  readonly from: LocalDate
  readonly until: LocalDate
}

export type DueDispute = DisputeKey & {
  readonly authorityNumber: string
  readonly kind: 'reconsideration' | 'litigation'
  readonly replyDueOn: LocalDate | null
}

const atMost = 1000

/**
 * Disputes whose reply is owed, and reviews after which a suit may come within the days. A day that the
 * calendar did not reach when it was stored is null: whoever reads counts it anew.
 */
export async function listDueDisputes(
  read: Read,
  { unitIds, from, until }: DueWanted,
): Promise<readonly DueDispute[]> {
  const rows = await read
    .selectFrom('disputes as d')
    .select(['d.unit_id', 'd.dispute_id', 'd.authority_number', 'd.kind', 'd.reply_due_on'])
    .where(({ eb, fn, val }) => eb('d.unit_id', '=', fn.any(val([...unitIds]))))
    .where(({ or, and, eb, not, exists, selectFrom }) =>
      or([
        and([
          eb('d.state', '=', 'filed'),
          or([eb('d.reply_due_on', 'is', null), eb('d.reply_due_on', '<=', until)]),
        ]),
        and([
          eb('d.suit_due_on', '>=', from),
          eb('d.suit_due_on', '<=', until),
          not(
            exists(
              selectFrom('disputes as f')
                .select('f.dispute_id')
                .whereRef('f.unit_id', '=', 'd.unit_id')
                .whereRef('f.follows_id', '=', 'd.dispute_id'),
            ),
          ),
        ]),
      ]),
    )
    .orderBy('d.dispute_id', 'desc')
    .limit(atMost)
    .execute()
  return rows.map((row) => ({
    ...{ unitId: row.unit_id, disputeId: row.dispute_id, authorityNumber: row.authority_number },
    kind: row.kind === 'litigation' ? 'litigation' : 'reconsideration',
    replyDueOn: row.reply_due_on === null ? null : localDate(row.reply_due_on),
  }))
}
