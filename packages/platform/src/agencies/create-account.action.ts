// Opens an account for a person; they set their password by a one-time link.

import { type Context, inTransaction, platformUnitId, Refused } from '#kit/db/transaction.ts'
import { newId } from '#kit/new-id.ts'
import { findStaffByAccount, insertStaff } from './staff.store.ts'

export type NewAccount = { readonly account: string; readonly name: string }

/** Creates the account and returns its id; refused when the name of the account is taken or unusable. */
export async function createAccount(context: Context, given: NewAccount): Promise<string> {
  const id = newId(context.now)
  const deed = { action: 'agencies.createAccount', unitId: platformUnitId, subject: id }
  await inTransaction(context, deed, async (tx) => {
    if (!/^[a-z][a-z0-9-]{2,39}$/.test(given.account))
      throw new Refused({ code: 'account.unusableName' })
    if (given.name.trim() === '') throw new Refused({ code: 'account.withoutPerson' })
    if (await findStaffByAccount(tx, given.account))
      throw new Refused({ code: 'account.nameTaken' })
    const { account, name } = given
    await insertStaff(tx, { id, account, name: name.trim(), passwordHash: null }, context.now)
  })
  return id
}
