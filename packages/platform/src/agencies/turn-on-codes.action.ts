// A person turns on one-time codes: from then on signing in asks for one. Recovery codes are made
// with them, for whoever loses the device.

import { randomBytes } from 'node:crypto'
import { type Context, inTransaction, platformUnitId, Refused } from '#kit/db/transaction.ts'
import { base32, stepOfCode } from '#kit/secrets/totp.ts'
import { replaceRecoveryCodes, sealSecret } from './identity/second-factor.store.ts'
import { getStaffForUpdate, updateStaff } from './staff.store.ts'

/** Returns the recovery codes, to be shown this once; refused when the code does not fit the secret. */
export async function turnOnCodes(
  context: Context,
  given: { readonly secret: string; readonly code: string },
): Promise<readonly string[]> {
  const id = context.actor.id
  const recovery = newRecoveryCodes()
  const deed = { action: 'agencies.turnOnCodes', unitId: platformUnitId, subject: id }
  await inTransaction(context, deed, async (tx) => {
    const { secret, code } = given
    const step = stepOfCode(code.trim(), secret, { now: context.now, lastStep: 0 })
    if (step === undefined || !/^[A-Z2-7]{32}$/.test(secret))
      throw new Refused({ code: 'account.wrongCode' })
    const staff = await getStaffForUpdate(tx, id)
    if (staff.totpSecret !== null) throw new Refused({ code: 'account.codesOn' })
    await updateStaff(tx, { ...staff, totpSecret: sealSecret(id, secret), totpStep: step })
    await replaceRecoveryCodes(tx, id, recovery)
  })
  return recovery
}

/** New recovery codes in place of the old ones, which open nothing any more. */
export async function renewRecoveryCodes(context: Context): Promise<readonly string[]> {
  const id = context.actor.id
  const recovery = newRecoveryCodes()
  const deed = { action: 'agencies.renewRecoveryCodes', unitId: platformUnitId, subject: id }
  await inTransaction(context, deed, async (tx) => {
    const staff = await getStaffForUpdate(tx, id)
    if (staff.totpSecret === null) throw new Refused({ code: 'account.codesOff' })
    await replaceRecoveryCodes(tx, id, recovery)
  })
  return recovery
}

/** Ten codes of sixty bits: ABCD-EFGH-2345. */
function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: 10 }, () => {
    const text = base32(randomBytes(10)).slice(0, 12)
    return text.replace(/(.{4})(?=.)/g, '$1-')
  })
}
