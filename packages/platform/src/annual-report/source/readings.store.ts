// SQL of readings: the file of an edition, what was read from it, and what of it was confirmed.

import { type Format, reportToJson } from '@gongkai/report-engine'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Schema } from '#kit/db/schema.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { reportOf } from '../flow/findings.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import type { Reading, ReadSource } from './reading.ts'

type EditionKey = ReportKey & { readonly number: number }

/** What was read for an edition; undefined when no file filled it. */
export async function findReading(
  read: Read,
  { unitId, year, number }: EditionKey,
): Promise<Reading | undefined> {
  const row = await read
    .selectFrom('report_readings')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .where('edition_number', '=', number)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const cells = await read
    .selectFrom('report_confirmed_cells')
    .select('cell')
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .where('edition_number', '=', number)
    .execute()
  return readingOf(row, new Set(cells.map(({ cell }) => cell)))
}

export type NewReading = Omit<Reading, 'confirmedCells' | 'confirmedBy' | 'confirmedAt'>

/** Notes what was read for an edition, in place of an earlier reading and its confirmations. */
export async function replaceReading(tx: Tx, reading: NewReading): Promise<void> {
  const { unitId, year, number } = reading
  await tx
    .deleteFrom('report_confirmed_cells')
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .where('edition_number', '=', number)
    .execute()
  const columns = {
    file_id: reading.fileId,
    source: JSON.stringify(reading.source),
    document: reportToJson(reading.report),
    confirmed_organ: reading.confirmedOrgan,
    read_by: reading.readBy,
    read_at: reading.readAt,
    confirmed_by: null,
    confirmed_at: null,
  }
  await tx
    .insertInto('report_readings')
    .values({ unit_id: unitId, year, edition_number: number, ...columns })
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'year', 'edition_number']).doUpdateSet(columns),
    )
    .execute()
}

export type Confirmation = { readonly by: string; readonly at: Date }

/** Somebody stands behind the whole reading. */
export async function confirmWhole(
  tx: Tx,
  key: EditionKey,
  { by, at }: Confirmation,
): Promise<void> {
  await tx
    .updateTable('report_readings')
    .set({ confirmed_by: by, confirmed_at: at })
    .where('unit_id', '=', key.unitId)
    .where('year', '=', key.year)
    .where('edition_number', '=', key.number)
    .execute()
}

/** Somebody stands behind these cells; a second time changes nothing. */
export async function confirmCells(
  tx: Tx,
  key: EditionKey,
  { cells, by, at }: Confirmation & { readonly cells: readonly string[] },
): Promise<void> {
  const { unitId: unit_id, year, number: edition_number } = key
  const shared = { unit_id, year, edition_number, confirmed_by: by, confirmed_at: at }
  await tx
    .insertInto('report_confirmed_cells')
    .values(cells.map((cell) => ({ ...shared, cell })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const storedSource = z.object({
  format: z.custom<Format | 'json'>((value) => typeof value === 'string'),
  blocks: z.array(z.custom<ReadSource['blocks'][number]>((value) => typeof value === 'object')),
  isCut: z.boolean(),
})

function readingOf(
  row: Selectable<Schema['report_readings']>,
  confirmedCells: ReadonlySet<string>,
): Reading {
  return {
    unitId: row.unit_id,
    year: row.year,
    number: row.edition_number,
    fileId: row.file_id,
    source: storedSource.parse(JSON.parse(row.source)),
    report: reportOf(row.document),
    confirmedOrgan: row.confirmed_organ,
    readBy: row.read_by,
    readAt: row.read_at,
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
    confirmedCells,
  }
}
