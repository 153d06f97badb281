// Says why cells state other figures than those computed for them.

import type { StaffContext } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { actOnEdition } from '../flow/act-on-edition.action.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import { readComparison, upsertReasons } from './differences.store.ts'

export type Explanation = { readonly addresses: readonly string[]; readonly reason: string }

/** Keeps one reason for these cells, for the figures as they are now; others need another one. */
export async function explainDifference(
  context: StaffContext,
  key: ReportKey,
  { addresses, reason }: Explanation,
): Promise<void> {
  const { actor, now } = context
  const said = reason.trim()
  const facts = { cells: addresses, reason: said }
  await actOnEdition(context, { action: 'explainDifference', key, facts }, async (tx, edition) => {
    if (said === '') throw new Refused({ code: 'report.reasonMissing' })
    const differing = (await readComparison(tx, edition)).filter(
      ({ address, isSame }) => !isSame && addresses.includes(address),
    )
    if (differing.length === 0) throw new Refused({ code: 'rollUp.cellSame' })
    const reasons = differing.map(({ address, stated, computed }) => ({
      address,
      stated,
      computed: computed.value,
      reason: said,
    }))
    await upsertReasons(tx, key, { reasons, by: actor.id, now })
  })
}
