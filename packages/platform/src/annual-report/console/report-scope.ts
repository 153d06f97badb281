// Which report an address of the staff site names, for whoever may look; all its pages ask here.

import { listUnitsInReach, roleTitles, type StaffContext, type Unit } from '#agencies/index.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { SignedIn } from '#kit/http/route.ts'
import type { ReportKey } from '../flow/report-edition.ts'

/** Whoever works on reports: everybody but the system administrator. */
export const reportAccess = {
  roles: Object.keys(roleTitles).filter((role) => role !== 'administrator'),
}

/** Whether a text of an address or a form is a year that a report may be for. */
export function isYear(text: string): boolean {
  return /^(20|19)\d{2}$/.test(text)
}

type Named = { readonly code: string | undefined; readonly year: string | undefined }

export type ReportPlace = { readonly unit: Unit; readonly key: ReportKey }

/** The unit and year of an address, where the person may look; anything else is not found. */
export async function inReach(
  { database, person }: SignedIn,
  { code, year = '' }: Named,
): Promise<ReportPlace> {
  const units = await listUnitsInReach(database, person.duties)
  const unit = units.find((one) => one.code === code)
  if (unit === undefined || !isYear(year)) throw new NotFound()
  return { unit, key: { unitId: unit.id, year: Number(year) } }
}

/** The report of the address `/annual-reports/:unit/:year/…`. */
export function reportPlace(exchange: SignedIn): Promise<ReportPlace> {
  return inReach(exchange, { code: exchange.params.unit, year: exchange.params.year })
}

/** What actions on reports are given. */
export function staffContext({ context, person }: SignedIn): StaffContext {
  return { ...context, duties: person.duties }
}
