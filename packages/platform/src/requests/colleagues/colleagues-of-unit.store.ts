// Who works on requests in an office: those who can be named in a comment or asked to help.

import { listHolders, type Role } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import type { LocalDate } from '#law/index.ts'
import type { Colleague } from './comment.ts'

export const officeRoles: readonly Role[] = [
  'clerk',
  'reviewer',
  'secrecyReviewer',
  'officeHead',
  'organHead',
]

/** Each of them once, whatever roles they hold. */
export async function listColleagues(
  read: Read,
  unitId: string,
  today: LocalDate,
): Promise<readonly Colleague[]> {
  const holders = await listHolders(read, { unitIds: [unitId], roles: officeRoles, today })
  const byId = new Map(holders.map(({ staffId, name }) => [staffId, { staffId, name }]))
  return [...byId.values()]
}
