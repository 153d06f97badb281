// Asks the rules before something long is begun; the step itself asks again when it writes.

import { listIdsAbove, type StaffContext } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import type { Step } from './act-on-edition.action.ts'
import { findEdition } from './editions.store.ts'
import { whyNot } from './refusals.ts'

/** Refuses what the person may not do to the report as it stands now. */
export async function assertAllowed(context: StaffContext, { action, key }: Step): Promise<void> {
  const { database, actor, duties } = context
  const [own = key.unitId, ...above] = await listIdsAbove(database, key.unitId)
  const found = await findEdition(database, key)
  const refusal = whyNot(action, {
    state: found?.state ?? 'none',
    submittedBy: found?.submittedBy ?? null,
    isCorrection: (found?.number ?? 1) > 1,
    unitIds: [own, ...above],
    person: { id: actor.id, duties },
  })
  if (refusal) throw new Refused(refusal)
}
