// Adds a unit to the tree.

import { type Context, inTransaction, Refused } from '#kit/db/transaction.ts'
import { newId } from '#kit/new-id.ts'
import type { Unit } from './unit.ts'
import { findUnitByCode, insertUnit } from './units.store.ts'

export type NewUnit = Omit<Unit, 'id' | 'abolishedOn' | 'parentId'> & {
  /** The code of the unit it stands under; absent for the root of a tree. */
  readonly under?: string
}

/** Creates a unit and returns it; refused when its code is in use or its parent is unknown. */
export async function createUnit(context: Context, given: NewUnit): Promise<Unit> {
  const id = newId(context.now)
  const deed = { action: 'agencies.createUnit', unitId: id, subject: given.code }
  return inTransaction(context, deed, async (tx) => {
    const { under, ...rest } = given
    if (await findUnitByCode(tx, given.code)) throw new Refused({ code: 'unit.codeTaken' })
    const parent = under === undefined ? undefined : await findUnitByCode(tx, under)
    if (under !== undefined && parent === undefined)
      throw new Refused({ code: 'unit.parentUnknown', facts: { under } })
    const unit: Unit = { ...rest, id, parentId: parent?.id ?? null, abolishedOn: null }
    await insertUnit(tx, unit)
    return unit
  })
}
