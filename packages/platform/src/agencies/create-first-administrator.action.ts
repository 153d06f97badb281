// On the first start there is nobody who could open accounts: this makes the administrator.

import type { Context } from '#kit/db/transaction.ts'
import { platformUnitId } from '#kit/db/transaction.ts'
import { assignRole } from './assign-role.action.ts'
import { createAccount } from './create-account.action.ts'
import { issueSignInLink } from './issue-sign-in-link.action.ts'
import { findStaffByAccount } from './staff.store.ts'

/** The path of a one-time link while the administrator has no password yet; undefined afterwards. */
export async function createFirstAdministrator(context: Context): Promise<string | undefined> {
  const account = 'administrator'
  const known = await findStaffByAccount(context.database, account)
  if (known !== undefined && known.passwordHash !== null) return undefined
  const staffId = known?.id ?? (await createAccount(context, { account, name: '系统管理员' }))
  await assignRole(context, { staffId, unitId: platformUnitId, role: 'administrator' })
  return issueSignInLink(context, staffId)
}
