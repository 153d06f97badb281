// Locks an account at once, sessions included, and opens it again.

import { type Context, inTransaction, platformUnitId, Refused } from '#kit/db/transaction.ts'
import { deleteSessionsOf } from './sessions.store.ts'
import { getStaffForUpdate, updateStaff } from './staff.store.ts'

/** Refused for one's own account. */
export async function lockAccount(context: Context, staffId: string): Promise<void> {
  await inTransaction(context, deedOf('agencies.lockAccount', staffId), async (tx) => {
    if (staffId === context.actor.id) throw new Refused({ code: 'account.ownLock' })
    const staff = await getStaffForUpdate(tx, staffId)
    await updateStaff(tx, { ...staff, lockedAt: context.now })
    await deleteSessionsOf(tx, staffId)
  })
}

/** Also forgets wrong attempts. */
export async function unlockAccount(context: Context, staffId: string): Promise<void> {
  await inTransaction(context, deedOf('agencies.unlockAccount', staffId), async (tx) => {
    const staff = await getStaffForUpdate(tx, staffId)
    await updateStaff(tx, { ...staff, lockedAt: null, closedUntil: null, failedSignIns: 0 })
  })
}

function deedOf(action: string, subject: string) {
  return { action, unitId: platformUnitId, subject }
}
