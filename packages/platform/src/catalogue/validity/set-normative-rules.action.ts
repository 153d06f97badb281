// A unit chooses how its documents are counted and prompted; all its documents are counted anew.

import { inTransaction, Refused } from '#kit/db/transaction.ts'
import { listCountedRecords } from '../figures/normative-figures.store.ts'
import { noteNormative } from '../figures/note-normative.action.ts'
import { personIdOf, type RecordContext } from '../flow/act-on-record.action.ts'
import { findRecordForUpdate } from '../record/records.store.ts'
import { upsertNormativeRules } from './normative-rules.store.ts'
import { isIssueDate } from './normative-rules.ts'
import { assertValidityRole } from './note-validity.action.ts'

export type WishedRules = { readonly issueDate: string; readonly interpretationDays: string }

/** What was counted before stays known as of then. */
export async function setNormativeRules(
  context: RecordContext,
  unitId: string,
  { issueDate, interpretationDays }: WishedRules,
): Promise<void> {
  const { now } = context
  assertValidityRole(context, unitId)
  const days = /^\d{1,2}$/.test(interpretationDays) ? Number(interpretationDays) : 0
  if (!isIssueDate(issueDate) || days < 1 || days > 60)
    throw new Refused({ code: 'validity.rulesInvalid' })
  const rules = { issueDate, interpretationDays: days }
  const deed = { action: 'catalogue.setNormativeRules', unitId, subject: unitId, facts: rules }
  await inTransaction(context, deed, async (tx) => {
    await upsertNormativeRules(tx, { unitId, ...rules, by: personIdOf(context), now })
    for (const key of await listCountedRecords(tx, unitId)) {
      await findRecordForUpdate(tx, key)
      await noteNormative(tx, key, now)
    }
  })
}
