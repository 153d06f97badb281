// Whose turn it is on a request, by the state it stands in: what 我的待办 shows.

import type { Role } from '#agencies/index.ts'
import type { RequestState } from '../case/state.ts'

const office: readonly Role[] = ['clerk', 'officeHead']

/** Roles that take the next step; a request given to somebody waits for that person instead. */
const waitsFor: { readonly [State in RequestState]?: readonly Role[] } = {
  entered: office,
  received: office,
  registered: office,
  drafted: ['reviewer'],
  reviewed: ['secrecyReviewer'],
  cleared: ['organHead', 'officeHead'],
  signed: office,
}

/** The states in which a request waits for holders of a role. */
export function statesWaitingFor(role: string): readonly RequestState[] {
  return (Object.keys(waitsFor) as RequestState[]).filter((state) =>
    waitsFor[state]?.some((one) => one === role),
  )
}
