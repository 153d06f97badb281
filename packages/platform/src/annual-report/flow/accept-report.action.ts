// The office in charge takes a report in.

import type { StaffContext } from '#agencies/index.ts'
import { insertCells } from '../roll-up/report-cells.store.ts'
import { tellAbove } from '../roll-up/tell-above.action.ts'
import { actOnEdition } from './act-on-edition.action.ts'
import { updateEdition } from './editions.store.ts'
import { reportOf } from './findings.ts'
import { stateAfter } from './refusals.ts'
import type { ReportKey } from './report-edition.ts'

/** Accepts the report; it may then be published, and its cells count in roll-ups from now on. */
export async function acceptReport(context: StaffContext, key: ReportKey): Promise<void> {
  await actOnEdition(context, { action: 'accept', key }, async (tx, edition) => {
    await updateEdition(tx, edition, {
      state: stateAfter('accept', edition.state),
      acceptedBy: context.actor.id,
      now: context.now,
    })
    if (edition.document !== null) await insertCells(tx, edition, reportOf(edition.document))
    await tellAbove(tx, { ...key, now: 'accepted', by: context.actor.id, at: context.now })
  })
}
