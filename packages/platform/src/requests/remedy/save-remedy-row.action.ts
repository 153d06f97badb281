// An office states its review organ, court and channel, or settles the way for a result; with the basis.

import { holdsRole, type StaffContext } from '#agencies/index.ts'
import { inTransaction, Refused } from '#kit/db/transaction.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'
import { remedyRowProblems } from './remedy-row.ts'
import { insertRemedyRow } from './remedy-rows.store.ts'
import type { RemedySubject } from './remedy-subject.ts'

export type NewRow = {
  readonly unitId: string
  readonly subject: RemedySubject
  readonly value: string
  readonly basis: string
  readonly validFrom: LocalDate
}

/** Adds the next version of a row; letters issued before keep what they say. */
export async function saveRemedyRow(context: StaffContext, row: NewRow): Promise<void> {
  const { unitId, subject, value, basis, validFrom } = row
  const facts = { value, basis, validFrom }
  const deed = { action: 'requests.saveRemedyRow', unitId, subject, facts }
  await inTransaction(context, deed, async (tx) => {
    if (!holdsRole(context.duties, ['officeHead'], [unitId]))
      throw new Refused({ code: 'request.notYourRole' })
    if (Object.keys(remedyRowProblems(row)).length > 0)
      throw new Refused({ code: 'request.remedyFaulty' })
    if (validFrom < dayInChina(context.now)) throw new Refused({ code: 'request.remedyPast' })
    await insertRemedyRow(tx, unitId, {
      subject,
      value,
      basis,
      validFrom,
      savedBy: context.actor.id,
      savedAt: context.now,
    })
  })
}
