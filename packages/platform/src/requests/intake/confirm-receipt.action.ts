// Starts the clock: the channel's own fact shows on which day the request was received.

import { Refused } from '#kit/db/transaction.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'
import { actOnRequest, type RequestContext } from '../case/act-on-request.action.ts'
import { channels } from '../case/channel.ts'
import type { RequestKey } from '../case/request-case.ts'
import { listParts } from '../splitting/parts.store.ts'

export type Receipt = {
  readonly on: LocalDate
  /** Who signed for it, the number of the item of post, who was spoken to and how. */
  readonly evidence: string
}

/**
 * Confirms the receipt with its evidence.
 * @law 条例 31
 */
export async function confirmReceipt(
  context: RequestContext,
  key: RequestKey,
  { on, evidence }: Receipt,
): Promise<void> {
  if (evidence.trim() === '') throw new Refused({ code: 'request.evidenceMissing' })
  if (on > dayInChina(context.now)) throw new Refused({ code: 'request.dateInFuture' })
  const step = { action: 'confirmReceipt', key, facts: { on } } as const
  await actOnRequest(context, step, async (_tx, { request, recorded }) => {
    const entered = recorded.find(({ fact }) => fact.kind === 'entered')
    const rule = channels[request.channel].receipt
    // Two-sided confirmation cannot come before the request itself.
    if (entered && rule === 'confirmedByBoth' && on < entered.fact.on)
      throw new Refused({ code: 'request.dateTooEarly' })
    return { facts: [{ kind: 'received', on, rule, evidence: evidence.trim() }] }
  })
}

/** One letter or one form is received once: confirms the parts of its application that still wait. */
export async function confirmReceiptOfAll(
  context: RequestContext,
  key: RequestKey,
  receipt: Receipt,
): Promise<void> {
  await confirmReceipt(context, key, receipt)
  for (const { requestId, state } of await listParts(context.database, key))
    if (state === 'entered')
      await confirmReceipt(context, { unitId: key.unitId, requestId }, receipt)
}
