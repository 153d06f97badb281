// A unit sets how it numbers; numbers that were given stay as they are.

import { holdsRole } from '#agencies/index.ts'
import { inTransaction, Refused } from '#kit/db/transaction.ts'
import { personIdOf, type RecordContext } from '../flow/act-on-record.action.ts'
import { upsertNumbering } from './numbering.store.ts'
import { readMarks, whyNotNumbering } from './numbering.ts'

export type TypedNumbering = { readonly pattern: string; readonly marks: string }

/** @law 条例 12 — the catalogue has an index of its items */
export async function setNumbering(
  context: RecordContext,
  unitId: string,
  typed: TypedNumbering,
): Promise<void> {
  const { duties = [], now } = context
  if (!holdsRole(duties, ['officeHead'], [unitId]))
    throw new Refused({ code: 'numbering.notYours' })
  const pattern = typed.pattern.trim()
  const refusal = whyNotNumbering(pattern, typed.marks)
  if (refusal) throw new Refused({ code: refusal })
  const marks = readMarks(typed.marks) ?? []
  const facts = { pattern, marks: marks.length }
  const deed = { action: 'catalogue.setNumbering', unitId, subject: unitId, facts }
  await inTransaction(context, deed, (tx) =>
    upsertNumbering(tx, unitId, { pattern, marks, by: personIdOf(context), now }),
  )
}
