// An office enters the marks its document numbers begin with; numbers already given keep theirs.

import { holdsRole, type StaffContext } from '#agencies/index.ts'
import { inTransaction, Refused } from '#kit/db/transaction.ts'
import { type Marks, markProblem } from './document-number.ts'
import { upsertMarks } from './marks.store.ts'

/** Refused to all but the head of the office. */
export async function saveMarks(
  context: StaffContext,
  unitId: string,
  marks: Marks,
): Promise<void> {
  const deed = { action: 'letters.saveMarks', unitId, subject: unitId, facts: marks }
  await inTransaction(context, deed, async (tx) => {
    if (!holdsRole(context.duties, ['officeHead'], [unitId]))
      throw new Refused({ code: 'letter.notYourRole' })
    if (markProblem(marks.answer) ?? markProblem(marks.notice))
      throw new Refused({ code: 'letter.markFaulty' })
    await upsertMarks(tx, marks, { unitId, by: context.actor.id, now: context.now })
  })
}
