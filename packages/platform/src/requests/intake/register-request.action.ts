// Gives a received request its number in the register.

import { Refused } from '#kit/db/transaction.ts'
import { insertNextNumber } from '#letters/index.ts'
import { actOnRequest, type RequestContext } from '../case/act-on-request.action.ts'
import type { RequestKey } from '../case/request-case.ts'

/**
 * Registers the request under the next number of the year it was received in.
 * @law 条例 45
 */
export async function registerRequest(context: RequestContext, key: RequestKey): Promise<void> {
  await actOnRequest(context, { action: 'register', key }, async (tx, { request }) => {
    if (request.receivedOn === null) throw new Refused({ code: 'request.wrongState' })
    const year = Number(request.receivedOn.slice(0, 4))
    const next = await insertNextNumber(tx, { unitId: key.unitId, series: 'requests', year })
    return { change: { number: `${year}-${String(next).padStart(4, '0')}` } }
  })
}
