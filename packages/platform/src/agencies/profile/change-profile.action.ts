// The head of a unit's disclosure office keeps its profile; the system administrator may help out.

import { inTransaction, platformUnitId, Refused } from '#kit/db/transaction.ts'
import { type Duty, holdsRole, type StaffContext } from '../duty.ts'
import { getUnit } from '../units.store.ts'
import { type Profile, profileProblems } from './profile.ts'
import { keepProfile } from './profiles.store.ts'

/** Whether somebody with these duties keeps the profile of a unit. */
export function mayKeepProfile(duties: readonly Duty[], unitId: string): boolean {
  return (
    holdsRole(duties, ['officeHead'], [unitId]) ||
    holdsRole(duties, ['administrator'], [platformUnitId])
  )
}

/** Refused to all others, and for an abolished unit. */
export async function changeProfile(
  context: StaffContext,
  unitId: string,
  profile: Profile,
): Promise<void> {
  const deed = { action: 'agencies.changeProfile', unitId, subject: unitId }
  await inTransaction(context, deed, async (tx) => {
    if (!mayKeepProfile(context.duties, unitId)) throw new Refused({ code: 'unit.notYours' })
    if ((await getUnit(tx, unitId)).abolishedOn !== null)
      throw new Refused({ code: 'unit.abolished' })
    if (Object.keys(profileProblems(profile)).length > 0)
      throw new Refused({ code: 'unit.profileFaulty' })
    await keepProfile(tx, profile, { unitId, by: context.actor.id, at: context.now })
  })
}
