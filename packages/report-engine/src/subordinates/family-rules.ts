// All rules between a report and its subordinates, in the order of the reference.

import { subordinatesBroken } from './broken.ts'
import { subordinatesDuplicate } from './duplicate.ts'
import { subordinatesEdition } from './edition.ts'
import type { FamilyRule } from './family.ts'
import { subordinatesMissing } from './missing.ts'
import { subordinatesSum } from './sum.ts'
import { subordinatesYear } from './year.ts'

export const familyRules: readonly FamilyRule[] = [
  subordinatesSum,
  subordinatesMissing,
  subordinatesDuplicate,
  subordinatesYear,
  subordinatesEdition,
  subordinatesBroken,
]
