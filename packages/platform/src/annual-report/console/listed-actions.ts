// What a person may do to a report now, and why not: the same rule that guards the steps.

import { listIdsAbove } from '#agencies/index.ts'
import type { SignedIn } from '#kit/http/route.ts'
import type { EditionState } from '../flow/edition-state.ts'
import { type ReportRefusal, type Situation, whyNot } from '../flow/refusals.ts'
import type { ReportEdition, ReportKey } from '../flow/report-edition.ts'
import { type ReportAction, reportActions } from '../flow/transitions.ts'

type Standing = Pick<ReportEdition, 'unitId' | 'submittedBy' | 'number'> & {
  readonly state: EditionState | 'none'
}

/** How a report stands that nobody has begun. */
export function notBegun({ unitId }: ReportKey): Standing {
  return { unitId, state: 'none', submittedBy: null, number: 1 }
}

/** Steps of the flow that the person may take with this edition. */
export async function listActions(
  exchange: SignedIn,
  edition: Standing,
): Promise<readonly ReportAction[]> {
  const situation = await situationOf(exchange, edition)
  return reportActions.filter((action) => whyNot(action, situation) === undefined)
}

/** Why the person may not take this step with this edition now; undefined when they may. */
export async function whyNotNow(
  exchange: SignedIn,
  edition: Standing,
  action: ReportAction,
): Promise<ReportRefusal | undefined> {
  return whyNot(action, await situationOf(exchange, edition))
}

async function situationOf(
  { database, person }: SignedIn,
  { unitId, state, submittedBy, number }: Standing,
): Promise<Situation> {
  const [own = unitId, ...above] = await listIdsAbove(database, unitId)
  return { state, submittedBy, isCorrection: number > 1, unitIds: [own, ...above], person }
}
