// Signing in: password and code are checked, attempts counted, a new session begun.

import {
  type Context,
  inTransaction,
  platformUnitId,
  type Read,
  type Tx,
} from '#kit/db/transaction.ts'
import { isPassword } from '#kit/secrets/password-hash.ts'
import { digestOf, newToken } from '#kit/secrets/token.ts'
import { stepOfCode } from '#kit/secrets/totp.ts'
import {
  isRecoveryCode,
  openSecret,
  sealSecret,
  useRecoveryCode,
} from './identity/second-factor.store.ts'
import { deleteSession, deleteSessionsBefore, insertSession } from './sessions.store.ts'
import { findStaffByAccount, getStaffForUpdate, updateStaff } from './staff.store.ts'
import { afterFailure, isClosed, type Staff } from './staff.ts'

export type Credentials = {
  readonly account: string
  readonly password: string
  readonly code: string
  /** The session that the browser had before: it ends, the new one has another token. */
  readonly earlier: string | undefined
  /** Browser and system, for the person to recognise; unknown when absent. */
  readonly device?: string
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
  const { code } = given
  const second = isRight
    ? await secondOf(context.database, known, { code, now: context.now })
    : undefined
  const refused = whyNotSignIn(known, { isRight: second !== undefined, now: context.now })
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

type Attempt = { readonly isRight: boolean; readonly now: Date }

function whyNotSignIn(
  staff: Staff,
  { isRight, now }: Attempt,
): 'locked' | 'closed' | 'wrong' | undefined {
  if (staff.lockedAt !== null) return 'locked'
  if (isClosed(staff, now)) return 'closed'
  return isRight ? undefined : 'wrong'
}

/** What stands beside the password: nothing, the step of a code, or a recovery code. */
type Second = { readonly step: number } | { readonly recovery: string }

/** Undefined when the account uses codes and this is none of them, or one that was used. */
async function secondOf(
  read: Read,
  staff: Staff,
  { code, now }: { readonly code: string; readonly now: Date },
): Promise<Second | undefined> {
  const { id, totpSecret, totpStep } = staff
  if (totpSecret === null) return { step: totpStep }
  const text = code.trim()
  const step = stepOfCode(text, openSecret(id, totpSecret), { now, lastStep: totpStep })
  if (step !== undefined) return { step }
  return (await isRecoveryCode(read, id, text)) ? { recovery: text } : undefined
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
  const second = await secondOf(tx, staff, { code: given.code, now })
  // Two browsers may try the same code at once: the second finds it used.
  if (second === undefined || staff.lockedAt !== null)
    throw new Error('the account changed while signing in')
  const isOver =
    'recovery' in second && !(await useRecoveryCode(tx, { staffId, code: second.recovery }, now))
  if (isOver) throw new Error('the recovery code was used while signing in')
  const totpStep = 'step' in second ? second.step : staff.totpStep
  // Secrets from before they were sealed are sealed now.
  const totpSecret = staff.totpSecret && sealSecret(staffId, openSecret(staffId, staff.totpSecret))
  await updateStaff(tx, { ...staff, totpSecret, totpStep, failedSignIns: 0, closedUntil: null })
  if (given.earlier !== undefined) await deleteSession(tx, digestOf(given.earlier))
  await deleteSessionsBefore(tx, new Date(now.getTime() - longestSessionHours * 3_600_000))
  const session = { digest: digestOf(token), staffId, createdAt: now, usedAt: now }
  await insertSession(tx, { ...session, device: given.device ?? '', signedInBy: 'password' })
}
