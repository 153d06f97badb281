// Duties in the words of the office: the unit's name and the role's title.

import { platformUnitId, type Read } from '#kit/db/transaction.ts'
import type { Duty } from '../duty.ts'
import { isRole, roleTitles } from '../roles.ts'
import { getUnit } from '../units.store.ts'

export type NamedDuty = Duty & { readonly unitName: string; readonly roleTitle: string }

export function namedDuties(read: Read, duties: readonly Duty[]): Promise<readonly NamedDuty[]> {
  return Promise.all(
    duties.map(async (duty) => ({
      ...duty,
      unitName:
        duty.unitId === platformUnitId ? '整个平台' : (await getUnit(read, duty.unitId)).name,
      roleTitle: isRole(duty.role) ? roleTitles[duty.role] : duty.role,
    })),
  )
}
