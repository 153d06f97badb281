// Which requests somebody may look at, and which one an address names; all pages of requests ask here.

import { holdsRole, listUnitsInReach, type Role, roleTitles, type Unit } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { SignedIn } from '#kit/http/route.ts'
import type { RequestCase } from '../case/request-case.ts'
import { findRequest } from '../case/requests.store.ts'

/** Whoever works on requests or inspects that work: everybody but the system administrator. */
export const requestAccess = {
  roles: Object.keys(roleTitles).filter((role) => role !== 'administrator'),
}

/** Who takes requests in and writes to applicants. */
const deskRoles: readonly Role[] = ['clerk', 'officeHead']

/**
 * The units whose requests a person may look at. Roles of an office reach its own requests and no other;
 * the office in charge and the audit read those of the units below as well, without acting there;
 * the system administrator reads none.
 * @law 条例 46 — assessment looks into the work of those below
 * @law 条例 47 — the office in charge inspects how requests are answered
 */
export function requestScope({
  database,
  person,
}: {
  readonly database: Read
  readonly person: Pick<SignedIn['person'], 'duties'>
}): Promise<readonly Unit[]> {
  return listUnitsInReach(database, person.duties)
}

/** The units for which a person takes requests in. */
export function deskUnits({ person }: SignedIn, scope: readonly Unit[]): readonly Unit[] {
  return scope.filter(({ id }) => holdsRole(person.duties, deskRoles, [id]))
}

export type RequestPlace = { readonly unit: Unit; readonly request: RequestCase }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The request of the address `/requests/:unit/:id…`; what is out of reach is not found. */
export async function requestPlace(exchange: SignedIn): Promise<RequestPlace> {
  const { params, database } = exchange
  const { unit: code, id: requestId = '' } = params
  const unit = (await requestScope(exchange)).find((one) => one.code === code)
  if (unit === undefined || !uuid.test(requestId)) throw new NotFound()
  const request = await findRequest(database, { unitId: unit.id, requestId })
  if (request === undefined) throw new NotFound()
  return { unit, request }
}

/** Where a request is shown. */
export function requestPath(unit: Pick<Unit, 'code'>, requestId: string, more = ''): string {
  return `/requests/${unit.code}/${requestId}${more}`
}
