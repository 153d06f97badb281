// Writes down that the last day of an answer has passed: whatever changes the calendar later, an
// overdue request stays overdue.

import { Refused } from '#kit/db/transaction.ts'
import { actOnRequest, type RequestContext } from '../case/act-on-request.action.ts'
import type { RequestKey } from '../case/request-case.ts'

/**
 * Once for each due day.
 * @law 条例 33
 */
export async function noteOverdue(context: RequestContext, key: RequestKey): Promise<void> {
  await actOnRequest(context, { action: 'noteOverdue', key }, async (_tx, open) => {
    const { clock, recorded, today } = open
    const runs = clock.state === 'running' || clock.state === 'suspended'
    if (!runs || today <= clock.dueOn) throw new Refused({ code: 'request.wrongState' })
    const isNoted = recorded.some(
      ({ fact }) => fact.kind === 'fellOverdue' && fact.on === clock.dueOn,
    )
    return { facts: isNoted ? [] : [{ kind: 'fellOverdue', on: clock.dueOn }] }
  })
}
