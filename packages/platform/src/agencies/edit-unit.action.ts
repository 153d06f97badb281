// Changes what is recorded of a unit; names, mergers and ends are matters of succession.

import { type Context, inTransaction, Refused } from '#kit/db/transaction.ts'
import { idAbove, type NewUnit, refuseTakenCreditCode } from './create-unit.action.ts'
import type { Unit } from './unit.ts'
import { getUnit, isInCircle, lockTree, updateUnits } from './units.store.ts'

export type UnitEdit = Required<
  Omit<NewUnit, 'code' | 'name' | 'under' | 'underInSystem' | 'basis'>
> &
  Pick<NewUnit, 'under' | 'underInSystem'>

/** Refused when a unit above is unknown or would be below, or when the unit is abolished. */
export async function editUnit(context: Context, unitId: string, given: UnitEdit): Promise<void> {
  const { under, underInSystem, ...rest } = given
  const facts = { under: under ?? null, underInSystem: underInSystem ?? null, ledBy: given.ledBy }
  const deed = { action: 'agencies.editUnit', unitId, subject: unitId, facts }
  await inTransaction(context, deed, async (tx) => {
    await lockTree(tx)
    const unit = await getUnit(tx, unitId)
    if (unit.abolishedOn !== null) throw new Refused({ code: 'unit.abolished' })
    const parentId = await idAbove(tx, under, 'unit.parentUnknown')
    const systemParentId = await idAbove(tx, underInSystem, 'unit.systemParentUnknown')
    if (given.ledBy === 'system' && systemParentId === null)
      throw new Refused({ code: 'unit.systemParentMissing' })
    const changed: Unit = { ...unit, ...rest, parentId, systemParentId }
    if (parentId === unitId || systemParentId === unitId) throw new Refused({ code: 'unit.circle' })
    await refuseTakenCreditCode(tx, changed)
    await updateUnits(tx, [changed])
    if (await isInCircle(tx, unitId)) throw new Refused({ code: 'unit.circle' })
  })
}
