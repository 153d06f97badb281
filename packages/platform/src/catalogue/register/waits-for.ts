// Whose turn it is on an edition, by the state it stands in: what 轮到我 shows.

import type { Role } from '#agencies/index.ts'
import type { EditionState } from '../record/edition.ts'

const office: readonly Role[] = ['clerk', 'officeHead']

/**
 * Roles that take the next step. Of what is handed in, the role of the review whose turn it is: see the
 * chain. A draft is its writer's alone.
 */
const waitsFor: { readonly [State in EditionState]?: readonly Role[] } = {
  returned: office,
  reviewed: ['secrecyReviewer'],
  cleared: ['organHead', 'officeHead'],
  approved: office,
}

/** The states, beside those under review, in which an edition waits for holders of a role. */
export function statesWaitingFor(role: string): readonly EditionState[] {
  return (Object.keys(waitsFor) as EditionState[]).filter((state) =>
    waitsFor[state]?.some((one) => one === role),
  )
}
