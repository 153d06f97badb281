// Brings what search knows of a record to what is public of it now: called by whatever changes that, in the
// same transaction.

import type { Tx } from '#kit/db/transaction.ts'
import type { RecordKey } from '../record/edition.ts'
import { findRecordForUpdate } from '../record/records.store.ts'
import { listNotedFacts, standing } from '../validity/facts.store.ts'
import { findPublished } from '../validity/published-document.store.ts'
import { endOf } from '../validity/validity.ts'
import { deleteDocument, findLive, listLiveWith, upsertDocument } from './search-documents.store.ts'

/** Found as it is live now; not at all where it is not. */
export async function indexRecord(tx: Tx, key: RecordKey): Promise<void> {
  const live = await findLive(tx, key)
  if (live === undefined) return await deleteDocument(tx, key)
  const published = await findPublished(tx, key)
  const facts = standing(await listNotedFacts(tx, key))
  const amended = facts.filter(({ kind }) => kind === 'amended').map(({ from }) => from)
  await upsertDocument(tx, {
    ...live,
    end: published && endOf(published.content, facts),
    amendedOn: amended.toSorted()[0] ?? null,
  })
}

/** Records that publish a file, whose text has come. */
export async function indexRecordsWith(
  tx: Tx,
  file: { readonly unitId: string; readonly id: string },
): Promise<void> {
  for (const key of await listLiveWith(tx, file)) {
    await findRecordForUpdate(tx, key)
    await indexRecord(tx, key)
  }
}
