// Numbers without gaps: each series of a unit and year counts on by one, under a lock.

import { sql } from 'kysely'
import type { Tx } from '#kit/db/transaction.ts'

export type Series = {
  readonly unitId: string
  /** What is numbered, such as `requests`. */
  readonly series: string
  readonly year: number
}

/** The next number; given back with the transaction when that fails, so that no gap stays. */
export async function insertNextNumber(tx: Tx, { unitId, series, year }: Series): Promise<number> {
  const { last_number } = await tx
    .insertInto('number_series')
    .values({ unit_id: unitId, series, year, last_number: 1 })
    .onConflict((on) =>
      on
        .columns(['unit_id', 'series', 'year'])
        .doUpdateSet((set) => ({ last_number: set('number_series.last_number', '+', 1) })),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow()
  return last_number
}

/** The series goes on above a number that was given elsewhere; one that is further already stays. */
export async function insertNumberAtLeast(
  tx: Tx,
  { unitId, series, year, atLeast }: Series & { readonly atLeast: number },
): Promise<void> {
  await tx
    .insertInto('number_series')
    .values({ unit_id: unitId, series, year, last_number: atLeast })
    .onConflict((on) =>
      on.columns(['unit_id', 'series', 'year']).doUpdateSet({
        last_number: sql<number>`greatest(number_series.last_number, excluded.last_number)`,
      }),
    )
    .execute()
}
