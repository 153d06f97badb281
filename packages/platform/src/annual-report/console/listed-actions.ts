// What a person may do to a report now: the same rule that guards the steps.

import { listIdsAbove } from '#agencies/index.ts'
import type { SignedIn } from '#kit/http/route.ts'
import type { EditionState } from '../flow/edition-state.ts'
import { whyNot } from '../flow/refusals.ts'
import type { ReportEdition, ReportKey } from '../flow/report-edition.ts'
import { type ReportAction, reportActions } from '../flow/transitions.ts'

type Standing = Pick<ReportEdition, 'unitId' | 'submittedBy'> & {
  readonly state: EditionState | 'none'
}

/** How a report stands that nobody has begun. */
export function notBegun({ unitId }: ReportKey): Standing {
  return { unitId, state: 'none', submittedBy: null }
}

/** Steps of the flow that the person may take with this edition. */
export async function listActions(
  { database, person }: SignedIn,
  edition: Standing,
): Promise<readonly ReportAction[]> {
  const [own = edition.unitId, ...above] = await listIdsAbove(database, edition.unitId)
  const { state, submittedBy } = edition
  const situation = { state, submittedBy, unitIds: [own, ...above], person } as const
  return reportActions.filter((action) => whyNot(action, situation) === undefined)
}
