// Indexes all public records anew, some at a time, each in a short transaction: readers find what was found
// before until their turn comes. Stopped in the middle, it goes on where it was.

import { type Context, inTransaction, platformUnitId } from '#kit/db/transaction.ts'
import { findRecordForUpdate } from '../record/records.store.ts'
import { indexRecord } from './index-record.action.ts'
import { listToIndex } from './search-documents.store.ts'

const perBatch = 200

export type Reindexed = { readonly count: number; readonly last: string | undefined }

/** Indexes the next records after one; none left where fewer than a batch were done. */
export async function reindexBatch(
  context: Context,
  after: string | undefined,
): Promise<Reindexed & { readonly isDone: boolean }> {
  const keys = await listToIndex(context.database, after, perBatch)
  const last = keys.at(-1)?.recordId
  const facts = { count: keys.length, after: after ?? '' }
  const deed = { action: 'catalogue.reindex', unitId: platformUnitId, subject: 'search', facts }
  if (keys.length > 0)
    await inTransaction(context, deed, async (tx) => {
      // Whoever is publishing it comes first, or waits.
      for (const key of keys) {
        await findRecordForUpdate(tx, key)
        await indexRecord(tx, key)
      }
    })
  return { count: keys.length, last, isDone: keys.length < perBatch }
}
