// A person turns on one-time codes: from then on signing in asks for one.

import { type Context, inTransaction, platformUnitId, Refused } from '#kit/db/transaction.ts'
import { stepOfCode } from '#kit/secrets/totp.ts'
import { getStaffForUpdate, updateStaff } from './staff.store.ts'

/** Refused when the code does not fit the secret: then the app has not taken it over. */
export async function turnOnCodes(
  context: Context,
  given: { readonly secret: string; readonly code: string },
): Promise<void> {
  const deed = { action: 'agencies.turnOnCodes', unitId: platformUnitId, subject: context.actor.id }
  await inTransaction(context, deed, async (tx) => {
    const { secret, code } = given
    const step = stepOfCode(code.trim(), secret, { now: context.now, lastStep: 0 })
    if (step === undefined || !/^[A-Z2-7]{32}$/.test(secret))
      throw new Refused({ code: 'account.wrongCode' })
    const staff = await getStaffForUpdate(tx, context.actor.id)
    await updateStaff(tx, { ...staff, totpSecret: secret, totpStep: step })
  })
}
