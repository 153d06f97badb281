// SQL of the register of disputes: a page of them as far as somebody may look.

import type { Read } from '#kit/db/transaction.ts'
import { type LocalDate, localDate } from '#law/index.ts'
import { type DisputeKey, type DisputeState, isDisputeState } from '../case/dispute.ts'
import type { DisputeKind } from '../case/dispute-outcome.ts'

export type WantedDisputes = {
  readonly unitIds: readonly string[]
  readonly kind?: DisputeKind | undefined
  readonly states?: readonly DisputeState[] | undefined
  readonly requestId?: string | undefined
  /** Replies due on that day or before. */
  readonly replyDueUntil?: LocalDate | undefined
  readonly words?: string | undefined
}

export type DisputeLine = DisputeKey & {
  readonly kind: DisputeKind
  readonly state: DisputeState
  readonly requestId: string | null
  readonly publication: string
  readonly subject: string
  readonly authority: string
  readonly authorityNumber: string
  readonly outcome: string | null
  readonly filedOn: LocalDate
  readonly replyDueOn: LocalDate | null
}

export type PageOfDisputes = {
  /** Id of the last line of the page before. */
  readonly after: string | undefined
  readonly limit: number
}

/** The newest first. */
export async function listDisputes(
  read: Read,
  wanted: WantedDisputes,
  { after, limit }: PageOfDisputes,
): Promise<readonly DisputeLine[]> {
  const query = filtered(read, wanted)
  const rows = await (after ? query.where('dispute_id', '<', after) : query)
    .selectAll()
    .orderBy('dispute_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => {
    const { kind, state } = row
    if (!isDisputeState(state) || (kind !== 'reconsideration' && kind !== 'litigation'))
      throw new Error(`dispute ${row.dispute_id}: unknown state or kind`)
    return {
      ...{ unitId: row.unit_id, disputeId: row.dispute_id, kind, state },
      ...{ requestId: row.request_id, publication: row.publication },
      ...{ subject: row.subject, outcome: row.outcome },
      ...{ authority: row.authority, authorityNumber: row.authority_number },
      filedOn: localDate(row.filed_on),
      replyDueOn: row.reply_due_on === null ? null : localDate(row.reply_due_on),
    }
  })
}

function filtered(read: Read, wanted: WantedDisputes) {
  const { unitIds, kind, states, requestId, replyDueUntil, words } = wanted
  let query = read
    .selectFrom('disputes')
    .where(({ eb, fn, val }) => eb('unit_id', '=', fn.any(val([...unitIds]))))
  if (kind) query = query.where('kind', '=', kind)
  if (states) query = query.where('state', 'in', [...states])
  if (requestId) query = query.where('request_id', '=', requestId)
  if (replyDueUntil) query = query.where('reply_due_on', '<=', replyDueUntil)
  if (words) {
    const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(({ or, eb }) =>
      or([
        eb('subject', 'ilike', like),
        eb('authority', 'ilike', like),
        eb('authority_number', 'ilike', like),
        eb('publication', 'ilike', like),
      ]),
    )
  }
  return query
}
