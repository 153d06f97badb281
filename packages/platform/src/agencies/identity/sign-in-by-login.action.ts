// Signing in by the unified login: an identity that is linked opens its account, no other one does,
// and no account is made of it.

import { type Context, inTransaction, platformUnitId } from '#kit/db/transaction.ts'
import { digestOf, newToken } from '#kit/secrets/token.ts'
import { deleteSession, insertSession } from '../sessions.store.ts'
import { getStaff, getStaffForUpdate } from '../staff.store.ts'
import { findLinked } from './login-links.store.ts'

export type LoginIdentity = {
  readonly issuer: string
  readonly subject: string
  readonly device: string
  /** The session that the browser had before: it ends. */
  readonly earlier: string | undefined
}

export type SignedInByLogin =
  | { readonly outcome: 'signedIn'; readonly token: string }
  | { readonly outcome: 'unknown' | 'locked' }

export async function signInByLogin(
  context: Context,
  given: LoginIdentity,
): Promise<SignedInByLogin> {
  const staffId = await findLinked(context.database, given)
  const unitId = platformUnitId
  if (staffId === undefined) {
    const facts = { refused: 'unknownIdentity', issuer: given.issuer }
    const deed = { action: 'agencies.refuseSignIn', unitId, subject: 'unknown', facts }
    await inTransaction(context, deed, async () => undefined)
    return { outcome: 'unknown' }
  }
  const own = { ...context, actor: { kind: 'staff', id: staffId } as const }
  if ((await getStaff(context.database, staffId)).lockedAt !== null) {
    const facts = { refused: 'locked' }
    const deed = { action: 'agencies.refuseSignIn', unitId, subject: staffId, facts }
    await inTransaction(own, deed, async () => undefined)
    return { outcome: 'locked' }
  }
  const token = newToken()
  const facts = { by: 'unifiedLogin' }
  const deed = { action: 'agencies.signIn', unitId, subject: staffId, facts }
  await inTransaction(own, deed, async (tx) => {
    if ((await getStaffForUpdate(tx, staffId)).lockedAt !== null)
      throw new Error('the account changed while signing in')
    if (given.earlier !== undefined) await deleteSession(tx, digestOf(given.earlier))
    const [createdAt, usedAt] = [context.now, context.now]
    const session = { digest: digestOf(token), staffId, createdAt, usedAt }
    await insertSession(tx, { ...session, device: given.device, signedInBy: 'unifiedLogin' })
  })
  return { outcome: 'signedIn', token }
}
