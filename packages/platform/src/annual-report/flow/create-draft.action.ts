// Opens a unit's report for a year that is over.

import { getUnit, type StaffContext } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { dayInChina } from '#law/index.ts'
import { actOnReport } from './act-on-edition.action.ts'
import { insertEdition } from './editions.store.ts'
import type { ReportKey } from './report-edition.ts'
import { usualScope } from './scope.ts'

/**
 * Creates the first edition, empty.
 * @law 条例 49 — what is reported is the year before
 */
export async function createDraft(context: StaffContext, key: ReportKey): Promise<void> {
  const { now } = context
  await actOnReport(context, { action: 'createDraft', key }, async (tx) => {
    if (key.year >= Number(dayInChina(now).slice(0, 4)))
      throw new Refused({ code: 'report.yearNotOver' })
    const scope = usualScope(await getUnit(tx, key.unitId))
    await insertEdition(tx, { ...key, number: 1, document: null, correctionNote: null, scope, now })
  })
}
