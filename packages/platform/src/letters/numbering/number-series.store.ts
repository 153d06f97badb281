// Numbers without gaps: each series of a unit and year counts on by one, under a lock.

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
