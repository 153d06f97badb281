// Enters a reconsideration or a lawsuit that the office learned of.

import type { StaffContext } from '#agencies/index.ts'
import { inTransaction, Refused } from '#kit/db/transaction.ts'
import { newId } from '#kit/new-id.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'
import { findRequest } from '#requests/index.ts'
import { insertDisputeFigures } from './dispute-figures.store.ts'
import { countedDispute } from './dispute-figures.ts'
import type { DisputeKind } from './dispute-outcome.ts'
import { whyNotDispute } from './dispute-transitions.ts'
import { findDispute, insertDispute, insertDisputeFacts } from './disputes.store.ts'

export type NewCase = {
  readonly unitId: string
  readonly kind: DisputeKind
  readonly on: LocalDate
  readonly subject: string
  readonly authority: string
  readonly authorityNumber: string
  readonly requestId?: string
  /** Where it is about proactive publication: an address or a title. */
  readonly publication?: string
  readonly followsId?: string
  readonly isReviewerOnly?: boolean
}

/**
 * Files the dispute; returns its id.
 * @law 条例 51
 */
export async function fileDispute(context: StaffContext, given: NewCase): Promise<string> {
  const { unitId, kind, on, requestId = null, followsId = null, isReviewerOnly = false } = given
  const publication = (given.publication ?? '').trim()
  const { now, actor } = context
  const disputeId = newId(now)
  const deed = { action: 'disputes.file', unitId, subject: disputeId, facts: { kind, on } }
  await inTransaction(context, deed, async (tx) => {
    const refusal = whyNotDispute('file', { state: 'none', unitId, duties: context.duties })
    if (refusal) throw new Refused(refusal)
    if (on > dayInChina(now)) throw new Refused({ code: 'dispute.dateInFuture' })
    if ([given.subject, given.authority].some((text) => text.trim() === ''))
      throw new Refused({ code: 'dispute.textMissing' })
    if (requestId !== null && publication !== '')
      throw new Refused({ code: 'dispute.aboutTwoThings' })
    if (requestId !== null && !(await findRequest(tx, { unitId, requestId })))
      throw new Refused({ code: 'dispute.requestUnknown' })
    if (followsId !== null) {
      const before = await findDispute(tx, { unitId, disputeId: followsId })
      if (kind !== 'litigation') throw new Refused({ code: 'dispute.notLitigation' })
      if (before?.kind !== 'reconsideration') throw new Refused({ code: 'dispute.requestUnknown' })
    }
    const key = { unitId, disputeId }
    const parties = { kind, requestId, publication, followsId, isReviewerOnly }
    await insertDispute(tx, { ...given, ...parties, disputeId, filedOn: on, now })
    const facts = [{ kind: 'filed', on }] as const
    const by = `${actor.kind}:${actor.id}`
    await insertDisputeFacts(tx, key, { facts, after: 0, now, by })
    const counted = countedDispute(parties, facts)
    if (counted) await insertDisputeFigures(tx, key, { counted, now })
  })
  return disputeId
}
