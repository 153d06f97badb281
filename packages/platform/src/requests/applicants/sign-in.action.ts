// Signing in to an account without a password: a link is asked for, mailed, and used once; the first
// one opens the account.

import { type Context, inTransaction, platformUnitId, Refused } from '#kit/db/transaction.ts'
import { isSetUp } from '#kit/mail/carrier.ts'
import { postMessage } from '#kit/mail/post-message.action.ts'
import { newId } from '#kit/new-id.ts'
import { siteAddresses } from '#kit/public-addresses.ts'
import { fingerprint } from '#kit/secrets/key-ring.ts'
import { digestOf, newToken } from '#kit/secrets/token.ts'
import { signInWords } from '../telling/mail-words.ts'
import {
  type BegunSession,
  deleteOldSignIns,
  findLinkMailbox,
  findLinkToMail,
  insertAskedLink,
  updateLinkToken,
  useLink,
} from './links.store.ts'

const unitId = platformUnitId

/** Asks for a link to a mailbox. Whether it has an account is not looked up: nobody can be told. */
export async function askForLink(context: Context, mailbox: string): Promise<void> {
  const linkId = newId(context.now)
  const mailboxMark = fingerprint(mailbox.toLowerCase(), 'requests.accountMailbox')
  await inTransaction(
    context,
    { action: 'requests.askSignInLink', unitId, subject: linkId },
    (tx) => insertAskedLink(tx, { linkId, mailbox, mailboxMark }),
  )
}

/** Makes the token of a link that was asked for, and mails it; only its digest is kept. */
export async function mailLink(context: Context, linkId: string): Promise<void> {
  const { now } = context
  const deed = { action: 'requests.mailSignInLink', unitId, subject: linkId }
  await inTransaction(context, deed, async (tx) => {
    const to = await findLinkToMail(tx, linkId, now)
    if (to === undefined || !isSetUp('email')) return
    const token = newToken()
    await updateLinkToken(tx, linkId, digestOf(token))
    const words = signInWords(`${siteAddresses().portal}/my/links/${token}`)
    const posted = { unitId, subjectId: linkId, kind: 'signInLink', carrier: 'email' } as const
    await postMessage(tx, { ...posted, message: { to, ...words }, now })
  })
}

export type SignedInByLink = BegunSession & { readonly token: string }

/** Uses a link up; the token is the new session's. The account is opened by its first link. */
export async function signInByLink(context: Context, linkToken: string): Promise<SignedInByLink> {
  const tokenDigest = digestOf(linkToken)
  const mailbox = await findLinkMailbox(context.database, tokenDigest)
  if (mailbox === undefined) throw new Refused({ code: 'account.linkOver' })
  const token = newToken()
  const newAccountId = newId(context.now)
  let begun: BegunSession | undefined
  const facts = () => ({ account: begun?.accountId, opened: begun?.isNew })
  const deed = { action: 'requests.signInApplicant', unitId, subject: 'account', facts }
  await inTransaction(context, deed, async (tx) => {
    const sessionDigest = digestOf(token)
    begun = await useLink(tx, { tokenDigest, sessionDigest, newAccountId, mailbox })
    if (begun === undefined) throw new Refused({ code: 'account.linkOver' })
  })
  if (begun === undefined) throw new Refused({ code: 'account.linkOver' })
  return { ...begun, token }
}

/** Takes away links and sessions whose time is over. */
export async function dropOldSignIns(context: Context): Promise<void> {
  let dropped = { links: 0, sessions: 0 }
  const facts = () => dropped
  const deed = { action: 'requests.dropSignIns', unitId, subject: 'account', facts }
  await inTransaction(context, deed, async (tx) => {
    dropped = await deleteOldSignIns(tx, context.now)
  })
}
