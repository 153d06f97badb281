// SQL of how many errors stand in an edition; the only file that writes their table.

import { type Database, writable } from '#kit/db/database.ts'
import type { ReportEdition } from '../flow/report-edition.ts'

/** Notes the count for the edition as it was read. Computed from it, so no deed and no audit line. */
export async function noteErrorCount(
  database: Database,
  edition: Pick<ReportEdition, 'unitId' | 'year' | 'number' | 'changedAt'>,
  errors: number,
): Promise<void> {
  const counted = { errors, counted_for: edition.changedAt }
  await database[writable]
    .transaction()
    .setAccessMode('read write')
    .execute((transaction) =>
      transaction
        .insertInto('report_error_counts')
        .values({
          unit_id: edition.unitId,
          year: edition.year,
          edition_number: edition.number,
          ...counted,
        })
        .onConflict((conflict) =>
          conflict.columns(['unit_id', 'year', 'edition_number']).doUpdateSet(counted),
        )
        .execute(),
    )
}
