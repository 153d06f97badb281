// The reports that a report is checked against.

import { getUnit, listUnitsBelow } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import { findStandingDocument, listAccepted } from '../flow/editions.store.ts'
import type { ReportEdition } from '../flow/report-edition.ts'
import type { Below, Neighbours } from './every-finding.ts'

/** Last year's report of the unit and, where this one covers its region, those of the units below. */
export async function listNeighbours(read: Read, edition: ReportEdition): Promise<Neighbours> {
  const { unitId, year } = edition
  return {
    previous: await findStandingDocument(read, { unitId, year: year - 1 }),
    below: edition.scope === 'region' ? await findBelow(read, edition) : undefined,
  }
}

/** Directly below only: their reports cover what stands below them. */
async function findBelow(read: Read, { unitId, year }: ReportEdition): Promise<Below | undefined> {
  const unit = await getUnit(read, unitId)
  const units = (await listUnitsBelow(read, unit.id)).filter(({ parentId }) => parentId === unit.id)
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const accepted = await listAccepted(read, [...names.keys()], year)
  if (accepted.length === 0) return undefined
  return {
    parts: accepted.map(({ unitId: id, document }) => ({ name: names.get(id) ?? id, document })),
    expectedUnits: [...names.values()],
  }
}
