// A person sets a password: by a one-time link, which is used up, or when signed in.

import { type Context, inTransaction, platformUnitId, Refused } from '#kit/db/transaction.ts'
import { hashPassword } from '#kit/secrets/password-hash.ts'
import { digestOf } from '#kit/secrets/token.ts'
import { passwordProblems } from './password-problems.ts'
import { deleteLinksOf, deleteSessionsOf, findLink } from './sessions.store.ts'
import { getStaffForUpdate, updateStaff } from './staff.store.ts'

/** Ends all sessions of the person, who signs in anew. */
export async function setPassword(
  context: Context,
  staffId: string,
  password: string,
): Promise<void> {
  const passwordHash = await hashPassword(password)
  const deed = { action: 'agencies.setPassword', unitId: platformUnitId, subject: staffId }
  await inTransaction(context, deed, async (tx) => {
    const staff = await getStaffForUpdate(tx, staffId)
    if (passwordProblems(password, staff.account).length > 0)
      throw new Refused({ code: 'account.weakPassword' })
    await updateStaff(tx, { ...staff, passwordHash, closedUntil: null, failedSignIns: 0 })
    await deleteSessionsOf(tx, staffId)
    await deleteLinksOf(tx, staffId)
  })
}

/** The person a one-time link is for; undefined when it is used up, too old, or never was one. */
export async function findLinkOwner(
  { database, now }: Pick<Context, 'database' | 'now'>,
  token: string,
): Promise<string | undefined> {
  const link = await findLink(database, digestOf(token))
  return link && link.expiresAt > now ? link.staffId : undefined
}
