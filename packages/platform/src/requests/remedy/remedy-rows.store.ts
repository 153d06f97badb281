// SQL of the offices' own rows of remedies: added and read, never changed.

import { getUnit, type Unit } from '#agencies/index.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { localDate } from '#law/index.ts'
import type { RemedyRow } from './remedy-row.ts'
import { isRemedySubject } from './remedy-subject.ts'
import type { Place } from './review-organ.ts'

/** All rows of a unit, oldest first. */
export async function listRemedyRows(read: Read, unitId: string): Promise<readonly RemedyRow[]> {
  const rows = await read
    .selectFrom('remedy_rows')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy('subject')
    .orderBy('version')
    .execute()
  return rows.flatMap((row) =>
    isRemedySubject(row.subject)
      ? [
          {
            subject: row.subject,
            version: row.version,
            validFrom: localDate(row.valid_from),
            value: row.value,
            basis: row.basis,
            savedBy: row.saved_by,
            savedAt: row.saved_at,
          },
        ]
      : [],
  )
}

/** Adds the next version of a row; of two at once the second fails on the key. */
export async function insertRemedyRow(
  tx: Tx,
  unitId: string,
  row: Omit<RemedyRow, 'version'>,
): Promise<void> {
  const rows = await listRemedyRows(tx, unitId)
  const last = rows.findLast(({ subject }) => subject === row.subject)?.version ?? 0
  await tx
    .insertInto('remedy_rows')
    .values({
      unit_id: unitId,
      subject: row.subject,
      version: last + 1,
      valid_from: row.validFrom,
      value: row.value,
      basis: row.basis,
      saved_by: row.savedBy,
      saved_at: row.savedAt,
    })
    .execute()
}

/** Deeper than any tree of organs. */
const mostSteps = 8

/** Where a unit stands in the tree, for finding the organ that reviews it. */
export async function findPlace(read: Read, unit: Unit): Promise<Omit<Place, 'standing'>> {
  const governments: string[] = []
  let above = unit.parentId
  for (let step = 0; above !== null && step < mostSteps; step += 1) {
    const { kind, name, parentId } = await getUnit(read, above)
    if (kind === 'government') governments.push(name)
    above = parentId
  }
  const superior = unit.systemParentId && (await getUnit(read, unit.systemParentId)).name
  return { unit, governments, superior: superior ?? undefined }
}
