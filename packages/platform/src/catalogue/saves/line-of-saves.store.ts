// SQL of the saves of an edition: when and by whom; what one said is read by its own query.

import type { Read } from '#kit/db/transaction.ts'
import type { EditionKey } from '../record/edition.ts'

export type Save = {
  readonly version: number
  readonly digest: string
  readonly at: Date
  readonly by: string
}

/** The saves of an edition, newest first, below a version. */
export async function listSaves(
  read: Read,
  { unitId, recordId, number }: EditionKey,
  { below, limit }: { readonly below: number | undefined; readonly limit: number },
): Promise<readonly Save[]> {
  const all = read
    .selectFrom('record_saves')
    .select(['version', 'content_digest as digest', 'saved_at as at', 'saved_by as by'])
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .where('edition_number', '=', number)
  return await (below === undefined ? all : all.where('version', '<', below))
    .orderBy('version', 'desc')
    .limit(limit)
    .execute()
}
