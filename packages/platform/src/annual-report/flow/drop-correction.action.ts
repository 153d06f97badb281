// Gives up a correction that was begun by mistake; what the public reads stays as it is.

import type { StaffContext } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { actOnEdition } from './act-on-edition.action.ts'
import { dropEdition } from './dropped-editions.store.ts'
import type { ReportKey } from './report-edition.ts'

/**
 * Takes the edition in work away, for a reason; once it was submitted it goes its way, as the office
 * in charge has seen it.
 * @law 条例 6 — information is made public accurately: what needs no correction gets none
 */
export async function dropCorrection(
  context: StaffContext,
  key: ReportKey,
  reason: string,
): Promise<void> {
  const said = { reason: reason.trim() }
  const step = { action: 'dropCorrection', key, facts: said } as const
  await actOnEdition(context, step, async (tx, edition) => {
    if (said.reason === '') throw new Refused({ code: 'report.reasonMissing' })
    await dropEdition(tx, edition, context.now)
  })
}
