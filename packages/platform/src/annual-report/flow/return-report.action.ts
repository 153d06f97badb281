// The office in charge sends a report back.

import type { StaffContext } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { actOnEdition } from './act-on-edition.action.ts'
import { updateEdition } from './editions.store.ts'
import { stateAfter } from './refusals.ts'
import type { ReportKey } from './report-edition.ts'

/** Returns the report with the reason that the unit will read. */
export async function returnReport(
  context: StaffContext,
  key: ReportKey,
  reason: string,
): Promise<void> {
  const step = { action: 'return', key, facts: { reason: reason.trim() } } as const
  await actOnEdition(context, step, async (tx, edition) => {
    if (reason.trim() === '') throw new Refused({ code: 'report.reasonMissing' })
    await updateEdition(tx, edition, {
      state: stateAfter('return', edition.state),
      returnedReason: reason.trim(),
      now: context.now,
    })
  })
}
