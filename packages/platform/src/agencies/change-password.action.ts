// A person who is signed in takes another password; only this browser stays signed in.

import { type Context, inTransaction, platformUnitId, Refused } from '#kit/db/transaction.ts'
import { hashPassword, isPassword } from '#kit/secrets/password-hash.ts'
import { digestOf } from '#kit/secrets/token.ts'
import { passwordProblems } from './password-problems.ts'
import { deleteLinksOf, deleteOtherSessions } from './sessions.store.ts'
import { getStaff, getStaffForUpdate, updateStaff } from './staff.store.ts'

export type PasswordChange = {
  readonly current: string
  readonly password: string
  /** Token of the session that goes on. */
  readonly session: string
}

/** Refused account.wrongPassword, account.samePassword or account.weakPassword: then nothing is changed. */
export async function changePassword(context: Context, given: PasswordChange): Promise<void> {
  const { current, password, session } = given
  const { id } = context.actor
  const { account, passwordHash: before } = await getStaff(context.database, id)
  if (!(await isPassword(current, before))) throw new Refused({ code: 'account.wrongPassword' })
  if (password === current) throw new Refused({ code: 'account.samePassword' })
  if (passwordProblems(password, account).length > 0)
    throw new Refused({ code: 'account.weakPassword' })
  const passwordHash = await hashPassword(password)
  const deed = { action: 'agencies.changePassword', unitId: platformUnitId, subject: id }
  await inTransaction(context, deed, async (tx) => {
    const staff = await getStaffForUpdate(tx, id)
    // Changed elsewhere in between: what was typed is no longer the current one.
    if (staff.passwordHash !== before) throw new Refused({ code: 'account.wrongPassword' })
    await updateStaff(tx, { ...staff, passwordHash })
    await deleteOtherSessions(tx, id, digestOf(session))
    await deleteLinksOf(tx, id)
  })
}
