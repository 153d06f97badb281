// Closes a room: its address stops working, what was said there stays.

import { inTransaction, Refused } from '#kit/db/transaction.ts'
import { personOf, type RequestContext } from '../case/act-on-request.action.ts'
import { whyNotRequest } from '../case/refusals.ts'
import type { RequestCase } from '../case/request-case.ts'
import { updateClosed } from './rooms.store.ts'

/** For those who may ask others about the request; the consultation itself goes on. */
export async function closeRoom(
  context: RequestContext,
  { unitId, requestId, state, draftedBy }: RequestCase,
  roomId: string,
): Promise<void> {
  const deed = { action: 'requests.closeRoom', unitId, subject: requestId, facts: { roomId } }
  await inTransaction(context, deed, async (tx) => {
    const situation = { state, unitId, draftedBy, person: personOf(context) }
    const refusal = whyNotRequest('recordConsultation', situation)
    if (refusal) throw new Refused(refusal)
    if (!(await updateClosed(tx, { unitId, roomId }, context.now)))
      throw new Refused({ code: 'room.closed' })
  })
}
