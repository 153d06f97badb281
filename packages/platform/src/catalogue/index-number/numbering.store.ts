// SQL of how units number.

import { z } from 'zod'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { defaultNumbering, type Numbering } from './numbering.ts'

const marks = z.array(z.object({ mark: z.string(), issuer: z.string() }))

/** What the unit has chosen, or what is usual. */
export async function findNumbering(read: Read, unitId: string): Promise<Numbering> {
  const row = await read
    .selectFrom('record_numbering')
    .select(['pattern', 'marks'])
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  return row ? { pattern: row.pattern, marks: marks.parse(row.marks) } : defaultNumbering
}

export async function upsertNumbering(
  tx: Tx,
  unitId: string,
  given: Numbering & { readonly by: string; readonly now: Date },
): Promise<void> {
  const values = {
    pattern: given.pattern,
    marks: JSON.stringify(given.marks),
    set_at: given.now,
    set_by: given.by,
  }
  await tx
    .insertInto('record_numbering')
    .values({ unit_id: unitId, ...values })
    .onConflict((on) => on.column('unit_id').doUpdateSet(values))
    .execute()
}

/** Whether another record has the index number. */
export async function isNumberTaken(read: Read, indexNumber: string): Promise<boolean> {
  const row = await read
    .selectFrom('records')
    .select('record_id')
    .where('index_number', '=', indexNumber)
    .executeTakeFirst()
  return row !== undefined
}
