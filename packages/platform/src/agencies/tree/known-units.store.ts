// All units as entries: codes in place of ids, as files and forms write them.

import type { Read } from '#kit/db/transaction.ts'
import type { Unit } from '../unit.ts'
import { listUnits } from '../units.store.ts'
import type { KnownUnit } from './import-plan.ts'
import type { UnitEntry } from './unit-entry.ts'

const all = { limit: 1_000_000 }

/** Every unit, abolished ones too, by code. */
export async function listKnownUnits(read: Read): Promise<ReadonlyMap<string, KnownUnit>> {
  const units = await listUnits(read, all)
  const codes = new Map(units.map(({ id, code }) => [id, code]))
  return new Map(
    units.map((unit) => [
      unit.code,
      { ...unitEntryOf(unit, codes), isAbolished: unit.abolishedOn !== null },
    ]),
  )
}

/** A unit as an entry; `codes` are those of the units above it, by id. */
export function unitEntryOf(unit: Unit, codes: ReadonlyMap<string, string>): UnitEntry {
  const codeOf = (id: string | null): string | null =>
    id === null ? null : (codes.get(id) ?? null)
  const { id: _, parentId, systemParentId, supervisorId: __, abolishedOn: ___, ...rest } = unit
  return { ...rest, under: codeOf(parentId), underInSystem: codeOf(systemParentId) }
}
