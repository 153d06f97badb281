// Says why a document needs no interpretation: nobody is reminded of it any more.

import { inTransaction, Refused } from '#kit/db/transaction.ts'
import { personIdOf, type RecordContext } from '../flow/act-on-record.action.ts'
import type { RecordKey } from '../record/edition.ts'
import { assertValidityRole } from '../validity/note-validity.action.ts'
import { findPublished } from '../validity/published-document.store.ts'
import { insertWaiver } from './interpretation.store.ts'

export async function waiveInterpretation(
  context: RecordContext,
  key: RecordKey,
  reason: string,
): Promise<void> {
  assertValidityRole(context, key.unitId)
  const said = reason.trim()
  if (said === '') throw new Refused({ code: 'validity.reasonMissing' })
  const deed = {
    action: 'catalogue.waiveInterpretation',
    unitId: key.unitId,
    subject: key.recordId,
    facts: { reason: said },
  }
  await inTransaction(context, deed, async (tx) => {
    if ((await findPublished(tx, key)) === undefined)
      throw new Refused({ code: 'validity.unknown' })
    await insertWaiver(tx, key, { reason: said, by: personIdOf(context), now: context.now })
  })
}
