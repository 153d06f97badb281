// SQL of who holds a role in a unit today; accounts that are locked are told nothing.

import type { Read } from '#kit/db/transaction.ts'
import type { LocalDate } from '#law/index.ts'
import type { Role } from '../roles.ts'

export type Holder = {
  readonly unitId: string
  readonly staffId: string
  readonly name: string
  readonly role: string
}

export type HoldersWanted = {
  readonly unitIds: readonly string[]
  readonly roles: readonly Role[]
  readonly today: LocalDate
}

/** Everybody who holds one of the roles in one of the units, by the unit and by when they got it. */
export async function listHolders(
  read: Read,
  { unitIds, roles, today }: HoldersWanted,
): Promise<readonly Holder[]> {
  return await read
    .selectFrom('duties')
    .innerJoin('staff', 'staff.staff_id', 'duties.staff_id')
    .select([
      'duties.unit_id as unitId',
      'duties.staff_id as staffId',
      'staff.name as name',
      'duties.role as role',
    ])
    .where(({ eb, fn, val }) => eb('duties.unit_id', '=', fn.any(val([...unitIds]))))
    .where('duties.role', 'in', [...roles])
    .where('staff.locked_at', 'is', null)
    .where(({ or, eb }) => or([eb('from_on', 'is', null), eb('from_on', '<=', today)]))
    .where(({ or, eb }) => or([eb('until_on', 'is', null), eb('until_on', '>=', today)]))
    .orderBy('duties.unit_id')
    .orderBy('duties.created_at')
    .orderBy('duties.staff_id')
    .execute()
}
