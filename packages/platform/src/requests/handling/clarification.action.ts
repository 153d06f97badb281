// Asking the applicant to make a request clear: within seven working days, once.

import { Refused } from '#kit/db/transaction.ts'
import { dayInChina, deadline, type LocalDate } from '#law/index.ts'
import {
  actOnRequest,
  type OpenRequest,
  type RequestContext,
} from '../case/act-on-request.action.ts'
import type { RequestKey } from '../case/request-case.ts'
import { noteAsked } from './asked.action.ts'
import type { Asked } from './asked.ts'

/**
 * Asks once; a notice later than seven working days after receipt is refused, for the law gives no
 * other.
 * @law 条例 30
 */
export async function askForClarification(
  context: RequestContext,
  key: RequestKey,
  asked: Asked,
): Promise<void> {
  const { servedOn, workingDays } = asked
  const step = { action: 'askForClarification', key, facts: { servedOn, workingDays } } as const
  await actOnRequest(context, step, (tx, open) => {
    if (isTooLate(servedOn, open)) throw new Refused({ code: 'request.clarificationTooLate' })
    return noteAsked(tx, context, { open, kind: 'clarificationAsked', asked })
  })
}

function isTooLate(servedOn: LocalDate, { request, calendar }: OpenRequest): boolean {
  if (request.receivedOn === null) return true
  const last = deadline(calendar, 'clarification', request.receivedOn)
  return !('dueOn' in last) || servedOn > last.dueOn
}

/** The corrected request arrived: the answer's period starts anew that day. */
export async function receiveClarification(
  context: RequestContext,
  key: RequestKey,
  { on, description }: { readonly on: LocalDate; readonly description: string },
): Promise<void> {
  if (on > dayInChina(context.now)) throw new Refused({ code: 'request.dateInFuture' })
  const step = { action: 'receiveClarification', key, facts: { on } } as const
  await actOnRequest(context, step, async (_tx, { clock }) => {
    if (clock.state === 'waiting' && on < clock.since)
      throw new Refused({ code: 'request.dateTooEarly' })
    const change = description.trim() === '' ? {} : { description: description.trim() }
    return { facts: [{ kind: 'clarificationReceived', on }], change }
  })
}

/**
 * Closes a request whose applicant let the period pass without a good reason.
 * @law 条例 30 — counts as given up, and is not handled any further
 */
export async function closeUnclarified(context: RequestContext, key: RequestKey): Promise<void> {
  await actOnRequest(context, { action: 'closeUnclarified', key }, async (_tx, { today }) => {
    return { facts: [{ kind: 'decided', on: today, outcome: 'other.notClarified' }] }
  })
}
