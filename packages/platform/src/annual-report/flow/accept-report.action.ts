// The office in charge takes a report in.

import type { StaffContext } from '#agencies/index.ts'
import { actOnEdition } from './act-on-edition.action.ts'
import { updateEdition } from './editions.store.ts'
import { stateAfter } from './refusals.ts'
import type { ReportKey } from './report-edition.ts'

/** Accepts the report; it may then be published and counts in the roll-up. */
export async function acceptReport(context: StaffContext, key: ReportKey): Promise<void> {
  await actOnEdition(context, { action: 'accept', key }, async (tx, edition) => {
    await updateEdition(tx, edition, {
      state: stateAfter('accept', edition.state),
      acceptedBy: context.actor.id,
      now: context.now,
    })
  })
}
