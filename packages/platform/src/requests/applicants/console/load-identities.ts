// Reads what the page of a request shows of the accounts that hold it.

import { holdsRole } from '#agencies/index.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { listRequestFiles } from '../../attachments/request-files.store.ts'
import type { Applicant } from '../../case/applicant.ts'
import { type RequestPlace, requestPath } from '../../console/request-scope.ts'
import { listHolders } from '../verifications.store.ts'
import { whyNotVerify } from '../verify-identity.action.ts'
import type { Identities } from './identity.panel.ts'

type Known = {
  /** Of the people who worked on the request. */
  readonly names: ReadonlyMap<string, string>
  readonly applicant: Applicant
}

export async function loadIdentities(
  { database, person }: Pick<SignedIn, 'database' | 'person'>,
  { unit, request }: RequestPlace,
  { names, applicant }: Known,
): Promise<Identities> {
  const holders = await listHolders(database, request)
  const files = holders.length === 0 ? [] : await listRequestFiles(database, request)
  const hasProof = files.some(({ part }) => part === 'proof')
  const { state } = request
  return {
    holders,
    refusalOf: (basis) => whyNotVerify({ state, applicant, hasProof, basis }),
    unitId: unit.id,
    names,
    path: requestPath(unit, request.requestId),
    mayVerify: holdsRole(person.duties, ['clerk', 'officeHead'], [unit.id]),
  }
}
