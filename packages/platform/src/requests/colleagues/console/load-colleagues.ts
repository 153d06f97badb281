// Reads what the page of a request shows of helpers and comments; for the office alone.

import { holdsRole, listStaffNames } from '#agencies/index.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { personOf } from '../../case/act-on-request.action.ts'
import { whyNotRequest } from '../../case/refusals.ts'
import type { RequestAction } from '../../case/transitions.ts'
import { type RequestPlace, requestPath } from '../../console/request-scope.ts'
import { type Comment, listComments, listHelpers } from '../colleagues.store.ts'
import { listColleagues, officeRoles } from '../colleagues-of-unit.store.ts'
import type { Colleague } from '../comment.ts'

export type Colleagues = {
  readonly path: string
  readonly comments: readonly Comment[]
  readonly helpers: readonly string[]
  /** Everybody of the office. */
  readonly all: readonly Colleague[]
  readonly names: ReadonlyMap<string, string>
  readonly mayComment: boolean
  readonly mayChoose: boolean
}

/** Undefined for those who look in from outside the office. */
export async function loadColleagues(
  { database, person, now, context }: SignedIn,
  { unit, request }: RequestPlace,
): Promise<Colleagues | undefined> {
  if (!holdsRole(person.duties, officeRoles, [unit.id])) return undefined
  const [comments, helpers, all] = await Promise.all([
    listComments(database, request),
    listHelpers(database, request),
    listColleagues(database, unit.id, dayInChina(now)),
  ])
  const ids = [...helpers, ...comments.map(({ writtenBy }) => writtenBy)]
  const { state, unitId, draftedBy } = request
  const may = (action: RequestAction): boolean =>
    whyNotRequest(action, { state, unitId, draftedBy, person: personOf(context) }) === undefined
  return {
    path: requestPath(unit, request.requestId),
    ...{ comments, helpers, all },
    names: await listStaffNames(database, [...new Set(ids)]),
    mayComment: may('comment'),
    mayChoose: may('addHelper'),
  }
}
