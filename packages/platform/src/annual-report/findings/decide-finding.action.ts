// A person of the unit says what is to be thought of a finding, or takes that back.

import type { StaffContext } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { actOnEdition } from '../flow/act-on-edition.action.ts'
import { reportOf } from '../flow/findings.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import type { DecisionKind } from './decision.ts'
import { deleteDecision, upsertDecision } from './decisions.store.ts'
import { everyFinding } from './every-finding.ts'
import { listNeighbours } from './neighbours.store.ts'

export type Said = {
  readonly fingerprint: string
  readonly kind: DecisionKind
  readonly reason: string
}

/**
 * Decides about one finding of the report as it stands. Confirming needs no words; saying that it is
 * no problem, or explaining it, does.
 */
export async function decideFinding(
  context: StaffContext,
  key: ReportKey,
  { fingerprint, kind, reason }: Said,
): Promise<void> {
  const facts = { fingerprint, decision: kind }
  await actOnEdition(context, { action: 'decideFinding', key, facts }, async (tx, edition) => {
    const said = reason.trim()
    if (kind !== 'confirmed' && said === '') throw new Refused({ code: 'report.reasonMissing' })
    const findings =
      edition.document === null
        ? []
        : everyFinding(reportOf(edition.document), await listNeighbours(tx, edition))
    const finding = findings.find((one) => one.fingerprint === fingerprint)
    if (finding === undefined) throw new Refused({ code: 'report.findingUnknown' })
    const [decidedBy, decidedAt] = [context.actor.id, context.now]
    await upsertDecision(tx, key, { kind, reason: said || null, finding, decidedBy, decidedAt })
  })
}

/** Takes a decision back: the finding waits again. */
export async function withdrawDecision(
  context: StaffContext,
  key: ReportKey,
  fingerprint: string,
): Promise<void> {
  const facts = { fingerprint, decision: 'withdrawn' }
  await actOnEdition(context, { action: 'decideFinding', key, facts }, async (tx) => {
    if (!(await deleteDecision(tx, key, fingerprint)))
      throw new Refused({ code: 'report.findingUnknown' })
  })
}
