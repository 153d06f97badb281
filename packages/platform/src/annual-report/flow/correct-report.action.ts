// Opens a new edition of a published report; the published one stays until the new one replaces it.

import type { StaffContext } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { actOnEdition } from './act-on-edition.action.ts'
import { insertEdition } from './editions.store.ts'
import type { ReportKey } from './report-edition.ts'

/**
 * Starts a correction from what was published, with a note that the public will read.
 * @law 条例 6 — information is made public accurately
 */
export async function correctReport(
  context: StaffContext,
  key: ReportKey,
  note: string,
): Promise<void> {
  const step = { action: 'correct', key, facts: { reason: note.trim() } } as const
  await actOnEdition(context, step, async (tx, published) => {
    if (note.trim() === '') throw new Refused({ code: 'report.reasonMissing' })
    await insertEdition(tx, {
      ...key,
      number: published.number + 1,
      document: published.document,
      correctionNote: note.trim(),
      scope: published.scope,
      now: context.now,
    })
  })
}
