// Duties in the words of the office: the unit's name and the role's title.

import { platformUnitId, type Read } from '#kit/db/transaction.ts'
import type { Duty } from '../duty.ts'
import { isRole, roleTitles } from '../roles.ts'
import { getUnit } from '../units.store.ts'

export type NamedDuty<D extends Duty = Duty> = D & {
  readonly unitName: string
  readonly roleTitle: string
}

export function namedDuties<D extends Duty>(
  read: Read,
  duties: readonly D[],
): Promise<readonly NamedDuty<D>[]> {
  return Promise.all(
    duties.map(async (duty) => ({
      ...duty,
      unitName:
        duty.unitId === platformUnitId ? '整个平台' : (await getUnit(read, duty.unitId)).name,
      roleTitle: isRole(duty.role) ? roleTitles[duty.role] : duty.role,
    })),
  )
}
