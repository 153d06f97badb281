// Says what a report covers: the organ alone, its level, or its region.

import type { StaffContext } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { actOnEdition } from '../flow/act-on-edition.action.ts'
import { updateEdition } from '../flow/editions.store.ts'
import { stateAfter } from '../flow/refusals.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import { isScope } from '../flow/scope.ts'

/** Keeps the scope; it decides which reports this one stands for when those above add it up. */
export async function changeScope(
  context: StaffContext,
  key: ReportKey,
  scope: string,
): Promise<void> {
  await actOnEdition(
    context,
    { action: 'changeScope', key, facts: { scope } },
    async (tx, edition) => {
      if (!isScope(scope)) throw new Refused({ code: 'rollUp.scopeUnknown' })
      const state = stateAfter('changeScope', edition.state)
      await updateEdition(tx, edition, { state, scope, now: context.now })
    },
  )
}
