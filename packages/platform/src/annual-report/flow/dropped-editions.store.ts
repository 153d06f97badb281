// SQL of corrections that are given up; what stood in them is kept apart.

import { sql } from 'kysely'
import type { Tx } from '#kit/db/transaction.ts'
import type { ReportEdition } from './report-edition.ts'

/** Takes a correction out of the editions; fails for whatever is no unsubmitted correction. */
export async function dropEdition(
  tx: Tx,
  { unitId, year, number }: ReportEdition,
  now: Date,
): Promise<void> {
  await sql`select public.drop_correction(${unitId}::uuid, ${year}, ${number}, ${now})`.execute(tx)
}
