// Links an account with an identity of the unified login, and unlinks it: by the person, who has just
// come from there, or by the system administrator.

import { type Context, inTransaction, platformUnitId, Refused } from '#kit/db/transaction.ts'
import { getStaff } from '../staff.store.ts'
import { deleteLoginLinks, findLinked, insertLoginLink } from './login-links.store.ts'

export type Linking = {
  readonly staffId: string
  readonly issuer: string
  readonly subject: string
}

/** Refused when the identity opens another account already. */
export async function linkLogin(context: Context, given: Linking): Promise<void> {
  const { staffId, issuer } = given
  const subject = given.subject.trim()
  const facts = { issuer, own: staffId === context.actor.id }
  const deed = { action: 'agencies.linkLogin', unitId: platformUnitId, subject: staffId, facts }
  await inTransaction(context, deed, async (tx) => {
    if (subject === '') throw new Refused({ code: 'account.linkMissing' })
    await getStaff(tx, staffId)
    const holder = await findLinked(tx, { issuer, subject })
    if (holder !== undefined && holder !== staffId) throw new Refused({ code: 'account.linkTaken' })
    await insertLoginLink(tx, { issuer, subject, staffId, linkedAt: context.now }, context.actor.id)
  })
}

export async function unlinkLogin(
  context: Context,
  { staffId, issuer }: Pick<Linking, 'staffId' | 'issuer'>,
): Promise<void> {
  const facts = { issuer }
  const deed = { action: 'agencies.unlinkLogin', unitId: platformUnitId, subject: staffId, facts }
  await inTransaction(context, deed, (tx) => deleteLoginLinks(tx, { staffId, issuer }))
}
