// Which disputes somebody may look at, and which one an address names; all pages of disputes ask here.

import { holdsRole, listUnitsInReach, roleTitles, type Unit } from '#agencies/index.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { SignedIn } from '#kit/http/route.ts'
import type { Dispute } from '../case/dispute.ts'
import { disputeTransitions } from '../case/dispute-transitions.ts'
import { findDispute } from '../case/disputes.store.ts'

/** Whoever works on disputes or inspects that work: everybody but the system administrator. */
export const disputeAccess = {
  roles: Object.keys(roleTitles).filter((role) => role !== 'administrator'),
}

/**
 * The units whose disputes a person may look at: the same as those of their requests.
 * @law 条例 46
 * @law 条例 47
 */
export function disputeScope({
  database,
  person,
}: Pick<SignedIn, 'database' | 'person'>): Promise<readonly Unit[]> {
  return listUnitsInReach(database, person.duties)
}

/** The units for which a person enters disputes. */
export function filingUnits({ person }: SignedIn, scope: readonly Unit[]): readonly Unit[] {
  return scope.filter(({ id }) => holdsRole(person.duties, disputeTransitions.file.by, [id]))
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function isId(text: string): boolean {
  return uuid.test(text)
}

export type DisputePlace = { readonly unit: Unit; readonly dispute: Dispute }

/** The dispute of the address `/disputes/:unit/:id…`; what is out of reach is not found. */
export async function disputePlace(exchange: SignedIn): Promise<DisputePlace> {
  const { unit: code, id: disputeId = '' } = exchange.params
  const unit = (await disputeScope(exchange)).find((one) => one.code === code)
  if (unit === undefined || !isId(disputeId)) throw new NotFound()
  const dispute = await findDispute(exchange.database, { unitId: unit.id, disputeId })
  if (dispute === undefined) throw new NotFound()
  return { unit, dispute }
}

/** Where a dispute is shown. */
export function disputePath(unit: Pick<Unit, 'code'>, disputeId: string, more = ''): string {
  return `/disputes/${unit.code}/${disputeId}${more}`
}
