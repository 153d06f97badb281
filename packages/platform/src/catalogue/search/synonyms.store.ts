// SQL of words that mean the same to whoever searches.

import type { Read, Tx } from '#kit/db/transaction.ts'

export type SynonymLine = {
  readonly groupId: string
  readonly words: readonly string[]
  /** Of the platform's own list. */
  readonly isOwn: boolean
  readonly note: string
  readonly changedBy: string
  readonly changedAt: Date
}

export async function listSynonyms(read: Read): Promise<readonly SynonymLine[]> {
  const rows = await read
    .selectFrom('search_synonyms')
    .selectAll()
    .orderBy('is_own')
    .orderBy('changed_at', 'desc')
    .execute()
  return rows.map((row) => ({
    groupId: row.group_id,
    words: row.words,
    isOwn: row.is_own,
    note: row.note,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
  }))
}

export async function upsertSynonyms(tx: Tx, line: SynonymLine): Promise<void> {
  const values = {
    words: [...line.words],
    is_own: line.isOwn,
    note: line.note,
    changed_by: line.changedBy,
    changed_at: line.changedAt,
  }
  await tx
    .insertInto('search_synonyms')
    .values({ group_id: line.groupId, ...values })
    .onConflict((on) => on.column('group_id').doUpdateSet(values))
    .execute()
}

export async function deleteSynonyms(tx: Tx, groupId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('search_synonyms')
    .where('group_id', '=', groupId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
