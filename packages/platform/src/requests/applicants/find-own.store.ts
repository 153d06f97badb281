// What a session sees: its account and the requests on its list, each by way of its query code.

import { atOneInstant, type Database } from '#kit/db/database.ts'
import {
  type Account,
  findOwnAccount,
  listOwnRequests,
  type OwnRequest,
  openSession,
} from './account.store.ts'

export type Own = { readonly account: Account; readonly requests: readonly OwnRequest[] }

/** Account and list; undefined where the session has ended. */
export function findOwn(database: Database, sessionDigest: string): Promise<Own | undefined> {
  return atOneInstant(database, async (snapshot) => {
    await openSession(snapshot, sessionDigest)
    const account = await findOwnAccount(snapshot)
    return account && { account, requests: await listOwnRequests(snapshot) }
  })
}

/** The account alone. */
export function findAccount(
  database: Database,
  sessionDigest: string,
): Promise<Account | undefined> {
  return atOneInstant(database, async (snapshot) => {
    await openSession(snapshot, sessionDigest)
    return findOwnAccount(snapshot)
  })
}
