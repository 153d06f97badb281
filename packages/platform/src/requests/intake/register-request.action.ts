// Gives a received request its number in the register.

import { Refused, type Tx } from '#kit/db/transaction.ts'
import type { LocalDate } from '#law/index.ts'
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
    return { change: { number: await nextRequestNumber(tx, key.unitId, request.receivedOn) } }
  })
}

/** The next number of the unit's register in the year of a receipt. */
export async function nextRequestNumber(
  tx: Tx,
  unitId: string,
  receivedOn: LocalDate,
): Promise<string> {
  const year = Number(receivedOn.slice(0, 4))
  const next = await insertNextNumber(tx, { unitId, series: 'requests', year })
  return `${year}-${String(next).padStart(4, '0')}`
}
