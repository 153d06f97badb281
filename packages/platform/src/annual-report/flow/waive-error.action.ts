// The office in charge lets an error pass, with a reason that is published with the report.

import type { StaffContext } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { everyFinding } from '../findings/every-finding.ts'
import { listNeighbours } from '../findings/neighbours.store.ts'
import { actOnEdition } from './act-on-edition.action.ts'
import { upsertWaiver } from './editions.store.ts'
import { reportOf } from './findings.ts'
import type { ReportKey, Waiver } from './report-edition.ts'

/** Waives one error of the report as it stands; it comes back when its figures change. */
export async function waiveError(
  context: StaffContext,
  key: ReportKey,
  waiver: Waiver,
): Promise<void> {
  const { fingerprint } = waiver
  const reason = waiver.reason.trim()
  const step = { action: 'waive', key, facts: { fingerprint, reason } } as const
  await actOnEdition(context, step, async (tx, edition) => {
    if (reason === '') throw new Refused({ code: 'report.reasonMissing' })
    const { document } = edition
    const findings =
      document === null ? [] : everyFinding(reportOf(document), await listNeighbours(tx, edition))
    const meant = findings.some(
      (finding) => finding.severity === 'error' && finding.fingerprint === fingerprint,
    )
    if (!meant) throw new Refused({ code: 'report.findingUnknown' })
    await upsertWaiver(tx, key, {
      fingerprint,
      reason,
      waivedBy: context.actor.id,
      now: context.now,
    })
  })
}
