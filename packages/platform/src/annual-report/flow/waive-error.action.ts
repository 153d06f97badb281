// The office in charge lets an error pass, with a reason that is published with the report.

import type { StaffContext } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { actOnEdition } from './act-on-edition.action.ts'
import { upsertWaiver } from './editions.store.ts'
import { findingsOf, reportOf } from './findings.ts'
import type { ReportKey, Waiver } from './report-edition.ts'

/** Waives one error of the report as it stands; it comes back when its figures change. */
export async function waiveError(
  context: StaffContext,
  key: ReportKey,
  waiver: Waiver,
): Promise<void> {
  await actOnEdition(context, { action: 'waive', key }, async (tx, { document }) => {
    const reason = waiver.reason.trim()
    if (reason === '') throw new Refused({ code: 'report.reasonMissing' })
    const findings = document === null ? [] : findingsOf(reportOf(document))
    const meant = findings.some(
      ({ severity, fingerprint }) => severity === 'error' && fingerprint === waiver.fingerprint,
    )
    if (!meant) throw new Refused({ code: 'report.findingUnknown' })
    const { fingerprint } = waiver
    await upsertWaiver(tx, key, {
      fingerprint,
      reason,
      waivedBy: context.actor.id,
      now: context.now,
    })
  })
}
