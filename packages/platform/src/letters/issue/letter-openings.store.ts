// SQL of when applicants first took their letters from the public site.

import type { Read, Tx } from '#kit/db/transaction.ts'
import type { LetterKey } from './issued-letter.ts'

/** Notes the first time; later ones change nothing. */
export async function insertLetterOpening(
  tx: Tx,
  { unitId, letterId }: LetterKey,
  now: Date,
): Promise<void> {
  const earlier = await tx
    .selectFrom('letter_openings')
    .select('opened_at')
    .where('unit_id', '=', unitId)
    .where('letter_id', '=', letterId)
    .executeTakeFirst()
  if (earlier !== undefined) return
  await tx
    .insertInto('letter_openings')
    .values({ unit_id: unitId, letter_id: letterId, opened_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Letter id → when it was first opened; those nobody opened are left out. */
export async function findLetterOpenings(
  read: Read,
  unitId: string,
  letterIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  if (letterIds.length === 0) return new Map()
  const rows = await read
    .selectFrom('letter_openings')
    .select(['letter_id', 'opened_at'])
    .where('unit_id', '=', unitId)
    .where('letter_id', 'in', letterIds)
    .execute()
  return new Map(rows.map((row) => [row.letter_id, row.opened_at]))
}
