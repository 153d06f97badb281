// Extends the answer's period: once, by the head of the disclosure office, told in time.

import { Refused } from '#kit/db/transaction.ts'
import { dayInChina, type LocalDate, timeLimits } from '#law/index.ts'
import { actOnRequest, type RequestContext } from '../case/act-on-request.action.ts'
import type { RequestKey } from '../case/request-case.ts'
import { issuePaper } from '../papers/issue-paper.action.ts'

export type Extension = {
  readonly workingDays: number
  /** The day the notice was given to the applicant. */
  readonly notifiedOn: LocalDate
  readonly reason: string
}

/**
 * Extends by at most 20 working days; the applicant must be told by the day the first period ends, so
 * that nothing overdue is extended.
 * @law 条例 33 — with the consent of the head of the disclosure office
 */
export async function extendTimeLimit(
  context: RequestContext,
  key: RequestKey,
  { workingDays, notifiedOn, reason }: Extension,
): Promise<void> {
  const today = dayInChina(context.now)
  if (notifiedOn > today) throw new Refused({ code: 'request.dateInFuture' })
  if (reason.trim() === '') throw new Refused({ code: 'request.reasonMissing' })
  const most = timeLimits.answer.workingDays
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > most)
    throw new Refused({ code: 'request.extensionTooLong' })
  const step = { action: 'extend', key, facts: { workingDays, notifiedOn, reason } } as const
  await actOnRequest(context, step, async (tx, open) => {
    const { clock } = open
    if (clock.state !== 'running' && clock.state !== 'suspended')
      throw new Refused({ code: 'request.wrongState' })
    if (notifiedOn < clock.startedOn) throw new Refused({ code: 'request.dateTooEarly' })
    const approvedBy = context.actor.id
    const news = [{ kind: 'extended', on: today, workingDays, notifiedOn, approvedBy }] as const
    const values = { reason: reason.trim() }
    const paper = { kind: 'extension', values, on: notifiedOn, news } as const
    await issuePaper(tx, context, { open, paper })
    return { facts: news }
  })
}
