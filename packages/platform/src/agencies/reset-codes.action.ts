// The system administrator takes codes off somebody's account who has lost device and recovery codes.

import { type Context, inTransaction, platformUnitId, Refused } from '#kit/db/transaction.ts'
import { replaceRecoveryCodes } from './identity/second-factor.store.ts'
import { deleteSessionsOf } from './sessions.store.ts'
import { getStaffForUpdate, updateStaff } from './staff.store.ts'

/** Ends all sessions of the person; refused for one's own account. */
export async function resetCodes(context: Context, staffId: string): Promise<void> {
  const deed = { action: 'agencies.resetCodes', unitId: platformUnitId, subject: staffId }
  await inTransaction(context, deed, async (tx) => {
    if (staffId === context.actor.id) throw new Refused({ code: 'account.ownReset' })
    const staff = await getStaffForUpdate(tx, staffId)
    await updateStaff(tx, { ...staff, totpSecret: null, totpStep: 0 })
    await replaceRecoveryCodes(tx, staffId, [])
    await deleteSessionsOf(tx, staffId)
  })
}
