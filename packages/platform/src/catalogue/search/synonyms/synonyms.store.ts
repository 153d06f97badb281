// SQL of words that mean the same to whoever searches.

import type { Read, Tx } from '#kit/db/transaction.ts'

export type SynonymLine = {
  readonly groupId: string
  readonly words: readonly string[]
  /** A group of the own list that is not to be used. */
  readonly isOff: boolean
}

/** What this platform added, or switched off of the own list. */
export async function listChangedSynonyms(read: Read): Promise<readonly SynonymLine[]> {
  const rows = await read
    .selectFrom('search_synonyms')
    .selectAll()
    .orderBy('changed_at', 'desc')
    .orderBy('group_id')
    .execute()
  return rows.map((row) => ({ groupId: row.group_id, words: row.words, isOff: row.is_off }))
}

export type Changed = { readonly by: string; readonly now: Date }

export async function insertSynonyms(
  tx: Tx,
  { groupId, words, isOff }: SynonymLine,
  { by, now }: Changed,
): Promise<void> {
  await tx
    .insertInto('search_synonyms')
    .values({
      group_id: groupId,
      words: [...words],
      is_off: isOff,
      changed_by: by,
      changed_at: now,
    })
    .execute()
}

export async function deleteSynonyms(tx: Tx, groupId: string): Promise<void> {
  await tx.deleteFrom('search_synonyms').where('group_id', '=', groupId).execute()
}
