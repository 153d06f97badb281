// Asking the applicant to make a request clear: within seven working days, once.

import { Refused } from '#kit/db/transaction.ts'
import { addWorkingDays, dayInChina, type LocalDate, timeLimits } from '#law/index.ts'
import { actOnRequest, type RequestContext } from '../case/act-on-request.action.ts'
import type { RequestKey } from '../case/request-case.ts'
import { issuePaper } from '../papers/issue-paper.action.ts'
import type { Asked } from './asked.ts'

/**
 * Asks once; a notice later than seven working days after receipt is refused, for the law gives no
 * other.
 * @law 条例 30
 */
export async function askForClarification(
  context: RequestContext,
  key: RequestKey,
  { servedOn, workingDays, what = '' }: Asked,
): Promise<void> {
  const today = dayInChina(context.now)
  if (servedOn > today) throw new Refused({ code: 'request.dateInFuture' })
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > 60)
    throw new Refused({ code: 'request.periodUnreasonable' })
  const step = { action: 'askForClarification', key, facts: { servedOn, workingDays } } as const
  await actOnRequest(context, step, async (tx, open) => {
    const { request, calendar } = open
    const { receivedOn } = request
    if (receivedOn === null || servedOn < receivedOn)
      throw new Refused({ code: 'request.dateTooEarly' })
    const { workingDays: seven } = timeLimits.clarification
    const last = addWorkingDays(calendar, receivedOn, seven)
    if (!('dueOn' in last) || servedOn > last.dueOn)
      throw new Refused({ code: 'request.clarificationTooLate' })
    const news = [{ kind: 'clarificationAsked', on: servedOn, servedOn, workingDays }] as const
    if (what.trim() !== '') {
      const values = { matter: what.trim() }
      const paper = { kind: 'clarification', values, on: servedOn, news } as const
      await issuePaper(tx, context, { open, paper })
    }
    return { facts: news }
  })
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
