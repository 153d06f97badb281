// Gives a person a role in a unit, for good or for a time, and takes it away.

import { type Context, inTransaction, platformUnitId, Refused } from '#kit/db/transaction.ts'
import type { LocalDate } from '#law/index.ts'
import type { Duty } from './duty.ts'
import { isRole } from './roles.ts'
import { deleteDuty, getStaff, insertDuty } from './staff.store.ts'
import { getUnit } from './units.store.ts'

export type Assignment = Duty & {
  readonly staffId: string
  /** The first day; at once when absent. */
  readonly fromOn?: LocalDate
  /** The last day; for good when absent. */
  readonly untilOn?: LocalDate
  /** In somebody's place, for a time. */
  readonly isDeputy?: boolean
}

/**
 * Administrators hold their role for the whole platform, all others in a unit. Given again, the role
 * has the new dates. Who gave it is kept: what one gives oneself is shown to all administrators.
 */
export async function assignRole(context: Context, given: Assignment): Promise<void> {
  await inTransaction(context, deedOf('agencies.assignRole', given, context), async (tx) => {
    const { fromOn, untilOn, isDeputy = false } = given
    if (!isRole(given.role)) throw new Refused({ code: 'account.unknownRole' })
    if ((given.role === 'administrator') !== (given.unitId === platformUnitId))
      throw new Refused({ code: 'account.roleNeedsUnit' })
    if (isDeputy && untilOn === undefined) throw new Refused({ code: 'account.deputyNeedsEnd' })
    if (fromOn !== undefined && untilOn !== undefined && untilOn < fromOn)
      throw new Refused({ code: 'account.dutyDates' })
    // An administrator whose right runs out would leave nobody to renew it.
    if (given.role === 'administrator' && given.staffId === context.actor.id && untilOn)
      throw new Refused({ code: 'account.ownRight' })
    if (given.unitId !== platformUnitId) await getUnit(tx, given.unitId)
    await getStaff(tx, given.staffId)
    await insertDuty(tx, { ...given, isDeputy, givenBy: context.actor.id }, context.now)
  })
}

/** Refused when an administrator would take away their own right to administer. */
export async function withdrawRole(context: Context, given: Assignment): Promise<void> {
  await inTransaction(context, deedOf('agencies.withdrawRole', given, context), async (tx) => {
    if (given.role === 'administrator' && given.staffId === context.actor.id)
      throw new Refused({ code: 'account.ownRight' })
    await deleteDuty(tx, given)
  })
}

function deedOf(action: string, given: Assignment, { actor }: Context) {
  const { staffId, unitId, role, fromOn = null, untilOn = null, isDeputy = false } = given
  const facts = { role, fromOn, untilOn, isDeputy, toSelf: staffId === actor.id }
  return { action, unitId, subject: staffId, facts }
}
