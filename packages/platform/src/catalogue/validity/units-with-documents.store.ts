// SQL of which units have rules or normative documents that are counted now.

import { listUnitsById, type Unit } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'

export async function listUnitsWithDocuments(read: Read): Promise<readonly Unit[]> {
  const rows = await read
    .selectFrom('normative_figures')
    .select('unit_id')
    .distinct()
    .where('known_until', 'is', null)
    .execute()
  return await listUnitsById(
    read,
    rows.map((row) => row.unit_id),
  )
}
