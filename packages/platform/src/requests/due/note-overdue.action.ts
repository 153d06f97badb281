// Writes down that the last day of an answer has passed: whatever changes the calendar later, an
// overdue request stays overdue.

import { type Context, Refused } from '#kit/db/transaction.ts'
import { dayInChina } from '#law/index.ts'
import { actOnRequest, type RequestContext } from '../case/act-on-request.action.ts'
import type { RequestKey } from '../case/request-case.ts'
import { listNotNoted } from './due-days.store.ts'

/**
 * Once for each due day.
 * @law 条例 33
 */
async function noteOverdue(context: RequestContext, key: RequestKey): Promise<void> {
  await actOnRequest(context, { action: 'noteOverdue', key }, async (_tx, open) => {
    const { clock, recorded, today } = open
    const runs = clock.state === 'running' || clock.state === 'suspended'
    const isNoted =
      runs && recorded.some(({ fact }) => fact.kind === 'fellOverdue' && fact.on === clock.dueOn)
    if (!runs || isNoted || today <= clock.dueOn) throw new Refused({ code: 'request.wrongState' })
    return { facts: [{ kind: 'fellOverdue', on: clock.dueOn }] }
  })
}

/** The same; somebody may have answered between looking and noting. */
export async function noteQuietly(context: RequestContext, key: RequestKey): Promise<void> {
  try {
    await noteOverdue(context, key)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
}

/** Notes everything in all units that is overdue today and was not noted yet. */
export async function noteAllOverdue(context: Context): Promise<void> {
  const keys = await listNotNoted(context.database, dayInChina(context.now))
  for (const key of keys) await noteQuietly(context, key)
}
