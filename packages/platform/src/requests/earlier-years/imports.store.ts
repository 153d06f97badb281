// SQL of registers of earlier years that wait to be applied: the only file that names their table.

import { z } from 'zod'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { open, seal } from '#kit/secrets/key-ring.ts'
import type { SealedColumn } from '#kit/secrets/reseal.action.ts'
import { registerColumnNames } from '../register/register-columns.ts'
import type { RegisterFile } from './register-file.ts'

/** The sealed lines of a file, for rotating keys. */
export const sealedLines: SealedColumn = {
  table: 'request_imports',
  key: 'import_id',
  column: 'lines_sealed',
  purpose: (importId) => `requests.import:${importId}`,
}

export type CasesImport = RegisterFile & {
  readonly unitId: string
  readonly id: string
  readonly fileName: string
  readonly createdBy: string
  readonly createdAt: Date
  readonly appliedAt: Date | null
}

const fileSchema: z.ZodType<RegisterFile> = z.object({
  lines: z.array(
    z.object({
      line: z.int(),
      texts: z.partialRecord(z.enum(registerColumnNames), z.string()),
    }),
  ),
  ignored: z.array(z.string()),
})

export type ImportKey = { readonly unitId: string; readonly id: string }

/** Undefined where the unit has none with the id. */
export async function findCasesImport(
  read: Read,
  { unitId, id }: ImportKey,
): Promise<CasesImport | undefined> {
  const row = await read
    .selectFrom('request_imports')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('import_id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      ...fileSchema.parse(JSON.parse(open(row.lines_sealed, sealedLines.purpose(id)))),
      ...{ unitId, id, fileName: row.file_name },
      ...{ createdBy: row.created_by, createdAt: row.created_at, appliedAt: row.applied_at },
    }
  )
}

export async function insertCasesImport(tx: Tx, given: CasesImport): Promise<void> {
  const { lines, ignored } = given
  await tx
    .insertInto('request_imports')
    .values({
      unit_id: given.unitId,
      import_id: given.id,
      file_name: given.fileName,
      lines_sealed: seal(JSON.stringify({ lines, ignored }), sealedLines.purpose(given.id)),
      created_by: given.createdBy,
      created_at: given.createdAt,
      applied_at: null,
    })
    .execute()
}

/** Says whether it was not applied before; the unit's imports then wait for the end of this one. */
export async function markImportApplied(
  tx: Tx,
  { unitId, id, now }: ImportKey & { readonly now: Date },
): Promise<boolean> {
  await tx
    .selectFrom('request_imports')
    .select('import_id')
    .where('unit_id', '=', unitId)
    .orderBy('import_id')
    .forUpdate()
    .execute()
  const { numUpdatedRows } = await tx
    .updateTable('request_imports')
    .set({ applied_at: now })
    .where('unit_id', '=', unitId)
    .where('import_id', '=', id)
    .where('applied_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Files that were never applied are not kept. */
export async function deleteCasesImportsBefore(
  tx: Tx,
  { unitId, before }: { readonly unitId: string; readonly before: Date },
): Promise<void> {
  await tx
    .deleteFrom('request_imports')
    .where('unit_id', '=', unitId)
    .where('created_at', '<', before)
    .where('applied_at', 'is', null)
    .execute()
}

/** The applied imports of some units, newest first, without their lines. */
export async function listAppliedImports(read: Read, unitIds: readonly string[]) {
  if (unitIds.length === 0) return []
  return await read
    .selectFrom('request_imports')
    .select([
      'unit_id as unitId',
      'import_id as id',
      'file_name as fileName',
      'created_by as createdBy',
      'applied_at as appliedAt',
    ])
    .where('unit_id', 'in', [...unitIds])
    .where('applied_at', 'is not', null)
    .orderBy('applied_at', 'desc')
    .limit(20)
    .execute()
}
