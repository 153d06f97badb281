// Whether somebody may write to an edition now, for what belongs to it beside its content.

import { Refused, type Tx } from '#kit/db/transaction.ts'
import type { EditionKey } from '../record/edition.ts'
import { findEdition, listEditions, listSteps } from '../record/editions.store.ts'
import { findRecord } from '../record/records.store.ts'
import { type RecordContext, situationOf } from './act-on-record.action.ts'
import { type RecordRefusal, whyNotRecord } from './refusals.ts'

/** Why this person may not save the edition; undefined when they may. */
async function whyNotSave(
  read: Tx | RecordContext['database'],
  key: EditionKey,
  context: RecordContext,
): Promise<RecordRefusal | undefined> {
  const [record, edition] = [await findRecord(read, key), await findEdition(read, key)]
  if (record === undefined || edition === undefined) return { code: 'record.unknown' }
  const open = {
    record,
    edition,
    editions: await listEditions(read, key),
    taken: await listSteps(read, key),
  }
  return whyNotRecord('save', await situationOf(read, open, context))
}

export async function assertMaySave(
  read: Tx | RecordContext['database'],
  key: EditionKey,
  context: RecordContext,
): Promise<void> {
  const refusal = await whyNotSave(read, key, context)
  if (refusal) throw new Refused(refusal)
}
