// The applicant takes a request back, or one that was entered by mistake is voided.

import { Refused } from '#kit/db/transaction.ts'
import { dayInChina } from '#law/index.ts'
import { actOnRequest, type RequestContext } from '../case/act-on-request.action.ts'
import type { RequestKey } from '../case/request-case.ts'
import { issueFileSheets } from '../papers/file-sheets.action.ts'

/** Ends the request; once received it counts as 其他处理. */
export async function withdrawRequest(context: RequestContext, key: RequestKey): Promise<void> {
  await actOnRequest(context, { action: 'withdraw', key }, async (_tx, { request }) => {
    if (request.receivedOn === null) return {}
    return { facts: [{ kind: 'decided', on: dayInChina(context.now), outcome: 'other.other' }] }
  })
}

/** Takes out what was no request, or entered twice; before the clock starts, for a reason that stays. */
export async function voidRequest(
  context: RequestContext,
  key: RequestKey,
  reason: string,
): Promise<void> {
  if (reason.trim() === '') throw new Refused({ code: 'request.reasonMissing' })
  await actOnRequest(context, { action: 'void', key, facts: { reason } }, async () => ({}))
}

/** Files a finished request away, with its register sheet and its cover. */
export async function archiveRequest(context: RequestContext, key: RequestKey): Promise<void> {
  await actOnRequest(context, { action: 'archive', key }, async (tx, open) => {
    await issueFileSheets(tx, context, open)
    return {}
  })
}
