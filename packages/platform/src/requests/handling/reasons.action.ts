// Asking for reasons where number and frequency clearly exceed a reasonable range.

import { Refused } from '#kit/db/transaction.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'
import { actOnRequest, type RequestContext } from '../case/act-on-request.action.ts'
import type { RequestKey } from '../case/request-case.ts'
import { noteAsked } from './asked.action.ts'
import type { Asked } from './asked.ts'

/**
 * Asks the applicant to give reasons; until they come the answer's period waits. The law names no
 * length: the notice sets one.
 * @law 条例 35
 */
export async function askForReasons(
  context: RequestContext,
  key: RequestKey,
  asked: Asked,
): Promise<void> {
  const { servedOn, workingDays } = asked
  const step = { action: 'askForReasons', key, facts: { servedOn, workingDays } } as const
  await actOnRequest(context, step, (tx, open) =>
    noteAsked(tx, context, { open, kind: 'reasonsAsked', asked }),
  )
}

/** The reasons arrived. Whether they are reasonable is decided with the answer. */
export async function receiveReasons(
  context: RequestContext,
  key: RequestKey,
  { on, text = '' }: { readonly on: LocalDate; readonly text?: string },
): Promise<void> {
  if (on > dayInChina(context.now)) throw new Refused({ code: 'request.dateInFuture' })
  const step = { action: 'receiveReasons', key, facts: { on } } as const
  await actOnRequest(context, step, async (_tx, { clock }) => {
    if (clock.state === 'waiting' && on < clock.since)
      throw new Refused({ code: 'request.dateTooEarly' })
    const given = text.trim()
    return { facts: [{ kind: 'reasonsReceived', on, ...(given !== '' && { text: given }) }] }
  })
}
