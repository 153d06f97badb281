// The office in charge takes its acceptance back, while the public has not seen the report.

import type { StaffContext } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { tellAbove } from '../roll-up/tell-above.action.ts'
import { actOnEdition } from './act-on-edition.action.ts'
import { updateWithdrawn } from './editions.store.ts'
import { stateAfter } from './refusals.ts'
import type { ReportKey } from './report-edition.ts'

/**
 * Withdraws the acceptance with the reason that the unit will read; the report is a submitted one again
 * and counts in no roll-up from now on.
 */
export async function withdrawAcceptance(
  context: StaffContext,
  key: ReportKey,
  reason: string,
): Promise<void> {
  const said = reason.trim()
  const step = { action: 'withdraw', key, facts: { reason: said } } as const
  await actOnEdition(context, step, async (tx, edition) => {
    if (said === '') throw new Refused({ code: 'report.reasonMissing' })
    const state = stateAfter('withdraw', edition.state)
    await updateWithdrawn(tx, edition, { state, reason: said, now: context.now })
    await tellAbove(tx, { ...key, now: 'withdrawn', by: context.actor.id, at: context.now })
  })
}
