// SQL of files of figures that wait to be applied: the only file that names their table.

import { z } from 'zod'
import type { Read, Tx } from '#kit/db/transaction.ts'
import type { DecisionRow } from './decision-file.ts'
import type { YearKey } from './month-figure.ts'

export type DecisionImport = YearKey & {
  readonly importId: string
  readonly fileName: string
  readonly rows: readonly DecisionRow[]
  readonly createdBy: string
  readonly createdAt: Date
  readonly appliedAt: Date | null
}

const rowsSchema: z.ZodType<readonly DecisionRow[]> = z.array(
  z.object({
    row: z.int(),
    month: z.string(),
    texts: z.partialRecord(
      z.enum(['licences', 'penalties', 'coerciveMeasures', 'fees']),
      z.string(),
    ),
  }),
)

export type DecisionImportKey = { readonly unitId: string; readonly importId: string }

export async function findDecisionImport(
  read: Read,
  { unitId, importId }: DecisionImportKey,
): Promise<DecisionImport | undefined> {
  const row = await read
    .selectFrom('decision_imports')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('import_id', '=', importId)
    .executeTakeFirst()
  return (
    row && {
      ...{ unitId, importId, year: row.year, fileName: row.file_name },
      rows: rowsSchema.parse(row.rows),
      ...{ createdBy: row.created_by, createdAt: row.created_at, appliedAt: row.applied_at },
    }
  )
}

/** Keeps a file; those that nobody applied within the time are gone. */
export async function insertDecisionImport(
  tx: Tx,
  given: Omit<DecisionImport, 'appliedAt'>,
  keptSince: Date,
): Promise<void> {
  await tx
    .deleteFrom('decision_imports')
    .where('unit_id', '=', given.unitId)
    .where('created_at', '<', keptSince)
    .where('applied_at', 'is', null)
    .execute()
  await tx
    .insertInto('decision_imports')
    .values({
      ...{ unit_id: given.unitId, import_id: given.importId, year: given.year },
      ...{ file_name: given.fileName, rows: JSON.stringify(given.rows) },
      ...{ created_by: given.createdBy, created_at: given.createdAt, applied_at: null },
    })
    .execute()
}

/** Says whether it was not applied before. */
export async function updateImportApplied(
  tx: Tx,
  { unitId, importId, now }: DecisionImportKey & { readonly now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('decision_imports')
    .set({ applied_at: now })
    .where('unit_id', '=', unitId)
    .where('import_id', '=', importId)
    .where('applied_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
