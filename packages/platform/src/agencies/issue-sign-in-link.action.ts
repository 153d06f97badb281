// Makes a one-time link by which a person sets a password; the link itself is never stored.

import { type Context, inTransaction, platformUnitId } from '#kit/db/transaction.ts'
import { digestOf, newToken } from '#kit/secrets/token.ts'
import { insertLink } from './sessions.store.ts'
import { getStaff } from './staff.store.ts'

const linkHours = 72

/** Returns the path of the console that opens the account once, for three days. */
export async function issueSignInLink(context: Context, staffId: string): Promise<string> {
  const token = newToken()
  const deed = { action: 'agencies.issueSignInLink', unitId: platformUnitId, subject: staffId }
  await inTransaction(context, deed, async (tx) => {
    await getStaff(tx, staffId)
    const expiresAt = new Date(context.now.getTime() + linkHours * 3_600_000)
    await insertLink(tx, { digest: digestOf(token), staffId, expiresAt })
  })
  return `/first-sign-in/${token}`
}
