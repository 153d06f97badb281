// The notices of holidays as they are stored.

import type { Read, Tx } from '#kit/db/transaction.ts'
import { wholeCountry } from '#law/index.ts'
import type { HolidayNotice } from './holiday-notice.ts'
import { arrangementShape } from './read-arrangement.ts'

/** All versions, national ones first, years ascending, the newest version of a year last. */
export async function listNotices(database: Read): Promise<readonly HolidayNotice[]> {
  const rows = await database
    .selectFrom('holiday_notices')
    .selectAll()
    .orderBy('year')
    .orderBy('version')
    .execute()
  const notices = rows.map((row) => ({
    region: row.region,
    arranged: arrangementShape.parse(row.arrangement),
    title: row.title,
    documentNumber: row.document_number,
    source: row.source,
    publishedOn: row.published_on,
    text: row.notice_text,
    version: row.version,
    importedBy: row.imported_by,
    importedAt: row.imported_at,
  }))
  const isLocal = ({ region }: HolidayNotice): number => Number(region !== wholeCountry)
  return notices.sort((one, other) => isLocal(one) - isLocal(other))
}

/** The arrangements alone, which every process may read. */
export async function listArrangements(
  database: Read,
): Promise<readonly Pick<HolidayNotice, 'region' | 'arranged' | 'version'>[]> {
  const rows = await database
    .selectFrom('holiday_notices')
    .select(['region', 'version', 'arrangement'])
    .orderBy('year')
    .orderBy('version')
    .execute()
  return rows.map(({ region, version, arrangement }) => ({
    region,
    version,
    arranged: arrangementShape.parse(arrangement),
  }))
}

/** False when the version of the region and year is there already: somebody was quicker. */
export async function insertNotice(tx: Tx, notice: HolidayNotice): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('holiday_notices')
    .values({
      region: notice.region,
      year: notice.arranged.year,
      version: notice.version,
      title: notice.title,
      document_number: notice.documentNumber,
      source: notice.source,
      published_on: notice.publishedOn,
      arrangement: JSON.stringify(notice.arranged),
      notice_text: notice.text,
      imported_by: notice.importedBy,
      imported_at: notice.importedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
