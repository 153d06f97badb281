// The calendar that deadlines are counted with: the program's years and what was imported since.

import type { Unit } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import { lastUsed } from '#kit/last-used.ts'
import { type Calendar, calendarIn, nationalCalendar, wholeCountry } from '#law/index.ts'
import { listArrangements } from './notices.store.ts'

const mostKept = 50
/** By region and all that is imported, so that a later notice is never missed. */
const lately = lastUsed<Calendar>(mostKept, () => 1)

type Arrangements = Awaited<ReturnType<typeof listArrangements>>

/** The calendar that holds in a region as the notices now stand; later versions come later. */
export async function findCalendar(database: Read, region: string): Promise<Calendar> {
  return calendarOf(region, await listArrangements(database))
}

/** The calendar of each unit, by its own region; the country's for any other. */
export async function findCalendarsOf(
  database: Read,
  units: readonly Pick<Unit, 'id' | 'region'>[],
): Promise<(unitId: string) => Calendar> {
  const arrangements = await listArrangements(database)
  const regions = [...new Set([wholeCountry, ...units.map(({ region }) => region)])]
  const calendars = new Map(regions.map((region) => [region, calendarOf(region, arrangements)]))
  const regionOf = new Map(units.map(({ id, region }) => [id, region]))
  return (unitId) => calendars.get(regionOf.get(unitId) ?? wholeCountry) ?? nationalCalendar
}

function calendarOf(region: string, arrangements: Arrangements): Calendar {
  const key = JSON.stringify([region, arrangements])
  const known = lately.get(key)
  if (known !== undefined) return known
  const calendar = calendarIn(region, arrangements)
  lately.set(key, calendar)
  return calendar
}
