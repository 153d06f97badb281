// Gives a person a role in a unit, and takes it away.

import { type Context, inTransaction, platformUnitId, Refused } from '#kit/db/transaction.ts'
import type { Duty } from './duty.ts'
import { isRole } from './roles.ts'
import { deleteDuty, getStaff, insertDuty } from './staff.store.ts'
import { getUnit } from './units.store.ts'

export type Assignment = Duty & { readonly staffId: string }

/** Administrators hold their role for the whole platform, all others in a unit. */
export async function assignRole(context: Context, given: Assignment): Promise<void> {
  await inTransaction(context, deedOf('agencies.assignRole', given), async (tx) => {
    if (!isRole(given.role)) throw new Refused({ code: 'account.unknownRole' })
    if ((given.role === 'administrator') !== (given.unitId === platformUnitId))
      throw new Refused({ code: 'account.roleNeedsUnit' })
    if (given.unitId !== platformUnitId) await getUnit(tx, given.unitId)
    await getStaff(tx, given.staffId)
    await insertDuty(tx, given, context.now)
  })
}

/** Refused when an administrator would take away their own right to administer. */
export async function withdrawRole(context: Context, given: Assignment): Promise<void> {
  await inTransaction(context, deedOf('agencies.withdrawRole', given), async (tx) => {
    if (given.role === 'administrator' && given.staffId === context.actor.id)
      throw new Refused({ code: 'account.ownRight' })
    await deleteDuty(tx, given)
  })
}

function deedOf(action: string, { staffId, unitId, role }: Assignment) {
  return { action, unitId, subject: staffId, facts: { role } }
}
