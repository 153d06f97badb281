// SQL of imports that wait to be applied; the only file that names their table.

import type { Read, Tx } from '#kit/db/transaction.ts'
import type { ImportLine } from './import-plan.ts'

export type UnitImport = {
  readonly id: string
  readonly fileName: string
  readonly lines: readonly ImportLine[]
  readonly createdBy: string
  readonly createdAt: Date
  readonly appliedAt: Date | null
}

/** Throws when there is none. */
export async function getImport(read: Read, id: string): Promise<UnitImport> {
  const row = await read
    .selectFrom('unit_imports')
    .selectAll()
    .where('import_id', '=', id)
    .executeTakeFirstOrThrow()
  return {
    id,
    fileName: row.file_name,
    // Written by insertImport, and by nobody else.
    lines: row.lines as readonly ImportLine[],
    createdBy: row.created_by,
    createdAt: row.created_at,
    appliedAt: row.applied_at,
  }
}

export async function insertImport(tx: Tx, given: UnitImport): Promise<void> {
  await tx
    .insertInto('unit_imports')
    .values({
      import_id: given.id,
      file_name: given.fileName,
      lines: JSON.stringify(given.lines),
      created_by: given.createdBy,
      created_at: given.createdAt,
      applied_at: given.appliedAt,
    })
    .execute()
}

/** Says whether it was not applied before: of two at once, one finds it done. */
export async function markApplied(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('unit_imports')
    .set({ applied_at: now })
    .where('import_id', '=', id)
    .where('applied_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Files that were never applied are not kept. */
export async function deleteImportsBefore(tx: Tx, before: Date): Promise<void> {
  await tx
    .deleteFrom('unit_imports')
    .where('created_at', '<', before)
    .where('applied_at', 'is', null)
    .execute()
}
