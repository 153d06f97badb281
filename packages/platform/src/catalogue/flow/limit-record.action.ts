// Limits a record to named persons until it is public; the limit binds whoever else has a role.

import { Refused } from '#kit/db/transaction.ts'
import type { EditionKey } from '../record/edition.ts'
import { replaceReaders, updateRecord } from '../record/records.store.ts'
import { actOnRecord, personIdOf, type RecordContext } from './act-on-record.action.ts'

/** Names who may know of the record; nobody named opens it to all whose role reaches it. */
export async function limitRecord(
  context: RecordContext,
  key: EditionKey,
  staffIds: readonly string[],
): Promise<void> {
  const by = personIdOf(context)
  if (staffIds.length > 0 && !staffIds.includes(by)) throw new Refused({ code: 'record.lockedOut' })
  const facts = { named: staffIds.length }
  await actOnRecord(context, { action: 'limit', key, facts }, async (tx) => {
    await replaceReaders(tx, { ...key, staffIds, by, now: context.now })
    await updateRecord(tx, key, { isLimited: staffIds.length > 0 })
    return {}
  })
}
