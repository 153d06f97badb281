// Staff note that a message came back after a mail server had taken it.

import { holdsRole } from '#agencies/index.ts'
import { inTransaction, Refused } from '#kit/db/transaction.ts'
import { updateReturned } from '#kit/mail/outgoing.ts'
import { personOf, type RequestContext } from '../case/act-on-request.action.ts'
import type { RequestKey } from '../case/request-case.ts'
import { type ReturnReason, returnReasons } from './return-reason.ts'

export type Returned = { readonly messageId: string; readonly reason: ReturnReason }

/** Only mail that counts as sent can come back; a second time nothing is noted. */
export async function noteReturned(
  context: RequestContext,
  { unitId, requestId }: RequestKey,
  { messageId, reason }: Returned,
): Promise<void> {
  const facts = { message: messageId, reason: returnReasons[reason] }
  const deed = { action: 'requests.noteReturned', unitId, subject: requestId, facts }
  await inTransaction(context, deed, async (tx) => {
    const person = personOf(context)
    if (person.kind !== 'staff' || !holdsRole(person.duties, ['clerk', 'officeHead'], [unitId]))
      throw new Refused({ code: 'request.notYourRole' })
    const key = { unitId, messageId, subjectId: requestId }
    if (!(await updateReturned(tx, key, `退信：${returnReasons[reason]}`)))
      throw new Refused({ code: 'mail.notSent' })
  })
}
