// SQL of the marks in an office's document numbers.

import type { Read, Tx } from '#kit/db/transaction.ts'
import type { Marks } from './document-number.ts'

/** The office's own marks; undefined until it has entered them. */
export async function findMarks(read: Read, unitId: string): Promise<Marks | undefined> {
  const row = await read
    .selectFrom('letter_marks')
    .select(['answer_mark', 'notice_mark'])
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  return row && { answer: row.answer_mark, notice: row.notice_mark }
}

export type SavedMarks = { readonly unitId: string; readonly by: string; readonly now: Date }

/** Keeps the marks in place of those before. */
export async function upsertMarks(
  tx: Tx,
  { answer, notice }: Marks,
  { unitId, by, now }: SavedMarks,
): Promise<void> {
  const values = { answer_mark: answer, notice_mark: notice, saved_by: by, saved_at: now }
  await tx
    .insertInto('letter_marks')
    .values({ unit_id: unitId, ...values })
    .onConflict((on) => on.column('unit_id').doUpdateSet(values))
    .execute()
}
