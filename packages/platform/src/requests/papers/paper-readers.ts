// Who may take letters and files of cases whole: they name persons. Others read them covered.

import { type Duty, holdsRole, type Role } from '#agencies/index.ts'

const paperReaders: readonly Role[] = [
  ...(['clerk', 'reviewer', 'secrecyReviewer', 'officeHead', 'organHead'] as const),
]

/** Whether somebody works on requests of the unit, and so may have papers with personal data. */
export function mayReadPapers(duties: readonly Duty[], unitId: string): boolean {
  return holdsRole(duties, paperReaders, [unitId])
}
