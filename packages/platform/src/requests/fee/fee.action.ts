// The processing fee of one request: notice, payment, lapse.

import { Refused } from '#kit/db/transaction.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'
import { actOnRequest, type RequestContext } from '../case/act-on-request.action.ts'
import type { RequestKey } from '../case/request-case.ts'
import { whyNotServed } from '../handling/asked.ts'
import { issuePaper } from '../papers/issue-paper.action.ts'

export type FeeNotice = {
  readonly servedOn: LocalDate
  readonly amountInFen: number
  /** How the fee was reckoned and is paid: with both the notice is issued as a letter. */
  readonly words?: { readonly tariff: string; readonly payWay: string }
}

/**
 * Tells the applicant the fee; the answer waits for it. One notice for a request.
 * @law 条例 42
 * @law 国办函〔2020〕109号 6 — decided within the request's own period
 */
export async function noticeFee(
  context: RequestContext,
  key: RequestKey,
  { servedOn, amountInFen, words }: FeeNotice,
): Promise<void> {
  if (!Number.isSafeInteger(amountInFen) || amountInFen <= 0)
    throw new Refused({ code: 'request.feeNotPositive' })
  const step = { action: 'noticeFee', key, facts: { servedOn, amountInFen } } as const
  await actOnRequest(context, step, async (tx, open) => {
    const { request, today } = open
    const refusal = whyNotServed(servedOn, { receivedOn: request.receivedOn, today })
    if (refusal) throw new Refused(refusal)
    const news = [{ kind: 'feeNoticed', on: servedOn, servedOn, amountInFen }] as const
    if (words)
      await issuePaper(tx, context, {
        open,
        paper: { kind: 'feeNotice', values: words, on: servedOn, news },
      })
    return { facts: news }
  })
}

/** The fee was paid in full: the answer's period starts anew the day after. */
export async function receivePayment(
  context: RequestContext,
  key: RequestKey,
  { on, amountInFen }: { readonly on: LocalDate; readonly amountInFen: number },
): Promise<void> {
  if (on > dayInChina(context.now)) throw new Refused({ code: 'request.dateInFuture' })
  const step = { action: 'receivePayment', key, facts: { on, amountInFen } } as const
  await actOnRequest(context, step, async (_tx, { recorded, clock }) => {
    const noticed = recorded.find(({ fact }) => fact.kind === 'feeNoticed')?.fact
    if (noticed?.kind !== 'feeNoticed' || noticed.amountInFen !== amountInFen)
      throw new Refused({ code: 'request.feeDiffers' })
    if (clock.state === 'waiting' && on < clock.since)
      throw new Refused({ code: 'request.dateTooEarly' })
    return { facts: [{ kind: 'feePaid', on, amountInFen }] }
  })
}

/**
 * Closes a request whose fee was not paid in time.
 * @law 国办函〔2020〕109号 6 — counts as given up
 */
export async function closeUnpaid(context: RequestContext, key: RequestKey): Promise<void> {
  await actOnRequest(context, { action: 'closeUnpaid', key }, async (_tx, { today }) => {
    return { facts: [{ kind: 'decided', on: today, outcome: 'other.feeUnpaid' }] }
  })
}
