// Reads what the calendar of due days shows: the days of a month, what is overdue, who has how much.

import { listStaffNames, type Unit } from '#agencies/index.ts'
import { findCalendar, findCalendarsOf } from '#calendar/index.ts'
import type { SignedIn } from '#kit/http/route.ts'
import {
  addDays,
  type Calendar,
  dayInChina,
  isLocalDate,
  type LocalDate,
  localDate,
  wholeCountry,
} from '#law/index.ts'
import { deskUnits, requestScope } from '../../console/request-scope.ts'
import { type DueDay, usualDaysBefore } from '../due-day.ts'
import { listDueDays, listUncounted, movedOn } from '../due-days.store.ts'
import { type DueItems, itemOf, type ListOthersDue, withoutDay } from '../due-item.ts'
import { type Feed, findFeed } from '../feeds.store.ts'
import { findDaysBefore } from '../reminders.store.ts'

export type DueQuery = {
  /** 2026-03 */
  readonly month: string
  readonly unit: string
  readonly mine: boolean
}

export type Due = {
  readonly query: DueQuery
  readonly scope: readonly Unit[]
  readonly today: LocalDate
  /** The days of work in the region of a unit. */
  readonly calendarOf: (unitId: string) => Calendar
  /** Days off as the month shows them: of the one region, or of the country where there are several. */
  readonly shown: Calendar
  /** Requests that are open, overdue ones first. */
  readonly days: readonly DueDay[]
  /** These and what other parts of the platform owe. */
  readonly all: DueItems
  readonly names: ReadonlyMap<string, string>
  readonly feed: Feed
  /** Units of whose office the person is the head, with how early they are reminded. */
  readonly settings: readonly { readonly unit: Unit; readonly daysBefore: number }[]
}

/** No period of the Regulations reaches farther. */
const farthestDays = 400

function readDueQuery(query: URLSearchParams, today: LocalDate): DueQuery {
  const month = query.get('month') ?? ''
  return {
    month: isLocalDate(`${month}-01`) ? month : today.slice(0, 7),
    unit: (query.get('unit') ?? '').slice(0, 100),
    mine: query.get('mine') === 'yes',
  }
}

export async function loadDue(exchange: SignedIn, listOthers: ListOthersDue): Promise<Due> {
  const { database, person, now, query: given } = exchange
  const today = dayInChina(now)
  const query = readDueQuery(given, today)
  const scope = await requestScope(exchange)
  const chosen = scope.filter(({ code }) => query.unit === '' || code === query.unit)
  const calendarOf = await findCalendarsOf(database, scope)
  const [region = wholeCountry, ...otherRegions] = new Set(chosen.map((unit) => unit.region))
  const shown = await findCalendar(database, otherRegions.length === 0 ? region : wholeCountry)
  const unitIds = chosen.map(({ id }) => id)
  const wanted = { unitIds, ...(query.mine && { ofPerson: person.id }) }
  const counting = { calendarOf, today }
  const until = addDays(today, farthestDays)
  const first = localDate(`${query.month}-01`)
  const from = first < today ? first : today
  const [stored, anew, others] = await Promise.all([
    listDueDays(database, { ...wanted, until }),
    listUncounted(database, wanted, counting),
    // Nobody in particular is in charge of them.
    query.mine ? nothing : listOthers(database, { unitIds, from, until, ...counting }),
  ])
  const days = inOrder([...(await movedOn(database, stored, counting)), ...anew.days])
  const uncounted = anew.uncounted.map((one) => ({ ...withoutDay(one), missingOn: one.missingOn }))
  const ids = [...days, ...anew.uncounted].flatMap(({ handledBy }) => handledBy ?? [])
  return {
    ...{ query, scope, today, calendarOf, shown, days },
    all: {
      items: inOrder([...days.map(itemOf), ...others.items]),
      uncounted: [...uncounted, ...others.uncounted],
    },
    names: await listStaffNames(database, [...new Set(ids)]),
    feed: await findFeed(database, person.id),
    settings: await loadSettings(exchange, scope),
  }
}

const nothing: DueItems = { items: [], uncounted: [] }

function inOrder<One extends { readonly dueOn: LocalDate }>(all: readonly One[]): readonly One[] {
  return all.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
}

function loadSettings(exchange: SignedIn, scope: readonly Unit[]): Promise<Due['settings']> {
  const { person, database } = exchange
  const heads = deskUnits(exchange, scope).filter(({ id }) =>
    person.duties.some(({ role, unitId }) => role === 'officeHead' && unitId === id),
  )
  return Promise.all(
    heads.map(async (unit) => ({
      unit,
      daysBefore: (await findDaysBefore(database, unit.id)) ?? usualDaysBefore,
    })),
  )
}

/** The month before or after. */
export function monthAway(month: string, by: -1 | 1): string {
  const first = localDate(`${month}-01`)
  return addDays(first, by === 1 ? 31 : -1).slice(0, 7)
}
