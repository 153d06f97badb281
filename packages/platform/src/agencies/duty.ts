// A duty: a role held in a unit. It counts for that unit, and for those below only where asked.

import type { Context } from '#kit/db/transaction.ts'
import type { Role } from './roles.ts'

export type Duty = { readonly role: string; readonly unitId: string }

/** The context of an action whose rules ask which roles the person holds, and where. */
export type StaffContext = Context & { readonly duties: readonly Duty[] }

/** Whether one of the roles is held in one of the units. */
export function holdsRole(
  duties: readonly Duty[],
  roles: readonly Role[],
  unitIds: readonly string[],
): boolean {
  return duties.some(
    ({ role, unitId }) => roles.some((wanted) => wanted === role) && unitIds.includes(unitId),
  )
}
