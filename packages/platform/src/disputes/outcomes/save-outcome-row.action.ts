// An office settles under which heading an end of disputes is counted, with what that rests on.

import { holdsRole, type StaffContext } from '#agencies/index.ts'
import { inTransaction, Refused } from '#kit/db/transaction.ts'
import { dayInChina } from '#law/index.ts'
import { type NewOutcomeRow, outcomeRowProblems } from './outcome-row.ts'
import { insertOutcomeRow } from './outcome-rows.store.ts'

/** Adds the next version of a row; figures as known before keep the heading they had. */
export async function saveOutcomeRow(
  context: StaffContext,
  unitId: string,
  row: NewOutcomeRow,
): Promise<void> {
  const { now, actor } = context
  const subject = `${row.kind}.${row.outcome}`
  const facts = { countedAs: row.countedAs, validFrom: row.validFrom, basis: row.basis }
  const deed = { action: 'disputes.saveOutcomeRow', unitId, subject, facts }
  await inTransaction(context, deed, async (tx) => {
    if (!holdsRole(context.duties, ['officeHead'], [unitId]))
      throw new Refused({ code: 'dispute.notYourRole' })
    if (Object.keys(outcomeRowProblems(row, dayInChina(now))).length > 0)
      throw new Refused({ code: 'dispute.outcomeRowFaulty' })
    await insertOutcomeRow(tx, row, { unitId, by: actor.id, now })
  })
}
