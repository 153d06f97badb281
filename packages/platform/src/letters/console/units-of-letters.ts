// Whose templates a person may look at and who changes them; pages of templates ask here.

import { holdsRole, listUnitsInReach, roleTitles, type Unit } from '#agencies/index.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { SignedIn } from '#kit/http/route.ts'

/** Everybody but the system administrator. */
export const lettersAccess = {
  roles: Object.keys(roleTitles).filter((role) => role !== 'administrator'),
}

/** The head of the disclosure office writes them. */
export const writersAccess = { roles: ['officeHead'] }

/** The units in the person's reach, the own ones first. */
export async function unitsOfLetters({ database, person }: SignedIn): Promise<readonly Unit[]> {
  const units = await listUnitsInReach(database, person.duties)
  const isOwn = ({ id }: Unit): boolean => person.duties.some(({ unitId }) => unitId === id)
  return [...units.filter(isOwn), ...units.filter((unit) => !isOwn(unit))]
}

/** The unit of the address; what is out of reach is not found. */
export async function unitOfAddress(exchange: SignedIn): Promise<Unit> {
  const unit = (await unitsOfLetters(exchange)).find(({ code }) => code === exchange.params.unit)
  if (unit === undefined) throw new NotFound()
  return unit
}

/** Whether the person writes the templates of a unit. */
export function mayWrite({ person }: Pick<SignedIn, 'person'>, unit: Unit): boolean {
  return holdsRole(person.duties, ['officeHead'], [unit.id])
}
