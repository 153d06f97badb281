// Notes by which number a member of staff is reached.

import { type Context, inTransaction, platformUnitId, Refused } from '#kit/db/transaction.ts'
import { getStaff } from '../staff.store.ts'
import { deletePhone, upsertPhone } from './contacts.store.ts'
import { isPhone, plainPhone } from './phone.ts'

/** Sets the number, or takes it away when none is given; refused when it is no number. */
export async function setPhone(context: Context, staffId: string, given: string): Promise<void> {
  const deed = { action: 'agencies.setPhone', unitId: platformUnitId, subject: staffId }
  await inTransaction(context, deed, async (tx) => {
    const phone = plainPhone(given)
    await getStaff(tx, staffId)
    if (phone === '') return deletePhone(tx, staffId)
    if (!isPhone(phone)) throw new Refused({ code: 'account.unusablePhone' })
    await upsertPhone(tx, staffId, phone)
  })
}
