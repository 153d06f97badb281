// Reads what the page of a request shows of the accounts that hold it.

import { holdsRole } from '#agencies/index.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { type RequestPlace, requestPath } from '../../console/request-scope.ts'
import { listHolders } from '../verifications.store.ts'
import type { Identities } from './identity.panel.ts'

/** `names`: those of the people who worked on the request. */
export async function loadIdentities(
  { database, person }: Pick<SignedIn, 'database' | 'person'>,
  { unit, request }: RequestPlace,
  names: ReadonlyMap<string, string>,
): Promise<Identities> {
  return {
    holders: await listHolders(database, request),
    unitId: unit.id,
    names,
    path: requestPath(unit, request.requestId),
    mayVerify: holdsRole(person.duties, ['clerk', 'officeHead'], [unit.id]),
  }
}
