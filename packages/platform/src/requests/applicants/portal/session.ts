// Whose account a request to the public site is of: by a cookie of its own, which no page of staff reads.

import type { Cookie } from '#kit/http/answer.ts'
import type { Exchange } from '#kit/http/route.ts'
import { digestOf } from '#kit/secrets/token.ts'
import { type Followed, findByCode, findByDigest } from '../../follow/find-by-code.store.ts'
import { isNumberOf } from '../../follow/query-number.ts'
import type { Account } from '../account.store.ts'
import { findAccount, findOwn } from '../find-own.store.ts'
import type { AccountContext } from '../own-account.action.ts'

const applicantCookie = 'gk_applicant'
/** As long as the database keeps the session (migration 0029). */
const sessionSeconds = 2 * 60 * 60

/** The cookie of a new session. */
export function sessionCookieOf(token: string): Cookie {
  return { name: applicantCookie, value: token, seconds: sessionSeconds }
}

/** Takes the cookie away. */
export const endedCookie: Cookie = { name: applicantCookie, value: undefined }

/** The digest of the session that the browser brings, good or not. */
export function sessionDigestOf({ cookies }: Pick<Exchange, 'cookies'>): string | undefined {
  const token = cookies[applicantCookie]
  return token === undefined || token === '' ? undefined : digestOf(token)
}

/** The account that is signed in. */
export async function signedInAccount(exchange: Exchange): Promise<Account | undefined> {
  const digest = sessionDigestOf(exchange)
  return digest === undefined ? undefined : findAccount(exchange.database, digest)
}

/** What actions on the account are given. */
export function accountContext(exchange: Exchange): AccountContext {
  const { database, now, requestId } = exchange
  const actor = { kind: 'public', id: 'applicant' } as const
  return {
    database,
    actor,
    now,
    requestId,
    sessionDigest: sessionDigestOf(exchange) ?? digestOf(''),
  }
}

/** The request of a number: by the code, or without one, from the list of who is signed in. */
export async function findFollowed(
  exchange: Exchange,
  typed: { readonly number: string; readonly code: string },
): Promise<Followed | undefined> {
  const { database, now } = exchange
  if (typed.code.trim() !== '') return findByCode(database, typed, now)
  const digest = sessionDigestOf(exchange)
  const own = digest === undefined ? undefined : await findOwn(database, digest)
  const found = own?.requests.find((one) => isNumberOf(one, typed.number))
  if (found === undefined) return undefined
  const { requestId: number, queryCodeDigest } = found
  return findByDigest(database, { number, queryCodeDigest }, now)
}
