// What the holder of an account does with it: keep details, add a request, sign out, close it.

import {
  type Context,
  inTransaction,
  platformUnitId,
  Refused,
  type Tx,
} from '#kit/db/transaction.ts'
import { openByCode } from '../case/open-by-code.store.ts'
import {
  type Account,
  deleteAccountRow,
  deleteCode,
  deleteSessionRow,
  findOwnAccount,
  insertOpenCode,
  openSession,
  updateDetails,
} from './account.store.ts'
import type { Details } from './account.ts'

/** A context with the digest of the session somebody came with. */
export type AccountContext = Context & { readonly sessionDigest: string }

async function inOwnAccount(
  context: AccountContext,
  action: string,
  step: (tx: Tx, account: Account) => Promise<void>,
): Promise<void> {
  let accountId = ''
  const facts = () => ({ account: accountId })
  const deed = { action: `requests.${action}`, unitId: platformUnitId, subject: 'account', facts }
  await inTransaction(context, deed, async (tx) => {
    await openSession(tx, context.sessionDigest)
    const account = await findOwnAccount(tx)
    if (account === undefined) throw new Refused({ code: 'account.signedOut' })
    accountId = account.accountId
    await step(tx, account)
  })
}

/** Keeps what the next applications are filled with. */
export function keepDetails(context: AccountContext, details: Details): Promise<void> {
  return inOwnAccount(context, 'keepDetails', (tx, { accountId }) =>
    updateDetails(tx, accountId, details),
  )
}

/** Puts what a query code opens on the list of the account. */
export function addToAccount(context: AccountContext, queryCodeDigest: string): Promise<void> {
  return inOwnAccount(context, 'addToAccount', async (tx) => {
    await openByCode(tx, queryCodeDigest)
    if (!(await insertOpenCode(tx))) throw new Refused({ code: 'account.full' })
  })
}

/** Takes it off the list again; the request goes on, and number and code open it as before. */
export function takeOffAccount(context: AccountContext, queryCodeDigest: string): Promise<void> {
  return inOwnAccount(context, 'takeOffAccount', async (tx) => {
    if (!(await deleteCode(tx, queryCodeDigest))) throw new Refused({ code: 'account.gone' })
  })
}

export function signOutApplicant(context: AccountContext): Promise<void> {
  return inOwnAccount(context, 'signOutApplicant', (tx) =>
    deleteSessionRow(tx, context.sessionDigest),
  )
}

/**
 * Closes the account: mailbox, details, sessions, list and verification are deleted at once. The
 * requests stay with the offices, which have to keep them.
 * @law 个人信息保护法 47 — deleted when consent is withdrawn
 * @law 条例 45 — requests are filed
 */
export function closeAccount(context: AccountContext): Promise<void> {
  return inOwnAccount(context, 'closeAccount', (tx, { accountId }) =>
    deleteAccountRow(tx, accountId),
  )
}
