// Which units a person may look into: one answer for lists, pages and files of the console.

import type { Read } from '#kit/db/transaction.ts'
import type { Duty } from './duty.ts'
import type { Role } from './roles.ts'
import type { Unit } from './unit.ts'
import { getUnit, listUnitsBelow } from './units.store.ts'

/** These look into the units below theirs, too; a system administrator looks into none. */
const downwards: readonly Role[] = ['supervisor', 'auditor']

/** The units, by code, each once. */
export async function listUnitsInReach(
  read: Read,
  duties: readonly Duty[],
): Promise<readonly Unit[]> {
  const found = new Map<string, Unit>()
  for (const { role, unitId } of duties) {
    if (role === 'administrator') continue
    const wide = downwards.some((one) => one === role)
    if (!wide && found.has(unitId)) continue
    const units = wide ? await listUnitsBelow(read, unitId) : [await getUnit(read, unitId)]
    for (const unit of units) found.set(unit.id, unit)
  }
  return [...found.values()].sort((one, other) => (one.code < other.code ? -1 : 1))
}
