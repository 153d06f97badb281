// Signing in: password and code are checked, attempts counted, a new session begun.

import { type Context, inTransaction, platformUnitId, type Tx } from '#kit/db/transaction.ts'
import { isPassword } from '#kit/secrets/password-hash.ts'
import { digestOf, newToken } from '#kit/secrets/token.ts'
import { stepOfCode } from '#kit/secrets/totp.ts'
import { deleteSession, deleteSessionsBefore, insertSession } from './sessions.store.ts'
import { findStaffByAccount, getStaffForUpdate, updateStaff } from './staff.store.ts'
import { afterFailure, isClosed, type Staff } from './staff.ts'

export type Credentials = {
  readonly account: string
  readonly password: string
  readonly code: string
  /** The session that the browser had before: it ends, the new one has another token. */
  readonly earlier: string | undefined
}

export type SignedIn =
  | { readonly outcome: 'signedIn'; readonly token: string }
  | { readonly outcome: 'wrong' | 'closed' | 'locked' }

const longestSessionHours = 24 * 7

/** What came of it; the answer does not tell whether account, password or code was wrong. */
export async function signIn(context: Context, given: Credentials): Promise<SignedIn> {
  const known = await findStaffByAccount(context.database, given.account)
  // Also for unknown accounts: the time must not tell which exist.
  const isRight = await isPassword(given.password, known?.passwordHash ?? null)
  if (known === undefined) return { outcome: 'wrong' }
  const refused = whyNotSignIn(known, { isRight, code: given.code, now: context.now })
  const actor = { kind: 'staff', id: known.id } as const
  const unitId = platformUnitId
  if (refused !== undefined) {
    const deed = { action: 'agencies.refuseSignIn', unitId, subject: known.id, facts: { refused } }
    return inTransaction({ ...context, actor }, deed, (tx) => countFailure(tx, known.id, context))
  }
  const deed = { action: 'agencies.signIn', unitId, subject: known.id }
  const token = newToken()
  await inTransaction({ ...context, actor }, deed, (tx) =>
    begin(tx, { token, staffId: known.id, given }, context.now),
  )
  return { outcome: 'signedIn', token }
}

type Attempt = { readonly isRight: boolean; readonly code: string; readonly now: Date }

function whyNotSignIn(
  staff: Staff,
  { isRight, code, now }: Attempt,
): 'locked' | 'closed' | 'wrong' | undefined {
  if (staff.lockedAt !== null) return 'locked'
  if (isClosed(staff, now)) return 'closed'
  return isRight && stepFor(staff, code, now) !== undefined ? undefined : 'wrong'
}

/** The step of the code; unchanged for those who use none. */
function stepFor(staff: Staff, code: string, now: Date): number | undefined {
  if (staff.totpSecret === null) return staff.totpStep
  return stepOfCode(code.trim(), staff.totpSecret, { now, lastStep: staff.totpStep })
}

async function countFailure(
  tx: Tx,
  staffId: string,
  { now }: Pick<Context, 'now'>,
): Promise<SignedIn> {
  const staff = await getStaffForUpdate(tx, staffId)
  if (staff.lockedAt !== null) return { outcome: 'locked' }
  if (isClosed(staff, now)) return { outcome: 'closed' }
  const counters = afterFailure(staff, now)
  await updateStaff(tx, { ...staff, ...counters })
  return { outcome: counters.closedUntil === null ? 'wrong' : 'closed' }
}

type Beginning = {
  readonly token: string
  readonly staffId: string
  readonly given: Credentials
}

async function begin(tx: Tx, { token, staffId, given }: Beginning, now: Date): Promise<void> {
  const staff = await getStaffForUpdate(tx, staffId)
  const totpStep = stepFor(staff, given.code, now)
  // Two browsers may try the same code at once: the second finds it used.
  if (totpStep === undefined || staff.lockedAt !== null)
    throw new Error('the account changed while signing in')
  await updateStaff(tx, { ...staff, totpStep, failedSignIns: 0, closedUntil: null })
  if (given.earlier !== undefined) await deleteSession(tx, digestOf(given.earlier))
  await deleteSessionsBefore(tx, new Date(now.getTime() - longestSessionHours * 3_600_000))
  await insertSession(tx, { digest: digestOf(token), staffId, createdAt: now, usedAt: now })
}
