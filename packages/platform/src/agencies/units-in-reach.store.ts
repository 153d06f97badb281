// Which units a person may look into: one answer for lists, pages and files of the console.

import type { Read } from '#kit/db/transaction.ts'
import type { Duty } from './duty.ts'
import { permissions } from './permissions.ts'
import { isRole } from './roles.ts'
import type { Unit } from './unit.ts'
import { getUnit, listUnitsBelow } from './units.store.ts'

/** The units, by code, each once, as far as the table of permissions lets each role reach. */
export async function listUnitsInReach(
  read: Read,
  duties: readonly Duty[],
): Promise<readonly Unit[]> {
  const found = new Map<string, Unit>()
  for (const { role, unitId } of duties) {
    const reach = isRole(role) ? permissions[role].reach : 'platform'
    if (reach === 'platform' || (reach === 'unit' && found.has(unitId))) continue
    const isWide = reach === 'supervised'
    const units = isWide ? await listUnitsBelow(read, unitId) : [await getUnit(read, unitId)]
    for (const unit of units) found.set(unit.id, unit)
  }
  return [...found.values()].sort((one, other) => (one.code < other.code ? -1 : 1))
}
